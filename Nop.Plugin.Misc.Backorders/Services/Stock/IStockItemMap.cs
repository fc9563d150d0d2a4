using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <summary>
/// Which stock items have work in hand, so that an event about any other costs no query. Read from the cache, and at most
/// a minute old: what it does not know yet, the sweep finds.
/// </summary>
public interface IStockItemMap
{
    Task<bool> HasWorkAsync(StockKey key);

    /// <summary>The items of the product that have work: the product's own, and its combinations'.</summary>
    Task<IReadOnlyList<StockKey>> GetWithWorkAsync(int productId);

    /// <summary>True while no stock item has work.</summary>
    Task<bool> IsEmptyAsync();

    /// <summary>True while there is no stock item: nothing was ever short, and no number was ever wrong.</summary>
    Task<bool> IsBlankAsync();

    Task ForgetAsync();

    /// <summary>The item's row, or null. Never from the cache.</summary>
    Task<StockItem?> FindAsync(StockKey key);

    /// <summary>
    /// The item's row, inserted where there is none. Not inside a transaction: two that insert at once are told apart by
    /// the unique index, and the later one reads the row of the first.
    /// </summary>
    Task<StockItem> FindOrInsertAsync(StockKey key, HowCounted howCounted);

    /// <summary>Inserts rows of which there were none a moment ago. As <see cref="FindOrInsertAsync"/>, not inside a transaction.</summary>
    Task InsertAsync(IReadOnlyDictionary<StockKey, HowCounted> items);
}
