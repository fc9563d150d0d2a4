using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class GoodsReader : IGoodsReader
{
    private const int PER_STATEMENT = 900;

    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<Product> _productRepository;

    public GoodsReader(IRepository<ProductAttributeCombination> combinationRepository, IRepository<Product> productRepository)
    {
        _combinationRepository = combinationRepository;
        _productRepository = productRepository;
    }

    public virtual async Task<IReadOnlyDictionary<StockKey, Goods>> ReadAsync(IReadOnlyCollection<StockKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var products = await ReadProductsAsync([.. keys.Select(key => key.ProductId).Distinct()]);
        var combinations = await ReadCombinationsAsync([.. keys.Select(key => key.CombinationId).Where(id => id > 0).Distinct()]);
        var found = new Dictionary<StockKey, Goods>();
        foreach (var key in keys.Distinct())
        {
            if (!products.TryGetValue(key.ProductId, out var product))
                continue;

            if (key.CombinationId == 0)
                found[key] = product;
            else if (combinations.TryGetValue(key.CombinationId, out var combination) && combination.ProductId == key.ProductId)
                found[key] = Of(product, combination);
        }

        return found;
    }

    public virtual async Task<ILookup<string, StockKey>> FindBySkuAsync(IReadOnlyCollection<string> skus)
    {
        ArgumentNullException.ThrowIfNull(skus);
        if (skus.Count == 0)
            return Array.Empty<(string Sku, StockKey Key)>().ToLookup(row => row.Sku, row => row.Key, StringComparer.OrdinalIgnoreCase);

        var wanted = skus.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var combinations = _combinationRepository.Table.Where(row => row.Sku != null && row.Sku != "");
        var products = _productRepository.Table.Where(row => !row.Deleted && row.Sku != null && row.Sku != "");
#pragma warning disable MA0011, CA1304, CA1311 // said in SQL, where no culture can be named
        if (Spellings.Of(wanted) is { } some)
        {
            combinations = combinations.Where(row => some.Contains(row.Sku) || some.Contains(row.Sku.ToLower()));
            products = products.Where(row => some.Contains(row.Sku) || some.Contains(row.Sku.ToLower()));
        }
#pragma warning restore MA0011, CA1304, CA1311

        var ofCombinations = (await combinations
            .Join(_productRepository.Table.Where(product => !product.Deleted), row => row.ProductId, product => product.Id, (row, product) => new { row.Id, row.ProductId, row.Sku, product.ManageInventoryMethodId })
            .ToListAsync()).Where(row => wanted.Contains(row.Sku)).ToList();
        var ofProducts = (await products.Select(row => new { row.Id, row.Sku }).ToListAsync()).Where(row => wanted.Contains(row.Sku)).ToList();

        var ofWhole = ofProducts.Select(row => row.Id).ToHashSet();
        var meant = ofCombinations.Where(row => row.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStockByAttributes || !ofWhole.Contains(row.ProductId)).ToList();
        var named = meant.Select(row => (row.ProductId, row.Sku.ToLowerInvariant())).ToHashSet();

        return meant.Select(row => (row.Sku, Key: new StockKey(row.ProductId, row.Id)))
            .Concat(ofProducts.Where(row => !named.Contains((row.Id, row.Sku.ToLowerInvariant()))).Select(row => (row.Sku, Key: new StockKey(row.Id))))
            .ToLookup(row => row.Sku, row => row.Key, StringComparer.OrdinalIgnoreCase);
    }

    public virtual async Task<IReadOnlyList<Goods>> GetCombinationsAsync(int productId)
    {
        var products = await ReadProductsAsync([productId]);
        if (!products.TryGetValue(productId, out var product))
            return [];

        var rows = await _combinationRepository.Table
            .Where(row => row.ProductId == productId)
            .OrderBy(row => row.Id)
            .Select(row => new CombinationRow { Id = row.Id, ProductId = row.ProductId, Sku = row.Sku })
            .ToListAsync();

        return [.. rows.Select(row => Of(product, row))];
    }

    private async Task<Dictionary<int, Goods>> ReadProductsAsync(IReadOnlyCollection<int> ids)
    {
        var found = new Dictionary<int, Goods>();
        foreach (var chunk in ids.Chunk(PER_STATEMENT))
        {
            var some = chunk.ToList();
            var rows = await _productRepository.Table
                .Where(row => some.Contains(row.Id) && !row.Deleted)
                .Select(row => new { row.Id, row.Name, row.Sku, row.ManageInventoryMethodId, row.UseMultipleWarehouses })
                .ToListAsync();
            foreach (var row in rows)
            {
                var counted = row.ManageInventoryMethodId != (int)ManageInventoryMethod.ManageStock ? HowCounted.NotCounted
                    : row.UseMultipleWarehouses ? HowCounted.SeveralWarehouses : HowCounted.OneWarehouse;
                found[row.Id] = new Goods(new StockKey(row.Id), counted, row.Name ?? string.Empty, row.Sku, null,
                    row.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStockByAttributes);
            }
        }

        return found;
    }

    private async Task<Dictionary<int, CombinationRow>> ReadCombinationsAsync(IReadOnlyCollection<int> ids)
    {
        var found = new Dictionary<int, CombinationRow>();
        foreach (var chunk in ids.Chunk(PER_STATEMENT))
        {
            var some = chunk.ToList();
            var rows = await _combinationRepository.Table
                .Where(row => some.Contains(row.Id))
                .Select(row => new CombinationRow { Id = row.Id, ProductId = row.ProductId, Sku = row.Sku })
                .ToListAsync();
            foreach (var row in rows)
                found[row.Id] = row;
        }

        return found;
    }

    private static Goods Of(Goods product, CombinationRow combination)
    {
        return product with
        {
            Key = new StockKey(combination.ProductId, combination.Id),
            HowCounted = product.ByCombinations ? HowCounted.Combination : HowCounted.NotCounted,
            Sku = string.IsNullOrEmpty(combination.Sku) ? product.Sku : combination.Sku,
            CombinationSku = combination.Sku,
        };
    }

    private sealed class CombinationRow
    {
        public int Id { get; set; }

        public int ProductId { get; set; }

        public string? Sku { get; set; }
    }
}
