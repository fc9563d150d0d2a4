namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>
/// What happened to units of a line. The numbers are stored, and they are an order: the moves of one plan, taken by
/// rising number, never lift a state below zero on the way.
/// </summary>
public enum MoveKind
{
    /// <summary>Shipped to ready: a sent shipment was deleted.</summary>
    Unshipped = 10,

    /// <summary>Released to ready: an unsent shipment was deleted or a release undone.</summary>
    ReleaseUndone = 20,

    /// <summary>Waiting to cancelled.</summary>
    CancelledWaiting = 30,

    /// <summary>Ready to cancelled.</summary>
    CancelledReady = 31,

    /// <summary>Released to cancelled.</summary>
    CancelledReleased = 32,

    /// <summary>Shipped to cancelled; only a person does this.</summary>
    CancelledShipped = 33,

    /// <summary>Never short to waiting: the only move that adds units to a line.</summary>
    Charged = 40,

    /// <summary>Waiting to ready: the queue was served.</summary>
    Allotted = 50,

    /// <summary>Ready to waiting, at the old place in the queue.</summary>
    TakenBack = 51,

    /// <summary>Ready to released: put into a shipment that is not sent yet.</summary>
    Released = 60,

    /// <summary>Released to shipped.</summary>
    Shipped = 70,

    /// <summary>Waiting to shipped: sent although short.</summary>
    ShippedShort = 80,
}
