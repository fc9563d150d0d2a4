using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class ClaimFinder : IClaimFinder
{
    /// <summary>More than a statement should name. The newest are asked first, so the others are hardly ever missed.</summary>
    private const int ITEMS_AT_MOST = 900;

    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IStockUseReader _stockUseReader;
    private readonly TouchedOrderItems _touchedOrderItems;

    public ClaimFinder(IRepository<OrderItem> orderItemRepository, IStockUseReader stockUseReader, TouchedOrderItems touchedOrderItems)
    {
        _orderItemRepository = orderItemRepository;
        _stockUseReader = stockUseReader;
        _touchedOrderItems = touchedOrderItems;
    }

    public virtual async Task<Claims> FindAsync(StockKey key, int aboveOrderItemId)
    {
        var bundles = key.CombinationId == 0 ? await _stockUseReader.ReadBundlesOfAsync(key.ProductId) : [];
        var products = key.CombinationId == 0 ? bundles : [key.ProductId];
        var touched = new List<int>();
        var units = new Dictionary<int, int>();
        var seen = new Dictionary<(int ProductId, string? Xml), int>();
        foreach (var item in _touchedOrderItems.All())
        {
            if (key.CombinationId == 0 && item.ProductId == key.ProductId)
                touched.Add(item.Id);
            else if (products.Contains(item.ProductId) && await UnitsAsync(key, item.ProductId, item.AttributesXml, seen) is > 0 and var perItem)
                (touched, units[item.Id]) = ([.. touched, item.Id], perItem);
        }

        if (products.Count == 0)
            return new Claims(touched, units);

        var some = products.Take(ITEMS_AT_MOST).ToList();
        var above = await _orderItemRepository.Table
            .Where(item => item.Id > aboveOrderItemId && some.Contains(item.ProductId))
            .OrderByDescending(item => item.Id)
            .Select(item => new { item.Id, item.ProductId, item.AttributesXml })
            .Take(ITEMS_AT_MOST)
            .ToListAsync();
        foreach (var item in above)
        {
            if (units.Count < ITEMS_AT_MOST && await UnitsAsync(key, item.ProductId, item.AttributesXml, seen) is > 0 and var perItem)
                units[item.Id] = perItem;
        }

        return new Claims(touched, units);
    }

    /// <summary>Order items of one product with the same attributes are asked about once.</summary>
    private async Task<int> UnitsAsync(StockKey key, int productId, string? attributesXml, Dictionary<(int ProductId, string? Xml), int> seen)
    {
        if (!seen.TryGetValue((productId, attributesXml), out var units))
            seen[(productId, attributesXml)] = units = (await _stockUseReader.ReadAsync(productId, attributesXml)).FirstOrDefault(use => use.Key == key).UnitsPerItem;

        return units;
    }
}
