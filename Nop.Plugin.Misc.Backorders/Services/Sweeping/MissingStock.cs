using LinqToDB;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <inheritdoc />
public class MissingStock : IMissingStock
{
    private const int IDS_PER_STATEMENT = 900;

    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;
    private readonly TimeProvider _timeProvider;

    public MissingStock(IRepository<ProductAttributeCombination> combinationRepository,
        IRepository<Product> productRepository,
        IRepository<StockItem> stockItemRepository,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository,
        TimeProvider timeProvider)
    {
        _combinationRepository = combinationRepository;
        _productRepository = productRepository;
        _stockItemRepository = stockItemRepository;
        _warehouseInventoryRepository = warehouseInventoryRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task FindAsync(int claimsAbove)
    {
        await FindProductsAsync(InOneWarehouse(), HowCounted.OneWarehouse, claimsAbove);
        foreach (var chunk in (await ReadInSeveralAsync()).Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            await FindProductsAsync(_productRepository.Table.Where(product => some.Contains(product.Id)), HowCounted.SeveralWarehouses, claimsAbove);
        }

        await BeginCombinationsAsync(claimsAbove);
        await WakeAsync(await _stockItemRepository.Table
            .Where(item => !item.HasWork && item.CombinationId > 0)
            .Join(CombinationsBelowZero(), item => item.CombinationId, combination => combination.Id, (item, combination) => item.Id)
            .ToListAsync());
    }

    private IQueryable<Product> InOneWarehouse()
    {
        return _productRepository.Table.Where(product => product.StockQuantity < 0
            && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock
            && !product.UseMultipleWarehouses);
    }

    private IQueryable<ProductAttributeCombination> CombinationsBelowZero()
    {
        var products = _productRepository.Table;

        return _combinationRepository.Table.Where(combination => combination.StockQuantity < 0
            && products.Any(product => product.Id == combination.ProductId && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStockByAttributes));
    }

    /// <summary>Ids of products whose rows in all warehouses come to less than zero.</summary>
    private async Task<List<int>> ReadInSeveralAsync()
    {
        return await _warehouseInventoryRepository.Table
            .Join(_productRepository.Table, row => row.ProductId, product => product.Id, (row, product) => new { row.ProductId, row.StockQuantity, row.ReservedQuantity, product.ManageInventoryMethodId, product.UseMultipleWarehouses })
            .Where(row => row.UseMultipleWarehouses && row.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock)
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Stock = group.Sum(row => row.StockQuantity), Reserved = group.Sum(row => row.ReservedQuantity) })
            .Where(row => row.Stock < row.Reserved)
            .Select(row => row.ProductId)
            .ToListAsync();
    }

    private async Task FindProductsAsync(IQueryable<Product> products, HowCounted howCounted, int claimsAbove)
    {
        var known = _stockItemRepository.Table;
        var noRun = Guid.Empty;
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        await products
            .Where(product => !known.Any(item => item.ProductId == product.Id && item.CombinationId == 0))
            .InsertAsync((ITable<StockItem>)_stockItemRepository.Table, product => new StockItem
            {
                ProductId = product.Id,
                CombinationId = 0,
                HowCountedId = (int)howCounted,
                Frozen = false,
                Version = 0,
                RunId = noRun,
                Stock = 0,
                Waiting = 0,
                Ready = 0,
                Released = 0,
                Withheld = 0,
                OnHold = false,
                KeptForNewOrders = 0,
                Correction = 0,
                Coming = 0,
                SubscribersWait = false,
                Unexplained = 0,
                HasWork = true,
                ClaimsAboveOrderItemId = claimsAbove,
                LastEventOnUtc = now,
                LastSweptOnUtc = now,
            });
        await WakeAsync(await _stockItemRepository.Table
            .Where(item => !item.HasWork && item.CombinationId == 0)
            .Join(products, item => item.ProductId, product => product.Id, (item, product) => item.Id)
            .ToListAsync());
    }

    private async Task BeginCombinationsAsync(int claimsAbove)
    {
        var known = _stockItemRepository.Table;
        var noRun = Guid.Empty;
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        await CombinationsBelowZero()
            .Where(combination => !known.Any(item => item.ProductId == combination.ProductId && item.CombinationId == combination.Id))
            .InsertAsync((ITable<StockItem>)_stockItemRepository.Table, combination => new StockItem
            {
                ProductId = combination.ProductId,
                CombinationId = combination.Id,
                HowCountedId = (int)HowCounted.Combination,
                Frozen = false,
                Version = 0,
                RunId = noRun,
                Stock = 0,
                Waiting = 0,
                Ready = 0,
                Released = 0,
                Withheld = 0,
                OnHold = false,
                KeptForNewOrders = 0,
                Correction = 0,
                Coming = 0,
                SubscribersWait = false,
                Unexplained = 0,
                HasWork = true,
                ClaimsAboveOrderItemId = claimsAbove,
                LastEventOnUtc = now,
                LastSweptOnUtc = now,
            });
    }

    private async Task WakeAsync(List<int> stockItemIds)
    {
        foreach (var chunk in stockItemIds.Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            await _stockItemRepository.Table.Where(item => some.Contains(item.Id)).Set(item => item.HasWork, true).UpdateAsync();
        }
    }
}
