using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What people know a stock item by.</summary>
/// <param name="Sku">The combination's where it has one, else the product's.</param>
/// <param name="AttributesXml">Empty for the product itself.</param>
public sealed record StockName(string ProductName, string? Sku, string AttributesXml);

/// <summary>
/// Finds the stock items that the rows of a file name: by ids, or by SKU alone. Where both stand in a row they have to agree:
/// who copies a row and changes its SKU means the other product.
/// </summary>
public interface IStockKeyFinder
{
    public const string PRODUCT_ID = "ProductId";
    public const string COMBINATION_ID = "CombinationId";
    public const string SKU = "Sku";

    /// <returns>By the rows' numbers; a row that is left out has its errors. A constant number of statements for each 900 rows.</returns>
    Task<IReadOnlyDictionary<int, StockKey>> FindAsync(IReadOnlyCollection<CsvCells> rows);

    /// <returns>Those that are there.</returns>
    Task<IReadOnlyDictionary<StockKey, StockName>> NameAsync(IReadOnlyCollection<StockKey> keys);
}
