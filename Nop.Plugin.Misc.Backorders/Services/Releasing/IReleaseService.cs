namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <param name="Quantity">Units, above 0; null for all that are ready.</param>
public readonly record struct ReleaseChoice(int LineId, int? Quantity = null);

/// <summary>Why a line was not released.</summary>
public enum ReleaseBlock
{
    /// <summary>There is no such line.</summary>
    LineGone = 1,

    /// <summary>No unit of it is ready.</summary>
    NothingReady = 2,

    /// <summary>Fewer units are ready than were asked for.</summary>
    FewerReady = 3,

    /// <summary>Its order is cancelled or deleted, or its order item is gone.</summary>
    OrderClosed = 4,

    /// <summary>Its stock item is no longer counted as it was.</summary>
    Frozen = 5,

    /// <summary>The platform does not let so many units of the order item into a shipment, or the order was closed meanwhile.</summary>
    ShipmentRefused = 6,

    /// <summary>Something failed; nothing goes out twice, and the sweep finds out what became of it.</summary>
    Failed = 7,

    /// <summary>It counts units of a bundle's part, a parcel holds whole bundles, and none is complete.</summary>
    Bundle = 8,

    /// <summary>Of its several warehouses none has so many units free, or so many are not reserved: that is shipped by hand.</summary>
    NoWarehouse = 9,
}

/// <param name="ShipmentId">0 where the product is not shipped: its units are handed over.</param>
public sealed record ReleasedLine(int LineId, int OrderId, string? OrderNumber, string ProductName, int Quantity, int ShipmentId);

/// <param name="Waiting">Units that wait now.</param>
/// <param name="Ready">Units that are ready now.</param>
public sealed record BlockedLine(int LineId, int OrderId, string? OrderNumber, string ProductName, ReleaseBlock Reason, int Waiting, int Ready);

/// <summary>Every chosen line is in one of the two lists, and so are the other lines of its bundle.</summary>
public sealed record ReleaseResult(IReadOnlyList<ReleasedLine> Released, IReadOnlyList<BlockedLine> Blocked)
{
    /// <summary>Shipments that were made, each once.</summary>
    public IReadOnlyList<int> ShipmentIds => [.. Released.Select(line => line.ShipmentId).Where(id => id > 0).Distinct()];
}

/// <summary>
/// Lets ready units go out: one platform shipment for each order. First our own row says what is intended, committed
/// with the units; then the platform is called, with the row's Guid in the shipment; then the row is closed. What a crash
/// leaves behind is found by the Guid, so no unit is shipped twice.
/// </summary>
public interface IReleaseService
{
    /// <summary>
    /// Looks at each stock item again under its lock, so it acts on what is true now and not on what the page showed.
    /// Not to be called inside a transaction.
    /// </summary>
    /// <param name="choices">Each line at most once; a doubled one counts once.</param>
    /// <param name="actorId">The customer id of the person.</param>
    Task<ReleaseResult> ReleaseAsync(IReadOnlyCollection<ReleaseChoice> choices, int actorId);
}
