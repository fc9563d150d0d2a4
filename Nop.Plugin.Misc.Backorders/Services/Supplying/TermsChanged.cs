using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class TermsChanged : ITermsChanged
{
    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IReleaseDates _releaseDates;
    private readonly IReplanner _replanner;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<SupplierProduct> _supplierProductRepository;

    public TermsChanged(IRepository<Arrival> arrivalRepository,
        IReleaseDates releaseDates,
        IReplanner replanner,
        IRepository<StockItem> stockItemRepository,
        IRepository<SupplierProduct> supplierProductRepository)
    {
        _arrivalRepository = arrivalRepository;
        _releaseDates = releaseDates;
        _replanner = replanner;
        _stockItemRepository = stockItemRepository;
        _supplierProductRepository = supplierProductRepository;
    }

    public virtual async Task OfSuppliersAsync(params IReadOnlyCollection<int> supplierIds)
    {
        ArgumentNullException.ThrowIfNull(supplierIds);
        var keys = new HashSet<StockKey>();
        foreach (var chunk in supplierIds.Distinct().Chunk(900))
        {
            var some = chunk.ToList();
            var supplied = await _supplierProductRepository.Table.Where(row => some.Contains(row.SupplierId))
                .Select(row => new { row.ProductId, row.CombinationId }).ToListAsync();
            var coming = await _arrivalRepository.Table
                .Where(arrival => some.Contains(arrival.SupplierId) && arrival.StatusId != (int)ArrivalStatus.Received && arrival.StatusId != (int)ArrivalStatus.Cancelled)
                .Select(arrival => new { arrival.ProductId, arrival.CombinationId }).ToListAsync();
            keys.UnionWith(supplied.Concat(coming).Select(row => new StockKey(row.ProductId, row.CombinationId)));
        }

        await OfProductsAsync(keys);
    }

    public virtual async Task OfProductsAsync(IReadOnlyCollection<StockKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var wanted = keys.ToHashSet();
        var found = new List<StockKey>();
        foreach (var chunk in wanted.Select(key => key.ProductId).Distinct().Order().Chunk(900))
        {
            var some = chunk.ToList();
            var items = await _stockItemRepository.Table.Where(item => item.HasWork && some.Contains(item.ProductId))
                .Select(item => new { item.ProductId, item.CombinationId }).ToListAsync();
            found.AddRange(items.Select(item => new StockKey(item.ProductId, item.CombinationId)));
        }

        await PlanAsync(found.Where(key => wanted.Contains(key) || wanted.Contains(new StockKey(key.ProductId))));
    }

    public virtual async Task OfShopAsync()
    {
        var items = await _stockItemRepository.Table.Where(item => item.HasWork)
            .Select(item => new { item.ProductId, item.CombinationId }).ToListAsync();

        await PlanAsync(items.Select(item => new StockKey(item.ProductId, item.CombinationId)));
        await _releaseDates.NoteAllAsync();
    }

    private Task PlanAsync(IEnumerable<StockKey> keys)
    {
        return _replanner.ReplanAsync(keys.Distinct().ToDictionary(key => key, _ => PromiseCause.TermsChanged));
    }
}
