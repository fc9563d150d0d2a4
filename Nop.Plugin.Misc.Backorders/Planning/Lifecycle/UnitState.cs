namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>Where a unit of a backorder line stands. The numbers are stored.</summary>
public enum UnitState
{
    /// <summary>Nothing on hand for it.</summary>
    Waiting = 10,

    /// <summary>On hand for it; provisional until the stock item has settled.</summary>
    Ready = 20,

    /// <summary>In a shipment that has not been sent.</summary>
    Released = 30,

    /// <summary>In a sent shipment, or handed over without one where the product is not shipped.</summary>
    Shipped = 40,

    /// <summary>Given back: its order or order item has no claim to it any more.</summary>
    Cancelled = 50,
}
