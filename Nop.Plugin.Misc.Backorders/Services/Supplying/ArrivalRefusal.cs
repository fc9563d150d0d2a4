namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>Why nothing was written.</summary>
public enum ArrivalRefusal
{
    /// <summary>There is no such arrival.</summary>
    NotFound = 1,

    /// <summary>Somebody changed it since it was shown.</summary>
    Stale,

    /// <summary>It is received or cancelled: reopen it first.</summary>
    Closed,

    /// <summary>It is neither received nor cancelled.</summary>
    Open,

    /// <summary>Units of it are being booked in.</summary>
    OnTheWay,

    /// <summary>An arrival of another product is another arrival.</summary>
    ProductFixed,

    ProductUnknown,

    /// <summary>The platform does not count it, or not so.</summary>
    NotCounted,

    /// <summary>The product is counted by its combinations.</summary>
    CombinationMissing,

    /// <summary>The combination is not one of the product's.</summary>
    CombinationUnknown,

    SupplierUnknown,

    /// <summary>The product is counted in several warehouses.</summary>
    WarehouseMissing,

    /// <summary>The product is counted by one number.</summary>
    WarehouseNeedless,

    WarehouseUnknown,

    Quantity,

    /// <summary>So many or more have come.</summary>
    QuantityReceived,

    /// <summary>Only one end of the window is stated.</summary>
    WindowHalf,

    WindowOrder,

    /// <summary>It has ended already.</summary>
    WindowPast,

    WindowFar,

    /// <summary>A status that is not stated.</summary>
    Status,

    ReferenceLong,

    NoteLong,

    /// <summary>This receipt was booked before.</summary>
    ReceivedBefore,

    /// <summary>The receipt's units.</summary>
    ReceiptQuantity,

    /// <summary>Nothing came, and more will come: that is no receipt.</summary>
    ReceiptEmpty,

    /// <summary>The stock would be more than a number can hold.</summary>
    StockFull,

    /// <summary>Several arrivals are of the same supplier, reference, product and warehouse.</summary>
    SameIdentity,

    /// <summary>There is no day to move by.</summary>
    NothingToMove,
}

/// <summary>One reason, and the field that it is about.</summary>
/// <param name="Field">The name of a property of <see cref="ArrivalDraft"/>; empty where it is about the arrival as a whole.</param>
/// <param name="ArrivalId">0 for one that is new.</param>
/// <param name="Limit">The number that the text names, if it names one.</param>
public sealed record RefusedArrival(ArrivalRefusal Reason, string Field, int ArrivalId, long Limit = 0);

/// <summary>What was written, or why nothing was: never both.</summary>
public sealed record ArrivalResult(IReadOnlyList<int> ArrivalIds, IReadOnlyList<RefusedArrival> Refusals)
{
    public bool IsDone => Refusals.Count == 0;

    public static ArrivalResult Done(params IReadOnlyList<int> ids) => new(ids, []);

    public static ArrivalResult Refused(params IReadOnlyList<RefusedArrival> refusals) => new([], refusals);

    public static ArrivalResult Refused(ArrivalRefusal reason, int arrivalId) => Refused(new RefusedArrival(reason, string.Empty, arrivalId));
}
