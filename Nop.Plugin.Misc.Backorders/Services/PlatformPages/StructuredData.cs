using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Nop.Plugin.Misc.Backorders.Services.PlatformPages;

/// <summary>
/// Says in the page's structured data what the page says: the offers of the product that is there become back orders or
/// pre-orders that start on the last promised day. Nothing is added beside it, since two products in one page are one too many.
/// </summary>
internal static class StructuredData
{
    private const string SCHEMA = "https://schema.org/";

    /// <param name="json">What the platform wrote.</param>
    /// <param name="starts">The moment in ISO 8601, with its offset.</param>
    /// <returns>Null where it is no product with an offer.</returns>
    public static string? WithStart(string? json, bool isPreOrder, string starts)
    {
        if (Read(json) is not { } product)
            return null;

        var offers = product["offers"] switch
        {
            JObject offer => [offer],
            JArray several => several.OfType<JObject>().ToList(),
            _ => [],
        };
        foreach (var offer in offers)
        {
            offer["availability"] = SCHEMA + (isPreOrder ? "PreOrder" : "BackOrder");
            offer["availabilityStarts"] = starts;
        }

        return offers.Count == 0 ? null : JsonConvert.SerializeObject(product, new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeHtml });
    }

    /// <summary>The beginning of a day as the store's clocks show it; where they skip midnight, the first moment that they do show, and where they show it twice the first time.</summary>
    public static string StartOf(DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var start = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(start))
            start = start.AddMinutes(30);

        var offset = zone.IsAmbiguousTime(start) ? zone.GetAmbiguousTimeOffsets(start).Max() : zone.GetUtcOffset(start);

        return new DateTimeOffset(start, offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static JObject? Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return null;

        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
            return JToken.ReadFrom(reader) is JObject product && product.Value<string>("@type") is "Product" or "ProductGroup" ? product : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
