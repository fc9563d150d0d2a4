using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>What a person wants to be decided.</summary>
public abstract record DecisionOrder
{
    /// <summary>The permission that previewing and applying ask for.</summary>
    public virtual string Permission => BackordersPermissions.MANAGE;
}

/// <summary>Unexplained units are charged to the newest order items that are not shipped.</summary>
/// <param name="IsBackFill">Whether it is part of a back-fill; told apart in the log only.</param>
public sealed record ChargeNewest(int StockItemId, bool IsBackFill = false) : DecisionOrder;

/// <summary>A correction is settled without touching the platform.</summary>
/// <param name="Settlement"><see cref="Settlement.AlreadyDone"/>, or <see cref="Settlement.TheyAreBack"/> for goods that were sent.</param>
public sealed record SettleCorrection(int CorrectionId, Settlement Settlement) : DecisionOrder;

public sealed record HoldStock(int StockItemId, bool Hold) : DecisionOrder;

/// <param name="Units">0 or more.</param>
public sealed record KeepForNewOrders(int StockItemId, int Units) : DecisionOrder;

/// <summary>A frozen item is counted as the platform counts it now, and its queue with it.</summary>
public sealed record AcceptCounting(int StockItemId) : DecisionOrder;

/// <summary>The open units of lines of frozen items are cancelled.</summary>
public sealed record CloseLines(IReadOnlyList<int> LineIds) : DecisionOrder;

/// <summary>The open units of lines of frozen items wait for another stock item, at the places they had.</summary>
public sealed record MoveLines(IReadOnlyList<int> LineIds, StockKey Target) : DecisionOrder;

/// <summary>An order that had been really cancelled is open again; its units are wanted, and the platform does not know.</summary>
public sealed record ReopenOrder(int OrderId) : DecisionOrder;

/// <summary>Why something was not decided.</summary>
public enum DecisionRefusal
{
    /// <summary>There is no such item, line, order or correction.</summary>
    NotFound = 1,

    /// <summary>The item is frozen: how it is counted has to be decided first.</summary>
    Frozen = 2,

    /// <summary>Only lines of frozen items can be moved or closed by hand.</summary>
    NotFrozen = 3,

    /// <summary>Nothing of the item is unexplained.</summary>
    NothingUnexplained = 4,

    /// <summary>No unshipped order item could be charged.</summary>
    NobodyToCharge = 5,

    /// <summary>The correction is settled, or no longer so.</summary>
    NothingToSettle = 6,

    /// <summary>Only sent goods can come back.</summary>
    NotSent = 7,

    /// <summary>The order was not cancelled, or is closed still.</summary>
    NotReopened = 8,

    /// <summary>The platform does not count the stock item.</summary>
    NotCounted = 9,

    /// <summary>A negative number of units.</summary>
    NegativeUnits = 10,

    /// <summary>Somebody is putting it right at this moment.</summary>
    OnTheWay = 11,

    /// <summary>It could not be written; it is in the log.</summary>
    Failed = 12,
}

/// <summary>Something that was refused.</summary>
/// <param name="Id">The id of what it is about: stock item, line, order or correction.</param>
public readonly record struct RefusedDecision(DecisionRefusal Reason, int Id);

/// <summary>What follows for one stock item; of a frozen one there is no plan.</summary>
public sealed record DecidedItem(int StockItemId, ReconcilePlan? Plan);

/// <summary>Either everything was refused, with every reason, or the items are what was decided.</summary>
public sealed record DecisionResult(IReadOnlyList<DecidedItem> Items, IReadOnlyList<RefusedDecision> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;

    public static DecisionResult Refused(params IReadOnlyList<RefusedDecision> refusals) => new([], refusals);
}
