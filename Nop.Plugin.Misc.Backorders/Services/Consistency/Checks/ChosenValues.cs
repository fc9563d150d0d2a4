using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// Which values an order item's attributes name, as the platform writes them: ProductAttributeValue with a Value, the value's
/// id, and with a Quantity where the shopper chose it. The platform's own parser asks the database for each of them, which
/// nothing that looks at all orders can afford. What cannot be read names nothing, as there.
/// </summary>
internal static class ChosenValues
{
    public static IEnumerable<(int ValueId, int? Quantity)> In(string? attributesXml)
    {
        foreach (var chosen in Read(attributesXml)?.Descendants("ProductAttributeValue") ?? [])
        {
            if (NumberOf(chosen, "Value") is { } id)
                yield return (id, NumberOf(chosen, "Quantity"));
        }
    }

    private static int? NumberOf(XElement chosen, string name)
    {
        return int.TryParse(chosen.Element(name)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static XElement? Read(string? attributesXml)
    {
        try
        {
            return string.IsNullOrWhiteSpace(attributesXml) ? null : XElement.Parse(attributesXml);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
