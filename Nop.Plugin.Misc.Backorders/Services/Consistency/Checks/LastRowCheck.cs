using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// The stock of today is that of the last row of the platform's history. Where there is no row, the platform has said nothing
/// that could be contradicted.
/// <list type="bullet">
/// <item>One number: held against the last row, where that was written for the warehouse that the product is labelled with
/// now, and no row of several warehouses goes by that label too: else it may be from a time when it was counted otherwise.</item>
/// <item>Combinations: a combination's rows are its own.</item>
/// <item>Several warehouses: each against its own last row, and only of products that the ledger follows: goods that come
/// back are added to a warehouse without a row, so much of what would be found elsewhere is as it should be.</item>
/// </list>
/// </summary>
public class LastRowCheck : IConsistencyCheck
{
    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<StockQuantityHistory> _historyRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public LastRowCheck(IRepository<ProductAttributeCombination> combinationRepository,
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
        var findings = new List<Finding>();
        foreach (var numbers in new[] { InOneWarehouse(), InSeveralWarehouses(), OfCombinations() })
        {
            var rows = await numbers.Where(row => row.Stock != row.LastStock).OrderBy(row => row.ProductId).Take(limit).ToListAsync();
            findings.AddRange(rows.Select(FindingOf));
        }

        return findings;
    }

    private static Finding FindingOf(NumberRow row)
    {
        return new Finding(FindingKind.ChangedWithoutHistory)
        {
            ProductId = row.ProductId,
            CombinationId = row.CombinationId,
            Found = row.Stock,
            Expected = row.LastStock,
            OnUtc = row.LastOnUtc,
        };
    }

    private IQueryable<NumberRow> InOneWarehouse()
    {
        var inWarehouses = _warehouseInventoryRepository.Table;
        var last = _historyRepository.Table.Where(row => row.CombinationId == null)
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Id = group.Max(row => row.Id) });

        return _productRepository.Table
            .Where(product => !product.Deleted && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock && !product.UseMultipleWarehouses
                && !inWarehouses.Any(row => row.ProductId == product.Id && row.WarehouseId == product.WarehouseId))
            .Join(last, product => product.Id, row => row.ProductId, (product, newest) => new { product.StockQuantity, product.WarehouseId, newest.Id })
            .Join(_historyRepository.Table, row => row.Id, history => history.Id, (row, history) => new { row.StockQuantity, row.WarehouseId, history })
            .Where(row => row.history.WarehouseId == row.WarehouseId || (row.WarehouseId == 0 && row.history.WarehouseId == null))
            .Select(row => new NumberRow
            {
                ProductId = row.history.ProductId,
                CombinationId = 0,
                Stock = row.StockQuantity,
                LastStock = row.history.StockQuantity,
                LastOnUtc = row.history.CreatedOnUtc,
            });
    }

    private IQueryable<NumberRow> InSeveralWarehouses()
    {
        var last = _historyRepository.Table.Where(row => row.CombinationId == null && row.WarehouseId != null)
            .GroupBy(row => new { row.ProductId, row.WarehouseId })
            .Select(group => new { group.Key.ProductId, group.Key.WarehouseId, Id = group.Max(row => row.Id) });

        return _stockItemRepository.Table.Where(item => item.HowCountedId == (int)HowCounted.SeveralWarehouses && !item.Frozen)
            .Join(_warehouseInventoryRepository.Table, item => item.ProductId, row => row.ProductId, (item, row) => new { item.ProductId, WarehouseId = (int?)row.WarehouseId, row.StockQuantity })
            .Join(last, row => new { row.ProductId, row.WarehouseId }, row => new { row.ProductId, row.WarehouseId }, (row, newest) => new { row.ProductId, row.StockQuantity, newest.Id })
            .Join(_historyRepository.Table, row => row.Id, history => history.Id, (row, history) => new NumberRow
            {
                ProductId = row.ProductId,
                CombinationId = 0,
                Stock = row.StockQuantity,
                LastStock = history.StockQuantity,
                LastOnUtc = history.CreatedOnUtc,
            });
    }

    private IQueryable<NumberRow> OfCombinations()
    {
        var products = _productRepository.Table.Where(product => !product.Deleted && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStockByAttributes);
        var last = _historyRepository.Table.Where(row => row.CombinationId != null)
            .GroupBy(row => row.CombinationId)
            .Select(group => new { CombinationId = group.Key, Id = group.Max(row => row.Id) });

        return _combinationRepository.Table
            .Where(combination => products.Any(product => product.Id == combination.ProductId))
            .Join(last, combination => (int?)combination.Id, row => row.CombinationId, (combination, newest) => new { combination, newest.Id })
            .Join(_historyRepository.Table, row => row.Id, history => history.Id, (row, history) => new NumberRow
            {
                ProductId = row.combination.ProductId,
                CombinationId = row.combination.Id,
                Stock = row.combination.StockQuantity,
                LastStock = history.StockQuantity,
                LastOnUtc = history.CreatedOnUtc,
            });
    }

    private sealed class NumberRow
    {
        public int ProductId { get; init; }

        public int CombinationId { get; init; }

        public int Stock { get; init; }

        public int LastStock { get; init; }

        public DateTime LastOnUtc { get; init; }
    }
}
