using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <inheritdoc />
public class StockUseReader : IStockUseReader
{
    private readonly IProductAttributeParser _productAttributeParser;
    private readonly IRepository<ProductAttributeMapping> _productAttributeMappingRepository;
    private readonly IRepository<ProductAttributeValue> _productAttributeValueRepository;
    private readonly IProductService _productService;

    public StockUseReader(IProductAttributeParser productAttributeParser,
        IRepository<ProductAttributeMapping> productAttributeMappingRepository,
        IRepository<ProductAttributeValue> productAttributeValueRepository,
        IProductService productService)
    {
        _productAttributeParser = productAttributeParser;
        _productAttributeMappingRepository = productAttributeMappingRepository;
        _productAttributeValueRepository = productAttributeValueRepository;
        _productService = productService;
    }

    public virtual async Task<IReadOnlyList<StockUse>> ReadAsync(int productId, string? attributesXml)
    {
        if (await _productService.GetProductByIdAsync(productId) is not { } product)
            return [];

        var units = new Dictionary<StockKey, int>();
        if (product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock)
            units[new StockKey(product.Id)] = 1;
        if (string.IsNullOrEmpty(attributesXml))
            return ToUses(units);

        if (product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStockByAttributes
            && await _productAttributeParser.FindProductAttributeCombinationAsync(product, attributesXml) is { } combination)
        {
            units[new StockKey(product.Id, combination.Id)] = 1;
        }

        foreach (var value in await _productAttributeParser.ParseProductAttributeValuesAsync(attributesXml))
        {
            if (value.AttributeValueTypeId != (int)AttributeValueType.AssociatedToProduct || value.Quantity <= 0)
                continue;

            var part = await _productService.GetProductByIdAsync(value.AssociatedProductId);
            if (part?.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock)
                units[new StockKey(part.Id)] = units.GetValueOrDefault(new StockKey(part.Id)) + value.Quantity;
        }

        return ToUses(units);
    }

    public virtual async Task<IReadOnlyList<int>> ReadBundlesOfAsync(int productId)
    {
        var bundles = await _productAttributeValueRepository.Table
            .Where(value => value.AssociatedProductId == productId && value.AttributeValueTypeId == (int)AttributeValueType.AssociatedToProduct)
            .Join(_productAttributeMappingRepository.Table, value => value.ProductAttributeMappingId, mapping => mapping.Id, (value, mapping) => mapping.ProductId)
            .ToListAsync();

        return [.. bundles.Distinct()];
    }

    private static List<StockUse> ToUses(Dictionary<StockKey, int> units)
    {
        return [.. units.Select(pair => new StockUse(pair.Key, pair.Value))];
    }
}
