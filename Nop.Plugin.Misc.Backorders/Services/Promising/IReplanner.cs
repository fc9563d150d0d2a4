using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>Plans the dates of one stock item anew after what is coming has changed.</summary>
public interface IReplanner
{
    /// <summary>
    /// After an arrival, a supplier or a policy was written and committed: begins the stock item where it has no row yet,
    /// reconciles it, keeps revisions with this cause, forgets the board. Never throws for the plan: where it cannot be made
    /// now the item is marked and the sweep makes it.
    /// </summary>
    Task ReplanAsync(StockKey key, PromiseCause cause);

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
