using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// The platform's numbers follow from its own stock history: each row from the one before it, and the stock of today from the
/// last. Looked at are the newest rows of all products, and the stock items that the ledger follows.
/// <para>
/// Much that the platform does writes no history and is right all the same: reserving and unblocking in several warehouses,
/// bulk edit, UpdateProduct and UpdateProductWarehouseInventory by code, a change of the way a product is counted. So a
/// number that does not follow is told as "changed without history" and not as a fault, unless it bears the marks of a lost
/// update. Rows with an empty message are parts of bundles and are counted as any other; a move between warehouses is two
/// rows, of which one is left out where it would be 0.
/// </para>
/// </summary>
public class HistoryCheck : IConsistencyCheck
{
    private const int ROWS_READ = 10_000;

    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<StockQuantityHistory> _historyRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public HistoryCheck(IRepository<ProductAttributeCombination> combinationRepository,
        IRepository<StockQuantityHistory> historyRepository,
        IRepository<Product> productRepository,
        IRepository<StockItem> stockItemRepository,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _combinationRepository = combinationRepository;
        _historyRepository = historyRepository;
        _productRepository = productRepository;
        _stockItemRepository = stockItemRepository;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var rows = await _historyRepository.Table
            .Join(_productRepository.Table.Where(product => !product.Deleted), row => row.ProductId, product => product.Id, (row, product) => new { row, product.UseMultipleWarehouses })
            .OrderByDescending(row => row.row.Id)
            .Take(ROWS_READ)
            .ToListAsync();
        var jumps = HistoryChain.Find(rows.OrderBy(row => row.row.Id).Select(row => new HistoryRow(row.row.Id, row.row.ProductId, row.row.CombinationId ?? 0,
            row.row.WarehouseId ?? 0, row.row.QuantityAdjustment, row.row.StockQuantity, row.row.CreatedOnUtc, row.UseMultipleWarehouses)));

        return
        [
            .. jumps.OrderByDescending(finding => finding.OnUtc).GroupBy(finding => finding.Kind).SelectMany(kind => kind.Take(limit)),
            .. await SinceLastRowAsync(InOneWarehouse(), limit),
            .. await SinceLastRowAsync(InSeveralWarehouses(), limit),
            .. await SinceLastRowAsync(OfCombinations(), limit),
        ];
    }

    private static async Task<IEnumerable<Finding>> SinceLastRowAsync(IQueryable<NumberRow> numbers, int limit)
    {
        var rows = await numbers.Where(row => row.Stock != row.LastStock).OrderBy(row => row.StockItemId).Take(limit).ToListAsync();

        return rows.Select(row => new Finding(FindingKind.ChangedWithoutHistory)
        {
            ProductId = row.ProductId,
            CombinationId = row.CombinationId,
            StockItemId = row.StockItemId,
            Found = row.Stock,
            Expected = row.LastStock,
            OnUtc = row.LastOnUtc,
        });
    }

    private IQueryable<StockItem> Items(HowCounted howCounted)
    {
        var id = (int)howCounted;
        return _stockItemRepository.Table.Where(item => item.HowCountedId == id && !item.Frozen);
    }

    private IQueryable<NumberRow> InOneWarehouse()
    {
        var last = _historyRepository.Table.Where(row => row.CombinationId == null)
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Id = group.Max(row => row.Id) });

        return Items(HowCounted.OneWarehouse)
            .Join(_productRepository.Table, item => item.ProductId, product => product.Id, (item, product) => new { item, product.StockQuantity })
            .Join(last, row => row.item.ProductId, row => row.ProductId, (row, newest) => new { row.item, row.StockQuantity, newest.Id })
            .Join(_historyRepository.Table, row => row.Id, history => history.Id, (row, history) => new NumberRow
            {
                StockItemId = row.item.Id,
                ProductId = row.item.ProductId,
                CombinationId = 0,
                Stock = row.StockQuantity,
                LastStock = history.StockQuantity,
                LastOnUtc = history.CreatedOnUtc,
            });
    }

    private IQueryable<NumberRow> InSeveralWarehouses()
    {
        var last = _historyRepository.Table.Where(row => row.CombinationId == null && row.WarehouseId != null)
            .GroupBy(row => new { row.ProductId, row.WarehouseId })
            .Select(group => new { group.Key.ProductId, group.Key.WarehouseId, Id = group.Max(row => row.Id) });

        return Items(HowCounted.SeveralWarehouses)
            .Join(_warehouseInventoryRepository.Table, item => item.ProductId, row => row.ProductId, (item, row) => new { item, WarehouseId = (int?)row.WarehouseId, row.StockQuantity })
            .Join(last, row => new { row.item.ProductId, row.WarehouseId }, row => new { row.ProductId, row.WarehouseId }, (row, newest) => new { row.item, row.StockQuantity, newest.Id })
            .Join(_historyRepository.Table, row => row.Id, history => history.Id, (row, history) => new NumberRow
            {
                StockItemId = row.item.Id,
                ProductId = row.item.ProductId,
                CombinationId = 0,
                Stock = row.StockQuantity,
                LastStock = history.StockQuantity,
                LastOnUtc = history.CreatedOnUtc,
            });
    }

    private IQueryable<NumberRow> OfCombinations()
    {
        var last = _historyRepository.Table.Where(row => row.CombinationId != null)
            .GroupBy(row => row.CombinationId)
            .Select(group => new { CombinationId = group.Key, Id = group.Max(row => row.Id) });

        return Items(HowCounted.Combination)
            .Join(_combinationRepository.Table, item => item.CombinationId, combination => combination.Id, (item, combination) => new { item, combination.StockQuantity })
            .Join(last, row => (int?)row.item.CombinationId, row => row.CombinationId, (row, newest) => new { row.item, row.StockQuantity, newest.Id })
            .Join(_historyRepository.Table, row => row.Id, history => history.Id, (row, history) => new NumberRow
            {
                StockItemId = row.item.Id,
                ProductId = row.item.ProductId,
                CombinationId = row.item.CombinationId,
                Stock = row.StockQuantity,
                LastStock = history.StockQuantity,
                LastOnUtc = history.CreatedOnUtc,
            });
    }

    private sealed class NumberRow
    {
        public int StockItemId { get; init; }

        public int ProductId { get; init; }

        public int CombinationId { get; init; }

        public int Stock { get; init; }

        public int LastStock { get; init; }

        public DateTime LastOnUtc { get; init; }
    }
}
