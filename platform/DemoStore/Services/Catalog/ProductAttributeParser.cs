using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace DemoStore.Services.Catalog;

/// <summary>
/// What a shopper chose, kept as XML in the cart line and the order item:
/// Attributes / ProductAttribute ID=mapping / ProductAttributeValue / Value (a value's id, or the text typed) and Quantity.
/// XML that cannot be read counts as nothing chosen. Quantity: units of the part that a bundle's value stands for, where
/// the shopper chose them.
/// </summary>
public partial class ProductAttributeParser : IProductAttributeParser
{
    private readonly IProductAttributeService _attributes;

    public ProductAttributeParser(IProductAttributeService attributes) => _attributes = attributes;

    public string AddProductAttribute(string attributesXml, ProductAttributeMapping productAttributeMapping, string value, int? quantity = null)
    {
        var root = Read(attributesXml) ?? new XElement("Attributes");
        var id = productAttributeMapping.Id.ToString(CultureInfo.InvariantCulture);
        var attribute = root.Elements("ProductAttribute").FirstOrDefault(e => (string)e.Attribute("ID") == id);
        if (attribute is null)
            root.Add(attribute = new XElement("ProductAttribute", new XAttribute("ID", id)));

        var chosen = new XElement("ProductAttributeValue", new XElement("Value", value));
        if (quantity is int units)
            chosen.Add(new XElement("Quantity", units));
        attribute.Add(chosen);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    public IList<string> ParseValues(string attributesXml, int productAttributeMappingId)
        => [.. Choices(attributesXml).Where(c => c.MappingId == productAttributeMappingId).Select(c => c.Value)];

    public async Task<IList<ProductAttributeMapping>> ParseProductAttributeMappingsAsync(string attributesXml)
    {
        var mappings = new List<ProductAttributeMapping>();
        foreach (var id in Choices(attributesXml).Select(c => c.MappingId).Distinct())
            if (await _attributes.GetProductAttributeMappingByIdAsync(id) is { } mapping)
                mappings.Add(mapping);
        return mappings;
    }

    public async Task<IList<ProductAttributeValue>> ParseProductAttributeValuesAsync(string attributesXml, int productAttributeMappingId = 0)
    {
        var values = new List<ProductAttributeValue>();
        foreach (var mapping in await ParseProductAttributeMappingsAsync(attributesXml))
        {
            if (!mapping.IsList() || (productAttributeMappingId > 0 && mapping.Id != productAttributeMappingId))
                continue;

            foreach (var choice in Choices(attributesXml).Where(c => c.MappingId == mapping.Id))
                if (int.TryParse(choice.Value, CultureInfo.InvariantCulture, out var id)
                    && await _attributes.GetProductAttributeValueByIdAsync(id) is { } value)
                    values.Add(int.TryParse(choice.Quantity, CultureInfo.InvariantCulture, out var units) && units != value.Quantity ? WithUnits(value, units) : value);
        }
        return values;
    }

    public async Task<bool> AreProductAttributesEqualAsync(string attributesXml1, string attributesXml2, bool ignoreNonCombinableAttributes, bool ignoreQuantity = true)
    {
        var one = await ComparableAsync(attributesXml1, ignoreNonCombinableAttributes, ignoreQuantity);
        var other = await ComparableAsync(attributesXml2, ignoreNonCombinableAttributes, ignoreQuantity);
        return one.SetEquals(other);
    }

    public async Task<ProductAttributeCombination> FindProductAttributeCombinationAsync(Product product, string attributesXml, bool ignoreNonCombinableAttributes = true)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (string.IsNullOrEmpty(attributesXml))
            return null;

        foreach (var combination in await _attributes.GetAllProductAttributeCombinationsAsync(product.Id))
            if (await AreProductAttributesEqualAsync(combination.AttributesXml, attributesXml, ignoreNonCombinableAttributes))
                return combination;
        return null;
    }

    /// <summary>Null: the attribute has no condition. Otherwise whether one of the values it asks for was chosen.</summary>
    public Task<bool?> IsConditionMetAsync(ProductAttributeMapping pam, string selectedAttributesXml)
    {
        ArgumentNullException.ThrowIfNull(pam);
        var wanted = Choices(pam.ConditionAttributeXml).ToList();
        bool? met = wanted.Count == 0 ? null : wanted.Any(Choices(selectedAttributesXml).Contains);
        return Task.FromResult(met);
    }

    /// <summary>The value as this shopper wants it. A copy: the value itself is shared by everybody.</summary>
    private static ProductAttributeValue WithUnits(ProductAttributeValue value, int units) => new()
    {
        Id = value.Id,
        ProductAttributeMappingId = value.ProductAttributeMappingId,
        AttributeValueTypeId = value.AttributeValueTypeId,
        AssociatedProductId = value.AssociatedProductId,
        Name = value.Name,
        ColorSquaresRgb = value.ColorSquaresRgb,
        ImageSquaresPictureId = value.ImageSquaresPictureId,
        PriceAdjustment = value.PriceAdjustment,
        PriceAdjustmentUsePercentage = value.PriceAdjustmentUsePercentage,
        WeightAdjustment = value.WeightAdjustment,
        Cost = value.Cost,
        CustomerEntersQty = value.CustomerEntersQty,
        Quantity = units,
        IsPreSelected = value.IsPreSelected,
        DisplayOrder = value.DisplayOrder,
        PictureId = value.PictureId
    };

    private async Task<HashSet<Choice>> ComparableAsync(string attributesXml, bool listsOnly, bool ignoreQuantity)
    {
        var mappings = (await ParseProductAttributeMappingsAsync(attributesXml)).ToDictionary(m => m.Id);
        return [.. Choices(attributesXml)
            .Where(c => mappings.TryGetValue(c.MappingId, out var mapping) && (!listsOnly || mapping.IsList()))
            .Select(c => c with { Quantity = ignoreQuantity ? null : c.Quantity, Value = c.Value.Trim() })];
    }

    private static IEnumerable<Choice> Choices(string attributesXml)
        => from attribute in Read(attributesXml)?.Elements("ProductAttribute") ?? []
           where int.TryParse((string)attribute.Attribute("ID"), out _)
           from chosen in attribute.Elements("ProductAttributeValue")
           let value = (string)chosen.Element("Value")
           where value is not null
           select new Choice((int)attribute.Attribute("ID"), value, (string)chosen.Element("Quantity"));

    private static XElement Read(string attributesXml)
    {
        if (string.IsNullOrWhiteSpace(attributesXml))
            return null;
        try
        {
            return XElement.Parse(attributesXml);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private sealed record Choice(int MappingId, string Value, string Quantity);
}
