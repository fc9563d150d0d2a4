namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>
/// Brings a line in step with its order item and the shipments: counted from what is there, not from events, so it may
/// run late, twice or in any order.
/// <list type="number">
/// <item>Units that a release of ours named are the line's, as far as it has any that were ready. The other units in shipments take the order item's
/// never-short units first, the sent ones before the unsent; what lies above them is the line's too.</item>
/// <item>Sent: the line's share is shipped; it comes from released units that no unsent release of ours names, then
/// from ready ones, then from waiting ones ("sent although short"), last from other released ones. More shipped than sent: a sent
/// shipment was deleted, the units are ready again.</item>
/// <item>Released units that no unsent shipment holds are ready again.</item>
/// <item>Surplus: waiting + ready + released above what the order item has unsent (all of it where the order is closed
/// or the row gone) is cancelled, waiting units first: nothing was promised to them, and a unit that stays ready
/// or released is one nobody has to be told about. A release is the last to be undone.</item>
/// <item>Ready units in unsent shipments are released: named ones at once, others once ready has settled (a moment between
/// an order's end and its stock, or the other way round, must not nail units to a parcel that is not packed). Waiting
/// units in unsent shipments wait until they are sent.</item>
/// </list>
/// Worked: ordered 5, line 2 waiting and 1 ready, so 2 never short. A shipment of 4 by hand, not sent: 2 never short, 1
/// ready becomes released, 1 waits on. Sent: the released unit and 1 waiting unit are shipped, the latter short.
/// Without "never short first" the first 2 units would be booked as shipped of a line whose stock is still missing.
/// Cost: O(shipments) for a line.
/// </summary>
public static class ShipmentCount
{
    /// <summary>The moves that bring the line in step; none where it is.</summary>
    /// <param name="noted">The quantity noted on the line: where the order item is smaller now, what was never short is
    /// judged by the larger of the two.</param>
    /// <param name="readyHasSettled">Whether an unsent shipment made by hand may take ready units.</param>
    public static IReadOnlyList<Move> Plan(Quantities line, OrderItemUnits units, int noted, bool readyHasSettled)
    {
        ArgumentNullException.ThrowIfNull(units);
        var book = new MoveBook(line);
        Count(book, units, noted, readyHasSettled);

        return book.ToMoves();
    }

    /// <summary>
    /// Ready units that a new release may put into a shipment: those that no unsent shipment made by hand holds already.
    /// Worked: 3 never short, 1 ready, 1 waiting and an unsent shipment of 4 made by hand: 0. Released all the same, the
    /// ready unit would be promised to two parcels.
    /// </summary>
    public static int Releasable(Quantities line, OrderItemUnits units, int noted)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (!units.IsOpen)
            return 0;

        var held = ShareOf(line, units, noted).Unsent - line.Released;

        return Math.Max(0, line.Ready - Math.Max(0, held));
    }

    internal static void Count(MoveBook book, OrderItemUnits units, int noted, bool readyHasSettled)
    {
        var counted = units.Standing != OrderItemStanding.Gone;
        var share = counted ? ShareOf(book.Now, units, noted) : default;
        if (counted)
        {
            BookSent(book, units.IsOpen ? share : share.AtLeast(book.Now.Shipped));
            book.Make(MoveKind.ReleaseUndone, Math.Max(0, book.Now.Released - share.Unsent));
        }

        CancelSurplus(book, units, counted ? share.AllSent : book.Now.Shipped);
        var held = readyHasSettled ? share.Unsent : share.NamedUnsent;
        book.MakeUpTo(MoveKind.Released, Math.Max(0, held - book.Now.Released));
    }

    private static void BookSent(MoveBook book, Share share)
    {
        var sent = Math.Min(share.Sent, book.Now.Held);
        book.Make(MoveKind.Unshipped, Math.Max(0, book.Now.Shipped - sent));

        var left = Math.Max(0, sent - book.Now.Shipped);
        var free = Math.Min(left, Math.Max(0, book.Now.Released - share.NamedUnsent));
        book.Make(MoveKind.Shipped, free);
        left -= free;

        var ready = Math.Min(left, book.Now.Ready);
        book.Make(MoveKind.Released, ready);
        book.Make(MoveKind.Shipped, ready);
        left = book.MakeUpTo(MoveKind.ShippedShort, left - ready);
        book.Make(MoveKind.Shipped, left);
    }

    private static void CancelSurplus(MoveBook book, OrderItemUnits units, int allSent)
    {
        var unsent = units.IsOpen ? Math.Max(0, units.Ordered - allSent) : 0;
        var surplus = Math.Max(0, book.Now.Open - unsent);
        surplus = book.MakeUpTo(MoveKind.CancelledWaiting, surplus);
        surplus = book.MakeUpTo(MoveKind.CancelledReady, surplus);
        book.Make(MoveKind.CancelledReleased, surplus);
    }

    private static Share ShareOf(Quantities line, OrderItemUnits units, int noted)
    {
        int namedSent = 0, namedUnsent = 0, otherSent = 0, otherUnsent = 0;
        foreach (var shipment in units.Shipments)
        {
            var quantity = Math.Max(0, shipment.Quantity);
            var named = Math.Clamp(shipment.Named, 0, quantity);
            checked
            {
                if (shipment.Sent)
                {
                    namedSent += named;
                    otherSent += quantity - named;
                }
                else
                {
                    namedUnsent += named;
                    otherUnsent += quantity - named;
                }
            }
        }

        var onHand = checked(line.Ready + line.Released + line.Shipped);
        var sent = Math.Min(namedSent, onHand);
        var unsent = Math.Min(namedUnsent, onHand - sent);
        otherSent = checked(otherSent + namedSent - sent);
        otherUnsent = checked(otherUnsent + namedUnsent - unsent);

        var neverShort = Math.Max(0, Math.Max(units.Ordered, noted) - line.Held);
        var aboveSent = Math.Max(0, otherSent - neverShort);
        var above = Math.Max(0, checked(otherSent + otherUnsent) - neverShort);

        return new Share(checked(sent + aboveSent), checked(unsent + above - aboveSent), unsent, checked(sent + otherSent));
    }

    /// <summary>The line's units in sent and in unsent shipments, and all units of the order item that were sent.</summary>
    private readonly record struct Share(int Sent, int Unsent, int NamedUnsent, int AllSent)
    {
        /// <summary>Of a closed order: what it cancelled is not never short, so shipped units stay while as many are sent.</summary>
        public Share AtLeast(int shipped) => this with { Sent = Math.Max(Sent, Math.Min(shipped, AllSent)) };
    }
}
