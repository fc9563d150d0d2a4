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

/// <summary>Units of an order item that were sent from one of several warehouses.</summary>
public sealed record SentUnits(int OrderItemId, int OrderId, int Units);

/// <param name="Reserved">Units reserved in all warehouses.</param>
/// <param name="Unsent">Units of open orders that are not sent; their reservations are what the platform should hold.</param>
/// <param name="Sent">The newest first.</param>
public sealed record Reservations(long Reserved, long Unsent, IReadOnlyList<SentUnits> Sent);

/// <param name="Quantity">Signed, never 0; above 0: the platform's number is too low.</param>
public readonly record struct PlannedCorrection(int OrderItemId, int OrderId, CorrectionReason Reason, int Quantity);

/// <summary>
/// What the platform counts wrongly, from what is there now:
/// <list type="bullet">
/// <item>closed by hand: what was not sent is still taken from the stock: + (ordered - sent);</item>
/// <item>really cancelled or deleted: what was sent is in the stock and not on the shelf: - sent;</item>
/// <item>reservations above what open orders have unsent were left behind by parcels from other warehouses: + as many, on the
/// newest sent order items, each at most what was sent of it. What no sent parcel explains is left to the report.</item>
/// </list>
/// Worked: shelf 8, an order of 3 closed by hand, 1 of it sent: stock 8 - 3 = 5, shelf 7, nothing open: + 2.
/// Stock 5, 3 shipped from the other warehouse: shelf 2, reservation 3 stays, net 5 - 3 - 3 = -1, nothing open: + 3.
/// Cost: O(n) for n order items.
/// </summary>
public static class CorrectionRule
{
    /// <param name="reservations"><c>null</c> where the item has none, or it cannot be told what they should be.</param>
    public static IReadOnlyList<PlannedCorrection> Plan(IReadOnlyList<ClosedOrderItem> closed, Reservations? reservations)
    {
        ArgumentNullException.ThrowIfNull(closed);
        var planned = new List<PlannedCorrection>();
        long byHand = 0;
        foreach (var item in closed)
        {
            var sent = Math.Max(0, item.Sent);
            var kept = item.End == OrderEnd.ByHand ? Math.Max(0, item.Ordered - sent) : 0;
            byHand += kept;
            if (kept > 0)
                planned.Add(new PlannedCorrection(item.OrderItemId, item.OrderId, CorrectionReason.NotGivenBack, kept));
            else if (item.End == OrderEnd.Returned && sent > 0)
                planned.Add(new PlannedCorrection(item.OrderItemId, item.OrderId, CorrectionReason.SentThenClosed, -sent));
        }

        if (reservations is not null)
            AddLeftBehind(planned, reservations, byHand);

        return planned.AsReadOnly();
    }

    private static void AddLeftBehind(List<PlannedCorrection> planned, Reservations reservations, long byHand)
    {
        var left = reservations.Reserved - reservations.Unsent - byHand;
        foreach (var sent in reservations.Sent)
        {
            if (left <= 0)
                return;

            var units = (int)Math.Min(left, Math.Max(0, sent.Units));
            left -= units;
            if (units > 0)
                planned.Add(new PlannedCorrection(sent.OrderItemId, sent.OrderId, CorrectionReason.LeftReservation, units));
        }
    }
}
