namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>Whether an order item still has a claim.</summary>
public enum OrderItemStanding
{
    /// <summary>Its order is neither cancelled nor deleted.</summary>
    Open = 1,

    /// <summary>Its order is cancelled or deleted; the order item's row is still there.</summary>
    OrderClosed = 2,

    /// <summary>The order item's row is gone: nothing about it can be counted any more.</summary>
    Gone = 3,
}

/// <summary>
/// Units of an order item in one shipment. Units on the way into a shipment (a release that was decided and whose
/// shipment is not written yet) are an entry of their own: id 0, not sent, all of it named. So are units that were handed
/// over without a shipment: id 0, sent, all of it named.
/// </summary>
/// <param name="Quantity">Units of the stock item (for a bundle's part: shipped bundles x units per bundle).</param>
/// <param name="Sent">Whether the shipment has a ShippedDateUtc.</param>
/// <param name="Named">Units of it that a release of ours put there; at most <paramref name="Quantity"/> count.</param>
public readonly record struct ShipmentUnits(int ShipmentItemId, int Quantity, bool Sent, int Named = 0);

/// <summary>What the platform says about one order item, in units of the stock item, read under the lock.</summary>
/// <param name="Standing">Ordered and shipments are not looked at where it is <see cref="OrderItemStanding.Gone"/>.</param>
/// <param name="Ordered">The order item's quantity now.</param>
/// <param name="Shipments">Every shipment item of it, in any order.</param>
/// <param name="PerItem">Units of the stock item in one unit of the order item: above 1 only for parts of a bundle.</param>
public sealed record OrderItemUnits(
    OrderItemStanding Standing,
    int Ordered,
    IReadOnlyList<ShipmentUnits> Shipments,
    int PerItem = 1)
{
    /// <summary>An order item whose row is gone.</summary>
    public static OrderItemUnits Gone { get; } = new(OrderItemStanding.Gone, 0, []);

    public bool IsOpen => Standing == OrderItemStanding.Open;

    /// <summary>An order item of an open order.</summary>
    public static OrderItemUnits Open(int ordered, params ShipmentUnits[] shipments)
        => new(OrderItemStanding.Open, ordered, shipments);

    /// <summary>
    /// Units that a shortage may still be charged to: not the line's already and in no shipment. A line's own units
    /// in shipments are not taken off twice. Worked: ordered 5, 3 in shipments, the line has 1 waiting and 2 released
    /// (in one of those shipments): 5 - 1 - 0 - max(3, 2) = 1; with 3 and 2 both taken off it would be 0 less 1,
    /// and a shortage of the one free unit would never be explained.
    /// </summary>
    public int Uncovered(Quantities line)
    {
        if (!IsOpen)
            return 0;

        var inShipments = 0;
        foreach (var shipment in Shipments)
            inShipments = checked(inShipments + Math.Max(0, shipment.Quantity));

        return Math.Max(0, checked(Ordered - line.Waiting - line.Ready - Math.Max(inShipments, line.Released + line.Shipped)));
    }

    /// <summary>
    /// Units that are in no shipment and do not wait: those that were never short, and ready ones. For a bundle's part,
    /// of which a parcel takes both. Worked: ordered 6, 2 of them ready and 1 waiting, an unsent shipment of 2: 6 - 2 - 1 = 3.
    /// </summary>
    public int Available(Quantities line)
    {
        return IsOpen ? (int)Math.Max(0, Ordered - Shipments.Sum(shipment => (long)Math.Max(0, shipment.Quantity)) - line.Waiting) : 0;
    }
}
