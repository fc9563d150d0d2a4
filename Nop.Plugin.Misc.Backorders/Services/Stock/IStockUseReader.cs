namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <summary>A stock item that an order item takes from.</summary>
/// <param name="UnitsPerItem">Units of it in one unit of the order item, above 0; more than one only for parts of a bundle.</param>
public readonly record struct StockUse(StockKey Key, int UnitsPerItem);

/// <summary>
/// Says which stock items an order item takes from, as the platform does when it takes the stock: the product or the
/// combination that fits its attributes, and the products that its chosen values bundle. Asks the platform's own
/// services, so it must not be called inside a transaction of ours.
/// </summary>
public interface IStockUseReader
{
    /// <summary>
    /// Nothing where the product is not tracked, or no combination fits. A part that is counted by its own combinations is
    /// left out: the platform never takes it from stock.
    /// </summary>
    Task<IReadOnlyList<StockUse>> ReadAsync(int productId, string? attributesXml);

    /// <summary>Products whose attribute values bundle this one.</summary>
    Task<IReadOnlyList<int>> ReadBundlesOfAsync(int productId);
}
