using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <inheritdoc />
public class StockReader : IStockReader
{
    private const int IDS_AT_ONCE = 900;

    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public StockReader(IRepository<ProductAttributeCombination> combinationRepository,
        IRepository<Product> productRepository,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _combinationRepository = combinationRepository;
        _productRepository = productRepository;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task<StockReading> ReadAsync(StockKey key)
    {
        var rows = await _productRepository.Table
            .Where(product => product.Id == key.ProductId)
            .Select(product => new
            {
                product.StockQuantity,
                product.ManageInventoryMethodId,
                product.UseMultipleWarehouses,
                product.IsShipEnabled,
                product.Name,
                product.Sku,
            })
            .ToListAsync();

        if (rows.Count == 0)
            return new StockReading(HowCounted.NotCounted);

        var row = rows[0];
        var reading = new StockReading(HowCounted.NotCounted, 0, row.IsShipEnabled, row.Name ?? string.Empty, row.Sku);
        return MeantFor(key, row.ManageInventoryMethodId, row.UseMultipleWarehouses) switch
        {
            HowCounted.Combination => await ReadCombinationAsync(key, reading),
            HowCounted.OneWarehouse => reading with { HowCounted = HowCounted.OneWarehouse, Stock = row.StockQuantity },
            HowCounted.SeveralWarehouses => await FindInWarehousesAsync(key.ProductId) is { } stock
                ? reading with { HowCounted = HowCounted.SeveralWarehouses, Stock = stock }
                : reading with { IsInNoWarehouse = true },
            _ => reading,
        };
    }

    public virtual async Task<IReadOnlyDictionary<StockKey, HowCounted>> ReadHowCountedAsync(IReadOnlyCollection<StockKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<StockKey, HowCounted>();
        foreach (var chunk in keys.GroupBy(key => key.ProductId).Chunk(IDS_AT_ONCE))
        {
            var some = chunk.Select(group => group.Key).ToList();
            var products = (await _productRepository.Table.Where(product => some.Contains(product.Id))
                .Select(product => new { product.Id, product.ManageInventoryMethodId, product.UseMultipleWarehouses })
                .ToListAsync()).ToDictionary(product => product.Id);
            var stored = await _warehouseInventoryRepository.Table.Where(row => some.Contains(row.ProductId))
                .GroupBy(row => row.ProductId).Select(group => new { ProductId = group.Key, Warehouses = group.Count() }).ToListAsync();
            var inWarehouses = stored.Select(row => row.ProductId).ToHashSet();
            var combinations = await CombinationsAsync([.. chunk.SelectMany(group => group).Select(key => key.CombinationId).Where(id => id > 0)]);
            foreach (var key in chunk.SelectMany(group => group))
            {
                var meant = products.TryGetValue(key.ProductId, out var product) ? MeantFor(key, product.ManageInventoryMethodId, product.UseMultipleWarehouses) : HowCounted.NotCounted;
                var isThere = meant switch
                {
                    HowCounted.Combination => combinations.Contains(key),
                    HowCounted.SeveralWarehouses => inWarehouses.Contains(key.ProductId),
                    _ => meant != HowCounted.NotCounted,
                };
                if (isThere)
                    found[key] = meant;
            }
        }

        return found;
    }

    public virtual async Task<int> ReadWarehousesAsync(int productId)
    {
        return await FindInWarehousesAsync(productId) ?? 0;
    }

    public virtual StockKey? KeyOf(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);

        return product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock && !product.UseMultipleWarehouses
            ? new StockKey(product.Id)
            : null;
    }

    /// <summary>Null where the product is in no warehouse: the platform takes nothing from it and gives nothing back.</summary>
    private async Task<int?> FindInWarehousesAsync(int productId)
    {
        var sums = await _warehouseInventoryRepository.Table
            .Where(row => row.ProductId == productId)
            .GroupBy(row => row.ProductId)
            .Select(group => new { Stock = group.Sum(row => row.StockQuantity), Reserved = group.Sum(row => row.ReservedQuantity) })
            .ToListAsync();

        return sums.Count == 0 ? null : (int)Math.Clamp((long)sums[0].Stock - sums[0].Reserved, int.MinValue, int.MaxValue);
    }

    /// <summary>How the product says that it is counted; whether the combination or a warehouse's row is there is asked for then.</summary>
    private static HowCounted MeantFor(StockKey key, int methodId, bool inSeveralWarehouses) => (ManageInventoryMethod)methodId switch
    {
        ManageInventoryMethod.ManageStockByAttributes when key.CombinationId > 0 => HowCounted.Combination,
        ManageInventoryMethod.ManageStock when key.CombinationId == 0 => inSeveralWarehouses ? HowCounted.SeveralWarehouses : HowCounted.OneWarehouse,
        _ => HowCounted.NotCounted,
    };

    private async Task<HashSet<StockKey>> CombinationsAsync(List<int> ids)
    {
        var found = new HashSet<StockKey>();
        foreach (var chunk in ids.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            var rows = await _combinationRepository.Table.Where(row => some.Contains(row.Id)).Select(row => new { row.Id, row.ProductId }).ToListAsync();
            found.UnionWith(rows.Select(row => new StockKey(row.ProductId, row.Id)));
        }

        return found;
    }

    private async Task<StockReading> ReadCombinationAsync(StockKey key, StockReading reading)
    {
        var rows = await _combinationRepository.Table
            .Where(combination => combination.Id == key.CombinationId && combination.ProductId == key.ProductId)
            .Select(combination => new { combination.StockQuantity, combination.Sku })
            .ToListAsync();

        return rows.Count == 0
            ? reading
            : reading with { HowCounted = HowCounted.Combination, Stock = rows[0].StockQuantity, Sku = string.IsNullOrEmpty(rows[0].Sku) ? reading.Sku : rows[0].Sku };
    }
}
