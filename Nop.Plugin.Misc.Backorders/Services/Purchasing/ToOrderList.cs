using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Services.Purchasing;

/// <inheritdoc />
public class ToOrderList : IToOrderList
{
    private const int IDS_PER_STATEMENT = 900;

    private readonly IArrivalQueryService _arrivalQueryService;
    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IGoodsReader _goodsReader;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<SupplierProduct> _supplierProductRepository;
    private readonly IRepository<Supplier> _supplierRepository;

    public ToOrderList(IArrivalQueryService arrivalQueryService,
        IRepository<Arrival> arrivalRepository,
        IGoodsReader goodsReader,
        IRepository<Line> lineRepository,
        IRepository<StockItem> stockItemRepository,
        IRepository<SupplierProduct> supplierProductRepository,
        IRepository<Supplier> supplierRepository)
    {
        _arrivalQueryService = arrivalQueryService;
        _arrivalRepository = arrivalRepository;
        _goodsReader = goodsReader;
        _lineRepository = lineRepository;
        _stockItemRepository = stockItemRepository;
        _supplierProductRepository = supplierProductRepository;
        _supplierRepository = supplierRepository;
    }

    public virtual async Task<IReadOnlyList<ToOrderItem>> ReadAsync(int supplierId = 0)
    {
        var items = await _stockItemRepository.Table
            .Where(item => item.Waiting > 0 || item.Unexplained > 0)
            .Select(item => new { item.Id, item.ProductId, item.CombinationId, item.Waiting, item.Unexplained })
            .ToListAsync();
        var keys = items.Select(item => new StockKey(item.ProductId, item.CombinationId)).ToList();
        var goods = await _goodsReader.ReadAsync(keys);
        var coming = await ReadComingAsync();
        var promised = await ReadPromisedAsync();
        var preferred = await ReadPreferredAsync(keys);
        var names = (await _supplierRepository.Table.Select(supplier => new { supplier.Id, supplier.Name }).ToListAsync()).ToDictionary(supplier => supplier.Id, supplier => supplier.Name);

        return [.. items
            .Select(item =>
            {
                var key = new StockKey(item.ProductId, item.CombinationId);
                var (dated, undated) = coming.GetValueOrDefault(key);
                var source = preferred.GetValueOrDefault(key);

                return new ToOrderItem(goods.GetValueOrDefault(key) ?? new Goods(key, HowCounted.NotCounted, $"#{item.ProductId}", null, null, false),
                    item.Waiting, item.Unexplained, dated, undated, promised.GetValueOrDefault(item.Id), source, source is null ? string.Empty : names.GetValueOrDefault(source.SupplierId) ?? string.Empty);
            })
            .Where(item => supplierId == 0 || (supplierId < 0 ? item.Preferred is null : item.Preferred?.SupplierId == supplierId))
            .OrderByDescending(item => item.ToOrder).ThenBy(item => item.Goods.Name, StringComparer.CurrentCulture).ThenBy(item => item.Goods.Key.CombinationId)];
    }

    private async Task<Dictionary<StockKey, (long Dated, long Undated)>> ReadComingAsync()
    {
        var limit = StoredDay.Of(await _arrivalQueryService.GetOverdueLimitAsync());
        var rows = await _arrivalRepository.Table
            .Where(arrival => arrival.StatusId != (int)ArrivalStatus.Received && arrival.StatusId != (int)ArrivalStatus.Cancelled && arrival.Received < arrival.Ordered)
            .GroupBy(arrival => new { arrival.ProductId, arrival.CombinationId, arrival.WindowTo })
            .Select(group => new { group.Key.ProductId, group.Key.CombinationId, group.Key.WindowTo, Ordered = group.Sum(arrival => arrival.Ordered), Received = group.Sum(arrival => arrival.Received) })
            .ToListAsync();

        return rows.GroupBy(row => new StockKey(row.ProductId, row.CombinationId)).ToDictionary(group => group.Key, group => (
            group.Where(row => row.WindowTo >= limit).Sum(row => (long)row.Ordered - row.Received),
            group.Where(row => !(row.WindowTo >= limit)).Sum(row => (long)row.Ordered - row.Received)));
    }

    private async Task<Dictionary<int, DateOnly?>> ReadPromisedAsync()
    {
        var rows = await _lineRepository.Table
            .Where(line => line.Waiting > 0 && !line.Closed && line.PromiseTo != null)
            .GroupBy(line => line.StockItemId)
            .Select(group => new { StockItemId = group.Key, First = group.Min(line => line.PromiseTo) })
            .ToListAsync();

        return rows.ToDictionary(row => row.StockItemId, row => StoredDay.Read(row.First));
    }

    private async Task<Dictionary<StockKey, SupplierProduct>> ReadPreferredAsync(IReadOnlyCollection<StockKey> keys)
    {
        var rows = new List<SupplierProduct>();
        foreach (var chunk in keys.Select(key => key.ProductId).Distinct().Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            rows.AddRange(await _supplierProductRepository.Table.Where(row => some.Contains(row.ProductId)).ToListAsync());
        }

        var active = (await _supplierRepository.Table.Where(supplier => supplier.Active).Select(supplier => supplier.Id).ToListAsync()).ToHashSet();
        var byKey = rows.Where(row => active.Contains(row.SupplierId)).ToLookup(row => new StockKey(row.ProductId, row.CombinationId));
        var preferred = new Dictionary<StockKey, SupplierProduct>();
        foreach (var key in keys)
        {
            var own = byKey[key].OrderBy(row => row.SourceRank).ThenBy(row => row.Id).FirstOrDefault();
            if ((own ?? byKey[new StockKey(key.ProductId)].OrderBy(row => row.SourceRank).ThenBy(row => row.Id).FirstOrDefault()) is { } found)
                preferred[key] = found;
        }

        return preferred;
    }
}
