using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// Waiting + unexplained = missing, by the stock that the platform has now. An item that the ledger has not looked at since
/// its stock changed is found too: within the turn of a sweep that is so by design, later it is not. Where less waits than
/// is missing and units are ready, those have no stock. An item that is counted in another way by now, or in no warehouse any
/// more, has no number to be held against: that is told as such.
/// Worked: stock -3, waiting 1, ready 2: missing 3, found 1; 2 of the ready units are on no shelf.
/// </summary>
public class LawCheck : IConsistencyCheck
{
    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public LawCheck(IRepository<ProductAttributeCombination> combinationRepository,
        IRepository<Product> productRepository,
        IRepository<StockItem> stockItemRepository,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _combinationRepository = combinationRepository;
        _productRepository = productRepository;
        _stockItemRepository = stockItemRepository;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var rows = new List<LawRow>();
        rows.AddRange(await Broken(InOneWarehouse(), limit).ToListAsync());
        rows.AddRange(await Broken(InSeveralWarehouses(), limit).ToListAsync());
        rows.AddRange(await Broken(OfCombinations(), limit).ToListAsync());

        return [.. rows.SelectMany(FindingsOf)];
    }

    private static IEnumerable<Finding> FindingsOf(LawRow row)
    {
        var missing = Math.Max(0L, -((long)row.Stock + row.Correction)) + row.Withheld;
        var known = (long)row.Waiting + row.Unexplained;
        yield return Of(row, FindingKind.LawBroken) with { Found = known, Expected = missing };

        if (row.Ready > 0 && known < missing)
            yield return Of(row, FindingKind.ReadyWithoutStock) with { Found = row.Ready, Expected = Math.Max(0, row.Ready - (missing - known)) };
    }

    private static Finding Of(LawRow row, FindingKind kind)
    {
        return new Finding(kind) { ProductId = row.ProductId, CombinationId = row.CombinationId, StockItemId = row.Id };
    }

    /// <summary>Without a maximum, which not every database has: below zero what is missing is the stock's own number, else nothing.</summary>
    private static IQueryable<LawRow> Broken(IQueryable<LawRow> rows, int limit)
    {
        return rows
            .Where(row => (row.Stock + row.Correction < 0 && row.Waiting + row.Unexplained + row.Stock + row.Correction != row.Withheld)
                || (row.Stock + row.Correction >= 0 && row.Waiting + row.Unexplained != row.Withheld))
            .OrderBy(row => row.Id)
            .Take(limit);
    }

    private IQueryable<StockItem> Items(HowCounted howCounted)
    {
        var id = (int)howCounted;
        return _stockItemRepository.Table.Where(item => !item.Frozen && item.HowCountedId == id);
    }

    private IQueryable<LawRow> InOneWarehouse()
    {
        return Items(HowCounted.OneWarehouse)
            .Join(_productRepository.Table.Where(product => product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock && !product.UseMultipleWarehouses),
                item => item.ProductId, product => product.Id, (item, product) => new LawRow
                {
                    Id = item.Id,
                    ProductId = item.ProductId,
                    CombinationId = 0,
                    Stock = product.StockQuantity,
                    Correction = item.Correction,
                    Withheld = item.Withheld,
                    Waiting = item.Waiting,
                    Ready = item.Ready,
                    Unexplained = item.Unexplained,
                });
    }

    private IQueryable<LawRow> InSeveralWarehouses()
    {
        var stocks = _warehouseInventoryRepository.Table
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Stock = group.Sum(row => row.StockQuantity), Reserved = group.Sum(row => row.ReservedQuantity) });

        return Items(HowCounted.SeveralWarehouses)
            .Join(_productRepository.Table.Where(product => product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock && product.UseMultipleWarehouses),
                item => item.ProductId, product => product.Id, (item, product) => item)
            .Join(stocks, item => item.ProductId, stock => stock.ProductId, (item, stock) => new LawRow
            {
                Id = item.Id,
                ProductId = item.ProductId,
                CombinationId = 0,
                Stock = stock.Stock - stock.Reserved,
                Correction = item.Correction,
                Withheld = item.Withheld,
                Waiting = item.Waiting,
                Ready = item.Ready,
                Unexplained = item.Unexplained,
            });
    }

    private IQueryable<LawRow> OfCombinations()
    {
        return Items(HowCounted.Combination)
            .Join(_productRepository.Table.Where(product => product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStockByAttributes),
                item => item.ProductId, product => product.Id, (item, product) => item)
            .Join(_combinationRepository.Table, item => item.CombinationId, combination => combination.Id, (item, combination) => new LawRow
            {
                Id = item.Id,
                ProductId = item.ProductId,
                CombinationId = item.CombinationId,
                Stock = combination.StockQuantity,
                Correction = item.Correction,
                Withheld = item.Withheld,
                Waiting = item.Waiting,
                Ready = item.Ready,
                Unexplained = item.Unexplained,
            });
    }

    private sealed class LawRow
    {
        public int Id { get; init; }

        public int ProductId { get; init; }

        public int CombinationId { get; init; }

        public int Stock { get; init; }

        public int Correction { get; init; }

        public int Withheld { get; init; }

        public int Waiting { get; init; }

        public int Ready { get; init; }

        public int Unexplained { get; init; }
    }
}
