using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <param name="Highest">The highest mark of the item, or 0.</param>
/// <param name="Cause">What the newest mark that knows it says of the reason.</param>
public readonly record struct SeenMarks(int Highest, PromiseCause? Cause);

/// <summary>The stock item's row as the lock of a plan, and the marks that the plan answers. Inside the transaction only.</summary>
public interface IStockItemLock
{
    /// <summary>Raises the version, unconditionally, so it waits for whoever is before us and cannot lose against him; then reads the row.</summary>
    /// <param name="runId">Looked for after the commit.</param>
    /// <exception cref="LedgerException">The row is gone.</exception>
    Task<StockItem> TakeAsync(int stockItemId, Guid runId);

    /// <summary>All columns of a plan; nothing is failing any more.</summary>
    Task SaveAsync(StockItem saved);

    /// <summary>Read before anything else.</summary>
    Task<SeenMarks> ReadMarksAsync(StockKey key);

    /// <summary>The marks up to one, which the plan has seen.</summary>
    Task DeleteMarksAsync(StockKey key, int highest);
}
