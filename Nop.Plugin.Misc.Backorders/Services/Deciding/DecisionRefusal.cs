namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

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
