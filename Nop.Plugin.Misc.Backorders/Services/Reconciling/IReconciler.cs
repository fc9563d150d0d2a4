using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>Who asks for a look at a stock item.</summary>
public enum ReconcileOccasion
{
    /// <summary>Something happened just now: ready units are provisional again.</summary>
    Event,

    /// <summary>The sweep came by; a plan that changes nothing confirms what is there.</summary>
    Sweep,

    /// <summary>A person is about to act on the numbers.</summary>
    Person,

    /// <summary>What is coming has changed, or how long it takes; nothing that is ready is in doubt.</summary>
    Supply,
}

/// <summary>Units that a person wants to go out.</summary>
/// <param name="Quantity">Units, above 0; null for all that are ready.</param>
/// <param name="Needs">For a bundle's part: units that its bundles take of the order item, those that were never short among them.</param>
/// <param name="Ships">Whether the order item's product is shipped; null where that is the stock item's own.</param>
public readonly record struct ReleaseDemand(int LineId, int? Quantity, Guid IntentGuid, int ActorId, int Needs = 0, bool? Ships = null);

/// <param name="Releases">Granted after the plan and in its transaction, where the line then has the units ready.</param>
/// <param name="HighestOrderItemId">
/// With a sweep: the highest order item id there was before it read anything. Order items up to it no longer claim
/// by their number alone, once a sweep has confirmed the item: its corrections are decided then, and not before.
/// </param>
/// <param name="Decision">What a person decided; written first, so that the plan follows from it.</param>
/// <param name="Cause">Why dates are planned anew, where the occasion does not say.</param>
/// <param name="IsAsShown">Asked under the lock, before the plan stays, and the decision if there is one: false takes all of it back.</param>
/// <param name="AssumedUnits">Of a preview only: units that are taken as added to the platform's number.</param>
public sealed record ReconcileRequest(
    StockKey Key,
    ReconcileOccasion Occasion,
    IReadOnlyList<ReleaseDemand>? Releases = null,
    int? HighestOrderItemId = null,
    PersonDecision? Decision = null,
    PromiseCause? Cause = null,
    Predicate<ReconcileResult>? IsAsShown = null,
    int AssumedUnits = 0);

public enum ReconcileOutcome
{
    /// <summary>The law holds for the item.</summary>
    Done,

    /// <summary>The ledger does not follow the product, or nothing of it is missing and nothing ever was.</summary>
    NothingToDo,

    /// <summary>The item is no longer counted as its lines were: nothing was touched.</summary>
    Frozen,

    /// <summary>Somebody's transaction is open: the item is marked, the sweep looks at it.</summary>
    Postponed,

    /// <summary>The plan is not the one that the person agreed to: nothing was touched.</summary>
    Changed,
}

/// <param name="Plan">Null unless the outcome is <see cref="ReconcileOutcome.Done"/>.</param>
/// <param name="IsBoardOutdated">Whether something that the storefront shows has changed.</param>
/// <param name="Granted">Units by line id; a demand that is not here was not granted.</param>
public sealed record ReconcileResult(ReconcileOutcome Outcome, ReconcilePlan? Plan, IReadOnlyDictionary<int, int> Granted, bool IsBoardOutdated = false);

/// <summary>
/// Makes the law hold for one stock item: reads the platform's stock and our lines, plans, writes. It adds up no deltas
/// and believes no event, so calling it once too often, too late or twice at a time costs work and nothing else.
/// </summary>
public interface IReconciler
{
    /// <exception cref="LedgerException">The plan could not be written after several attempts; the item is marked.</exception>
    Task<ReconcileResult> ReconcileAsync(ReconcileRequest request);

    /// <summary>Does all of it and takes it back: what a person is shown is what would be written, by the same code.</summary>
    /// <exception cref="LedgerException">It could not be written.</exception>
    Task<ReconcileResult> PreviewAsync(ReconcileRequest request);
}

/// <summary>A plan could not be written, and nothing of it was.</summary>
public class LedgerException : Exception
{
    public LedgerException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    public LedgerException()
    {
    }

    public LedgerException(string message) : base(message)
    {
    }
}
