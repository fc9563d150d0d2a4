using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <summary>
/// What was chosen of a product's attributes, from the platform's text alone, so that many order items cost one query and not
/// one each. A typed text may look like a value's id: whoever looks a value up compares the attribute too.
/// </summary>
internal static class ChosenValues
{
    /// <returns>Attribute mapping and value; nothing where there is no such text.</returns>
    public static IReadOnlySet<(int MappingId, string Value)> Of(string? attributesXml)
    {
        var found = new HashSet<(int, string)>();
        if (string.IsNullOrWhiteSpace(attributesXml))
            return found;

        try
        {
            foreach (var attribute in XElement.Parse(attributesXml).Elements("ProductAttribute"))
            {
                if (IdOf((string?)attribute.Attribute("ID")) is { } id)
                    found.UnionWith(attribute.Elements("ProductAttributeValue").Select(value => (id, ((string?)value.Element("Value") ?? string.Empty).Trim())));
            }
        }
        catch (XmlException)
        {
            found.Clear();
        }

        return found;
    }

    public static int? IdOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
