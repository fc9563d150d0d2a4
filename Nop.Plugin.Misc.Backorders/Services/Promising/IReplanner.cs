using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>Plans the dates of stock items anew after what is coming has changed.</summary>
public interface IReplanner
{
    /// <summary>
    /// After arrivals, a supplier or a policy were written and committed: begins each stock item that has no row yet, reconciles it
    /// in a transaction of its own, in ascending key order, keeps revisions with its cause, and forgets the board. Of more than a few
    /// items those that nobody waits for are left to the sweep first, with their causes. Never throws for the plan: where it cannot be
    /// made now the sweep makes it.
    /// </summary>
    Task ReplanAsync(IReadOnlyDictionary<StockKey, PromiseCause> causes);
}
