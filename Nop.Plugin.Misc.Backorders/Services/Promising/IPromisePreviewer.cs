using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>What dates would be, were something else coming.</summary>
public interface IPromisePreviewer
{
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
