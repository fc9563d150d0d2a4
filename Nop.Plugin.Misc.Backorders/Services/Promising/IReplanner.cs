using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>Plans the dates of stock items anew after what is coming has changed.</summary>
public interface IReplanner
{
    /// <summary>
    /// After arrivals, a supplier or a policy were written and committed: begins each stock item that has no row yet, reconciles it
    /// in a transaction of its own, in ascending key order, keeps revisions with its cause, and forgets the board. More than a few
    /// items are left to the sweep. Never throws for the plan: where it cannot be made now the sweep makes it.
    /// </summary>
    Task ReplanAsync(IReadOnlyDictionary<StockKey, PromiseCause> causes);

    /// <summary>What every line's promise would be, were its arrivals these; writes nothing. The same planner and terms as the real plan.</summary>
    /// <param name="changes">By arrival id; null takes the arrival out, an id of 0 or below adds one.</param>
    Task<IReadOnlyList<PreviewedPromise>> PreviewAsync(StockKey key, IReadOnlyDictionary<int, ExpectedArrival?> changes);
}

/// <summary>One waiting line before and after.</summary>
/// <param name="IsSlip">Later than the last date that the customer was told, or takes it back.</param>
public sealed record PreviewedPromise(Line Line, Promise Before, Promise After, PromiseReason Reason, bool IsSlip)
{
    public bool Changes => Before != After;
}
