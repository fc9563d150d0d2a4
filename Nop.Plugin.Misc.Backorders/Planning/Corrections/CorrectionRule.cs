namespace Nop.Plugin.Misc.Backorders.Planning.Corrections;

/// <summary>How an order came to be closed, as far as it matters to stock.</summary>
public enum OrderEnd
{
    /// <summary>By the status drop-down: the platform returned nothing.</summary>
    ByHand = 1,

    /// <summary>Cancelled or deleted by the platform: everything was returned, sent units too.</summary>
    Returned = 2,
}

/// <summary>An order item of a closed order, or of one that was reopened and nobody has said is open, in units of the stock item.</summary>
/// <param name="Ordered">Units ordered.</param>
/// <param name="Sent">Units in sent shipments.</param>
public sealed record ClosedOrderItem(int OrderItemId, int OrderId, int Ordered, int Sent, OrderEnd End);

/// <param name="Quantity">Signed, never 0; above 0: the platform's number is too low.</param>
public readonly record struct PlannedCorrection(int OrderItemId, int OrderId, CorrectionReason Reason, int Quantity);

/// <summary>
/// What the platform counts wrongly, from what is there now:
/// <list type="bullet">
/// <item>closed by hand: what was not sent is still taken from the stock: + (ordered - sent);</item>
/// <item>really cancelled or deleted: what was sent is in the stock and not on the shelf: - sent. In several warehouses a parcel
/// from another one than that with the reservation left it behind, and the number is low by as many already: reservations that no
/// open order explains are set against what was sent, the oldest first, and nothing is corrected as far as they reach. Whether such a
/// parcel left them or another program reserved them, nothing in the platform tells.</item>
/// </list>
/// Therefore reservations left behind by the parcels of open orders are never given back by the machine: were they another
/// program's, units would be promised that are not there. The number stays low, orders wait, and the report names them.
/// Worked: shelf 8, an order of 3 closed by hand, 1 of it sent: stock 8 - 3 = 5, shelf 7, nothing open: + 2.
/// Two warehouses of 3, 3 shipped from the one without the reservation, then cancelled: stock 6, reserved 3, shelf 3: 0.
/// Cost: O(n) for n order items.
/// </summary>
public static class CorrectionRule
{
    /// <param name="closed">The oldest first.</param>
    /// <param name="reservedAbove">Units reserved in all warehouses above what open orders have unsent; 0 where that is not known, and below 0 like 0.</param>
    public static IReadOnlyList<PlannedCorrection> Plan(IReadOnlyList<ClosedOrderItem> closed, long reservedAbove)
    {
        ArgumentNullException.ThrowIfNull(closed);
        var planned = new List<PlannedCorrection>();
        foreach (var item in closed.Where(item => item.End == OrderEnd.ByHand && item.Ordered > Math.Max(0, item.Sent)))
        {
            var kept = item.Ordered - Math.Max(0, item.Sent);
            reservedAbove -= kept;
            planned.Add(new PlannedCorrection(item.OrderItemId, item.OrderId, CorrectionReason.NotGivenBack, kept));
        }

        foreach (var item in closed.Where(item => item.End == OrderEnd.Returned && item.Sent > 0))
        {
            var left = (int)Math.Clamp(reservedAbove, 0, item.Sent);
            reservedAbove -= left;
            if (left < item.Sent)
                planned.Add(new PlannedCorrection(item.OrderItemId, item.OrderId, CorrectionReason.SentThenClosed, left - item.Sent));
        }

        return planned.AsReadOnly();
    }
}
