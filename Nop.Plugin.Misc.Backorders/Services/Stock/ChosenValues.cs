using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <summary>One value that was chosen, or a text that was typed, for one attribute of a product.</summary>
/// <param name="Text">The value's id where one was chosen; a typed text may look like one.</param>
internal readonly record struct ChosenValue(int MappingId, string Text)
{
    public int? ValueId => int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

/// <summary>
/// What was chosen of a product's attributes, from the platform's text alone: ProductAttribute with its mapping's ID, in it
/// ProductAttributeValue with a Value, and with a Quantity where the shopper chose it. The platform's own parser asks the database for
/// each of them, which nothing that looks at many orders can afford. What cannot be read names nothing, as there.
/// </summary>
internal static class ChosenValues
{
    /// <returns>Each with the units that the shopper chose; null: he was not asked.</returns>
    public static IReadOnlyDictionary<ChosenValue, int?> Of(string? attributesXml)
    {
        var found = new Dictionary<ChosenValue, int?>();
        foreach (var attribute in Read(attributesXml)?.Elements("ProductAttribute") ?? [])
        {
            if (NumberOf((string?)attribute.Attribute("ID")) is not { } mappingId)
                continue;

            foreach (var value in attribute.Elements("ProductAttributeValue"))
                found[new ChosenValue(mappingId, ((string?)value.Element("Value") ?? string.Empty).Trim())] = NumberOf((string?)value.Element("Quantity"));
        }

        return found;
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

    private static int? NumberOf(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
