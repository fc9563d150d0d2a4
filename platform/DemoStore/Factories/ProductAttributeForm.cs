using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace DemoStore.Factories;

/// <summary>
/// Reads the attributes that a shopper chose out of the product page's form into the platform's attribute XML.
/// A value that the product does not offer is ignored; whether something required is missing is for the shopping
/// cart service to say.
/// </summary>
public class ProductAttributeForm
{
    /// <summary>What the name of an attribute's field begins with; the attribute mapping's number follows.</summary>
    public const string FIELD_PREFIX = "product_attribute_";

    private readonly IProductAttributeParser _productAttributeParser;
    private readonly IProductAttributeService _productAttributeService;

    public ProductAttributeForm(IProductAttributeParser productAttributeParser, IProductAttributeService productAttributeService)
    {
        _productAttributeParser = productAttributeParser;
        _productAttributeService = productAttributeService;
    }

    public async Task<string> ReadAsync(Product product, IFormCollection form)
    {
        var attributesXml = string.Empty;
        var mappings = await _productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id);

        foreach (var mapping in mappings)
        {
            foreach (var value in await ReadValuesAsync(mapping, form))
                attributesXml = _productAttributeParser.AddProductAttribute(attributesXml, mapping, value);
        }

        return await WithoutUnaskedAsync(mappings, attributesXml);
    }

    private async Task<IEnumerable<string>> ReadValuesAsync(ProductAttributeMapping mapping, IFormCollection form)
    {
        var entered = form[FIELD_PREFIX + mapping.Id];

        switch (mapping.AttributeControlType)
        {
            case AttributeControlType.TextBox:
            case AttributeControlType.MultilineTextbox:
                var text = entered.ToString().Trim();
                return text.Length > 0 ? [text] : [];

            case AttributeControlType.ReadonlyCheckboxes:
                return (await _productAttributeService.GetProductAttributeValuesAsync(mapping.Id))
                    .Where(value => value.IsPreSelected)
                    .Select(value => value.Id.ToString());

            default:
                var chosen = entered
                    .SelectMany(value => (value ?? string.Empty).Split(','))
                    .Select(value => int.TryParse(value, out var id) ? id : 0)
                    .ToHashSet();
                return (await _productAttributeService.GetProductAttributeValuesAsync(mapping.Id))
                    .Where(value => chosen.Contains(value.Id))
                    .Select(value => value.Id.ToString());
        }
    }

    private async Task<string> WithoutUnaskedAsync(IList<ProductAttributeMapping> mappings, string attributesXml)
    {
        var result = string.Empty;

        foreach (var mapping in mappings)
        {
            if (await _productAttributeParser.IsConditionMetAsync(mapping, attributesXml) == false)
                continue;

            foreach (var value in _productAttributeParser.ParseValues(attributesXml, mapping.Id))
                result = _productAttributeParser.AddProductAttribute(result, mapping, value);
        }

        return result;
    }
}
