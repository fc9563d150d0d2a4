using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <inheritdoc />
public class OfferReader : IOfferReader
{
    private readonly IProductAttributeParser _productAttributeParser;
    private readonly IProductService _productService;
    private readonly IStoreDay _storeDay;

    public OfferReader(IProductAttributeParser productAttributeParser, IProductService productService, IStoreDay storeDay)
    {
        _productAttributeParser = productAttributeParser;
        _productService = productService;
        _storeDay = storeDay;
    }

    public virtual async Task<Offer?> ReadAsync(Product product, string? attributesXml, bool withStock = true)
    {
        ArgumentNullException.ThrowIfNull(product);
        var parts = new Dictionary<StockKey, OfferPart>();
        Add(parts, product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes
            ? await CombinationAsync(product, attributesXml)
            : await WholeAsync(product, 1, withStock));

        foreach (var (part, units) in await PartsOfBundleAsync(attributesXml))
            Add(parts, await WholeAsync(part, units, withStock));

        return parts.Count == 0 ? null : new Offer(product, [.. parts.Values]);
    }

    private async Task<OfferPart?> WholeAsync(Product product, int units, bool withStock)
    {
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock)
            return null;

        return OfferPart.Whole(product, units, withStock ? await StockAsync(product) : 0, PlatformRelease.Of(product, _storeDay));
    }

    private async Task<int> StockAsync(Product product)
    {
        return product.UseMultipleWarehouses ? await _productService.GetTotalStockQuantityAsync(product) : product.StockQuantity;
    }

    private async Task<OfferPart?> CombinationAsync(Product product, string? attributesXml)
    {
        return await _productAttributeParser.FindProductAttributeCombinationAsync(product, attributesXml ?? string.Empty) is { } combination
            ? new OfferPart(new StockKey(product.Id, combination.Id), 1, combination.StockQuantity,
                combination.AllowOutOfStockOrders ? SellingMode.Combination : SellingMode.OnlyWhatIsThere, PlatformRelease.Of(product, _storeDay))
            : null;
    }

    /// <summary>A part that is counted by combinations never moves in the platform, so it is left out.</summary>
    private async Task<List<(Product Part, int Units)>> PartsOfBundleAsync(string? attributesXml)
    {
        var found = new List<(Product, int)>();
        if (string.IsNullOrEmpty(attributesXml))
            return found;

        foreach (var value in await _productAttributeParser.ParseProductAttributeValuesAsync(attributesXml))
        {
            if (value.AttributeValueType == AttributeValueType.AssociatedToProduct
                && await _productService.GetProductByIdAsync(value.AssociatedProductId) is { } part)
            {
                found.Add((part, Math.Max(1, value.Quantity)));
            }
        }

        return found;
    }

    private static void Add(Dictionary<StockKey, OfferPart> parts, OfferPart? part)
    {
        if (part is not null)
            parts[part.Key] = parts.TryGetValue(part.Key, out var known) ? known with { Units = checked(known.Units + part.Units) } : part;
    }
}
