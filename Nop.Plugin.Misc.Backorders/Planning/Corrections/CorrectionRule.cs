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

/// <summary>Units of an order item whose reservation a parcel from another warehouse left behind, as noted when it was sent.</summary>
public readonly record struct LeftUnits(int OrderItemId, int OrderId, int Quantity);

/// <summary>
/// What the platform counts wrongly, from what is there now:
/// <list type="bullet">
/// <item>closed by hand: what was not sent is still taken from the stock: + (ordered - sent);</item>
/// <item>really cancelled or deleted: what was sent is in the stock and not on the shelf: - sent;</item>
/// <item>several warehouses, a parcel from another one than that with the reservation: the reservation is there for ever and the number
/// is low by it: + what was noted to be left, whatever became of parcel and order since. What nobody noted is not
/// corrected: were it another program's reservation, units would be promised that are not there.</item>
/// </list>
/// The reservations themselves bound nothing here: goods that are booked in by the platform's services take reservations off
/// instead of adding stock. Whoever takes a left reservation away by hand settles the correction with it, as with the others.
/// Worked: shelf 8, an order of 3 closed by hand, 1 of it sent: stock 8 - 3 = 5, shelf 7, nothing open: + 2.
/// Two warehouses of 3, 3 sent from the one without the reservation: stock 3, reserved 3, shelf 3: + 3. Then cancelled: stock 3,
/// reserved 0, shelf 3: + 3 - 3.
/// Cost: O(n) for n order items.
/// </summary>
public static class CorrectionRule
{
    /// <summary>
    /// What is left of a fact about sent goods of which some came back, and how many of these count still: 3 sent (-3), 2 back: -1.
    /// A parcel that is deleted takes those that are back along first, since nobody knows which it had, and units that are not
    /// there shall not be promised: 3 sent, 2 back, then a parcel of 1 deleted: 1 is back, -1. All else is left as it is.
    /// </summary>
    /// <param name="quantity">The fact, all sent goods in it.</param>
    /// <param name="before">What was left of it before.</param>
    public static (int Quantity, int Back) WithoutBack(int quantity, int before, int back)
    {
        var deleted = Math.Max(0L, (long)quantity - before + back);
        var counts = (int)Math.Clamp(back - deleted, 0, Math.Max(0, -(long)quantity));

        return (quantity + counts, counts);
    }

    /// <param name="closed">The oldest first.</param>
    /// <param name="left">The oldest first; an order item may be in it more than once.</param>
    public static IReadOnlyList<PlannedCorrection> Plan(IReadOnlyList<ClosedOrderItem> closed, IReadOnlyList<LeftUnits> left)
    {
        ArgumentNullException.ThrowIfNull(closed);
        ArgumentNullException.ThrowIfNull(left);
        var planned = new List<PlannedCorrection>();
        foreach (var item in closed.Where(item => item.End == OrderEnd.ByHand && item.Ordered > Math.Max(0, item.Sent)))
            planned.Add(new PlannedCorrection(item.OrderItemId, item.OrderId, CorrectionReason.NotGivenBack, item.Ordered - Math.Max(0, item.Sent)));
        foreach (var item in closed.Where(item => item.End == OrderEnd.Returned && item.Sent > 0))
            planned.Add(new PlannedCorrection(item.OrderItemId, item.OrderId, CorrectionReason.SentThenClosed, -item.Sent));
        foreach (var item in left.Where(units => units.Quantity > 0).GroupBy(units => (units.OrderItemId, units.OrderId)))
            planned.Add(new PlannedCorrection(item.Key.OrderItemId, item.Key.OrderId, CorrectionReason.ReservationLeft, (int)Math.Min(item.Sum(row => (long)row.Quantity), int.MaxValue / 4)));

        return planned.AsReadOnly();
    }
}
