using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>A stock item as people know it.</summary>
/// <param name="Sku">The combination's own where it has one, else the product's.</param>
/// <param name="CombinationSku">Empty where the product itself is counted, or its combination has none.</param>
/// <param name="ByCombinations">The product is counted by its combinations, whether or not the key names one.</param>
public sealed record Goods(StockKey Key, HowCounted HowCounted, string ProductName, string? Sku, string? CombinationSku, bool ByCombinations)
{
    /// <summary>The combination's number where nothing better is known of it.</summary>
    public string Name => Key.CombinationId == 0 ? ProductName
        : string.IsNullOrEmpty(CombinationSku) ? $"{ProductName} #{Key.CombinationId}" : $"{ProductName} ({CombinationSku})";
}

/// <summary>Reads many stock items at once, for pages and imports. Stock itself is <see cref="IStockReader"/>'s.</summary>
public interface IGoodsReader
{
    /// <summary>A product or combination that is not there, or is deleted, is left out. Two statements for each 900 keys.</summary>
    Task<IReadOnlyDictionary<StockKey, Goods>> ReadAsync(IReadOnlyCollection<StockKey> keys);

    /// <summary>What has the SKU; several where the SKU is not the only one. Of a product and its own combination with the same SKU the one that is counted. By SKU, whatever the capitals; nothing of what is deleted.</summary>
    Task<ILookup<string, StockKey>> FindBySkuAsync(IReadOnlyCollection<string> skus);

    /// <summary>The product's combinations, the first one first.</summary>
    Task<IReadOnlyList<Goods>> GetCombinationsAsync(int productId);
}
