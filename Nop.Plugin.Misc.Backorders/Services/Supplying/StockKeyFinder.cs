using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class StockKeyFinder : IStockKeyFinder
{
    private const int LONGEST_SKU = 400;

    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IGoodsReader _goodsReader;
    private readonly IRepository<Product> _productRepository;

    public StockKeyFinder(IRepository<ProductAttributeCombination> combinationRepository, IGoodsReader goodsReader, IRepository<Product> productRepository)
    {
        _combinationRepository = combinationRepository;
        _goodsReader = goodsReader;
        _productRepository = productRepository;
    }

    public virtual async Task<IReadOnlyDictionary<int, StockKey>> FindAsync(IReadOnlyCollection<CsvCells> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var named = rows.Select(Read).ToList();
        var ids = named.Where(row => row.ProductId is not null).Select(row => new StockKey(row.ProductId!.Value, row.CombinationId ?? 0)).ToHashSet();
        var byId = await NameAsync(ids);
        var bySku = await _goodsReader.FindBySkuAsync([.. named.Where(row => row.ProductId is null && row.Sku is not null).Select(row => row.Sku!).Distinct(StringComparer.OrdinalIgnoreCase)]);
        var found = new Dictionary<int, StockKey>();
        foreach (var row in named)
        {
            if (row.ProductId is { } productId)
                TakeById(row, new StockKey(productId, row.CombinationId ?? 0), byId, found);
            else if (row.Sku is { } sku)
                TakeBySku(row, sku, bySku[sku].ToList(), found);
        }

        return found;
    }

    public virtual async Task<IReadOnlyDictionary<StockKey, StockName>> NameAsync(IReadOnlyCollection<StockKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var products = new Dictionary<int, StockName>();
        foreach (var chunk in keys.Select(key => key.ProductId).Distinct().Order().Chunk(900))
        {
            var some = chunk.ToList();
            foreach (var product in await _productRepository.Table.Where(product => some.Contains(product.Id) && !product.Deleted).Select(product => new { product.Id, product.Name, product.Sku }).ToListAsync())
                products[product.Id] = new StockName(product.Name, product.Sku, string.Empty);
        }

        var combinations = new Dictionary<StockKey, (string? Sku, string Xml)>();
        foreach (var chunk in keys.Select(key => key.CombinationId).Where(id => id > 0).Distinct().Order().Chunk(900))
        {
            var some = chunk.ToList();
            foreach (var row in await _combinationRepository.Table.Where(row => some.Contains(row.Id)).Select(row => new { row.Id, row.ProductId, row.Sku, row.AttributesXml }).ToListAsync())
                combinations[new StockKey(row.ProductId, row.Id)] = (row.Sku, row.AttributesXml ?? string.Empty);
        }

        var names = new Dictionary<StockKey, StockName>();
        foreach (var key in keys)
        {
            if (!products.TryGetValue(key.ProductId, out var product))
                continue;

            if (key.CombinationId == 0)
                names[key] = product;
            else if (combinations.TryGetValue(key, out var combination))
                names[key] = new StockName(product.ProductName, string.IsNullOrEmpty(combination.Sku) ? product.Sku : combination.Sku, combination.Xml);
        }

        return names;
    }

    private static NamedRow Read(CsvCells cells)
    {
        var row = new NamedRow(cells,
            cells.WholeNumber(IStockKeyFinder.PRODUCT_ID, 1, int.MaxValue),
            cells.WholeNumber(IStockKeyFinder.COMBINATION_ID, 0, int.MaxValue),
            cells.Text(IStockKeyFinder.SKU, LONGEST_SKU));
        if (row.Sku is null && cells.Row[IStockKeyFinder.PRODUCT_ID].Length == 0)
            cells.Refuse(IStockKeyFinder.SKU, CsvProblem.Required);

        return row;
    }

    private static void TakeById(NamedRow row, StockKey key, IReadOnlyDictionary<StockKey, StockName> names, Dictionary<int, StockKey> found)
    {
        if (!names.TryGetValue(key, out var name))
        {
            var (column, id) = key.CombinationId > 0 ? (IStockKeyFinder.COMBINATION_ID, key.CombinationId) : (IStockKeyFinder.PRODUCT_ID, key.ProductId);
            row.Cells.Refuse(column, CsvProblem.NotFound, id);
        }
        else if (row.Sku is { } sku && !string.Equals(sku, name.Sku?.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            row.Cells.Refuse(IStockKeyFinder.SKU, CsvProblem.OtherSku, name.Sku ?? string.Empty);
        }
        else
        {
            found[row.Cells.Row.Number] = key;
        }
    }

    private static void TakeBySku(NamedRow row, string sku, List<StockKey> keys, Dictionary<int, StockKey> found)
    {
        if (row.CombinationId is > 0)
            row.Cells.Refuse(IStockKeyFinder.PRODUCT_ID, CsvProblem.Required);
        else if (keys is [var key])
            found[row.Cells.Row.Number] = key;
        else if (keys.Count == 0)
            row.Cells.Refuse(IStockKeyFinder.SKU, CsvProblem.NotFound, sku);
        else
            row.Cells.Refuse(IStockKeyFinder.SKU, CsvProblem.Ambiguous, sku, keys.Count);
    }

    /// <summary>What a row says of its product.</summary>
    private sealed record NamedRow(CsvCells Cells, int? ProductId, int? CombinationId, string? Sku);
}
