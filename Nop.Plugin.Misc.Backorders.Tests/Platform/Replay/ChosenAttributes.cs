using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>
/// Attributes as the recordings write them ("Size: S, Engraving: one", "Extra: with product part (2 each)") in the form
/// that a cart keeps. The units of a part stand with the attribute's value, so "(2 each)" says nothing new.
/// </summary>
internal sealed class ChosenAttributes(IProductAttributeService attributes, IProductAttributeParser parser)
{
    /// <summary>Null where nothing is chosen.</summary>
    public async Task<string> ForAsync(Product product, string chosen)
    {
        if (chosen is null)
            return null;

        var xml = string.Empty;
        foreach (var choice in chosen.Split(", "))
            xml = await AddAsync(xml, product, choice.Split(": ")[0], choice.Split(": ")[1].Split(" (")[0]);
        return xml;
    }

    /// <summary>The first value of each list; empty where there is none.</summary>
    public async Task<string> FirstOfEachAsync(Product product)
    {
        var xml = string.Empty;
        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
            if ((await attributes.GetProductAttributeValuesAsync(mapping.Id)).FirstOrDefault() is { } value)
                xml = parser.AddProductAttribute(xml, mapping, value.Id.ToString(CultureInfo.InvariantCulture));
        return xml;
    }

    private async Task<string> AddAsync(string xml, Product product, string name, string text)
    {
        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
            if ((await attributes.GetProductAttributeByIdAsync(mapping.ProductAttributeId)).Name == name)
            {
                var value = (await attributes.GetProductAttributeValuesAsync(mapping.Id)).FirstOrDefault(value => value.Name == text);
                return parser.AddProductAttribute(xml, mapping, value?.Id.ToString(CultureInfo.InvariantCulture) ?? text);
            }
        throw new NotSupportedException($"{product.Name} has no attribute '{name}'");
    }
}
