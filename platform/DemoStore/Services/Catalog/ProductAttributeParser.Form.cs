using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;

namespace DemoStore.Services.Catalog;

/// <summary>
/// The product page's form: the attributes that a shopper chose, with the units of a bundle's part where the shopper counts
/// them, and the quantity.
/// A value that the product does not offer is ignored; whether something required is missing is for the shopping
/// cart service to say.
/// </summary>
public partial class ProductAttributeParser
{
    /// <summary>What the name of an attribute's field begins with; the attribute mapping's number follows.</summary>
    public const string FIELD_PREFIX = "product_attribute_";

    /// <summary>The name of the field for the units of a bundle's part, where the shopper counts them.</summary>
    public static string UnitsField(int mappingId, int valueId) => $"{FIELD_PREFIX}{mappingId}_{valueId}_qty";

    public int ParseEnteredQuantity(Product product, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(form);
        if (!form.TryGetValue($"addtocart_{product.Id}.EnteredQuantity", out var entered))
            return 1;

        return int.TryParse(entered, CultureInfo.CurrentCulture, out var quantity) ? quantity : 0;
    }

    public async Task<string> ParseProductAttributesAsync(Product product, IFormCollection form, List<string> errors)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(form);
        var choices = new List<(ProductAttributeMapping Mapping, string Value, int? Units)>();
        foreach (var mapping in await _attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
            choices.AddRange((await ReadValuesAsync(mapping, form)).Select(choice => (mapping, choice.Value, choice.Units)));

        var everything = Written(choices);
        var asked = new List<(ProductAttributeMapping, string, int?)>();
        foreach (var choice in choices)
            if (await IsConditionMetAsync(choice.Mapping, everything) != false)
                asked.Add(choice);

        return Written(asked);
    }

    private async Task<IEnumerable<(string Value, int? Units)>> ReadValuesAsync(ProductAttributeMapping mapping, IFormCollection form)
    {
        var entered = form[FIELD_PREFIX + mapping.Id];
        if (mapping.AttributeControlType is AttributeControlType.TextBox or AttributeControlType.MultilineTextbox)
            return entered.ToString().Trim() is { Length: > 0 } text ? [(text, null)] : [];

        var chosen = entered
            .SelectMany(value => (value ?? string.Empty).Split(','))
            .Select(value => int.TryParse(value, out var id) ? id : 0)
            .ToHashSet();
        return (await _attributes.GetProductAttributeValuesAsync(mapping.Id))
            .Where(value => mapping.AttributeControlType == AttributeControlType.ReadonlyCheckboxes ? value.IsPreSelected : chosen.Contains(value.Id))
            .Select(value => (value.Id.ToString(CultureInfo.InvariantCulture), Units(value, form)));
    }

    /// <summary>Only what is more than one is written down; one is what a value stands for without it.</summary>
    private static int? Units(ProductAttributeValue value, IFormCollection form)
        => value is { AttributeValueType: AttributeValueType.AssociatedToProduct, CustomerEntersQty: true }
            && int.TryParse(form[UnitsField(value.ProductAttributeMappingId, value.Id)], out var units) && units > 1 ? units : null;

    private string Written(IEnumerable<(ProductAttributeMapping Mapping, string Value, int? Units)> choices)
        => choices.Aggregate(string.Empty, (xml, choice) => AddProductAttribute(xml, choice.Mapping, choice.Value, choice.Units));
}
