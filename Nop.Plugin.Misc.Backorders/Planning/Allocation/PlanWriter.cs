using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;

namespace Nop.Plugin.Misc.Backorders.Planning.Allocation;

/// <summary>
/// Turns drafts in queue order into the plan, with position, promised before and reason for each line.
/// Worked: waiting 5, 0, 8 in queue order give positions 1, 0, 2 and promised before 0, 5, 5.
/// Cost: O(n).
/// </summary>
internal static class PlanWriter
{
    public static ReconcilePlan Write(StockNumbers stock, List<LineDraft> queue, long unexplained)
    {
        var lines = new List<LinePlan>(queue.Count);
        long waiting = 0, ready = 0, released = 0;
        var position = 0;
        foreach (var draft in queue)
        {
            var after = draft.Book.Now;
            if (after.Waiting > 0)
                position++;

            lines.Add(new LinePlan(
                draft.LineId,
                draft.Place,
                draft.Book.Before,
                after,
                draft.NotedBefore,
                draft.Noted,
                draft.Book.ToMoves(),
                ShipmentCount.Releasable(after, draft.Units, draft.Noted),
                Position: after.Waiting > 0 ? position : 0,
                PromisedBefore: waiting,
                ReasonOf(draft.Book, isFirst: position == 1),
                draft.Units.PerItem,
                draft.Units.Available(after)));
            waiting += after.Waiting;
            ready += after.Ready;
            released += after.Released;
        }

        return new ReconcilePlan(stock, lines.AsReadOnly(), waiting, ready, released, unexplained);
    }

    private static LineReason ReasonOf(MoveBook book, bool isFirst)
    {
        if (book.Has(MoveKind.CancelledWaiting) || book.Has(MoveKind.CancelledReady) || book.Has(MoveKind.CancelledReleased))
            return LineReason.ClaimEnded;
        if (book.Has(MoveKind.Charged))
            return LineReason.NewlyShort;
        if (book.Has(MoveKind.TakenBack))
            return LineReason.TakenBack;
        if (book.Has(MoveKind.Allotted))
            return LineReason.ItsTurn;
        if (book.Now.Waiting == 0)
            return LineReason.NothingWaits;

        return isFirst ? LineReason.FirstInQueue : LineReason.BehindOthers;
    }
}
