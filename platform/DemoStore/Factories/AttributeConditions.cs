using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace DemoStore.Factories;

/// <summary>Sorts a product's conditional attributes into those that the choice made so far asks for and the others.</summary>
public class AttributeConditions
{
    private readonly IProductAttributeParser _productAttributeParser;
    private readonly IProductAttributeService _productAttributeService;

    public AttributeConditions(IProductAttributeParser productAttributeParser, IProductAttributeService productAttributeService)
    {
        _productAttributeParser = productAttributeParser;
        _productAttributeService = productAttributeService;
    }

    /// <returns>Numbers of attribute mappings; those without a condition are in neither list.</returns>
    public async Task<(IList<int> Asked, IList<int> NotAsked)> SortAsync(Product product, string attributesXml)
    {
        var asked = new List<int>();
        var notAsked = new List<int>();

        foreach (var mapping in await _productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            var isMet = await _productAttributeParser.IsConditionMetAsync(mapping, attributesXml);
            if (isMet.HasValue)
                (isMet.Value ? asked : notAsked).Add(mapping.Id);
        }

        return (asked, notAsked);
    }
}
