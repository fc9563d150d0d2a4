using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>What a look at a stock item found, where nobody said why it was looked at.</summary>
/// <param name="Plan"><c>null</c>: the item is frozen, nothing is handed out.</param>
/// <param name="WasFrozen">Before this look.</param>
/// <param name="UnexplainedBefore">Missing units that no line waited for, before this look.</param>
/// <param name="IsNewDay">Dates were last planned on an earlier day of the store.</param>
/// <param name="IsPlanOver">Something that dates rested on was due before today: it is late or overdue since.</param>
public sealed record LookedAt(ReconcilePlan? Plan, bool WasFrozen, long UnexplainedBefore, bool IsNewDay, bool IsPlanOver);

/// <summary>
/// Why promises change where no arrival, receipt or person was named. Customers read it, so it says no more than is seen;
/// the first that fits:
/// <list type="number">
/// <item>frozen, or not any more: counted anew;</item>
/// <item>what dates rested on was due and did not come: the day has passed;</item>
/// <item>a line in the queue lost units, or one with others behind it got some: the queue changed;</item>
/// <item>units were handed out or taken back, or are missing for no known reason: the stock changed;</item>
/// <item>a new day: the day has passed; else a lead time or a calendar is another.</item>
/// </list>
/// Worked: 3 wait for an arrival that was due yesterday, and somebody orders 2 more: for the 3 the day has passed. An order
/// at the end of the queue is no reason for anybody before it.
/// Cost: O(lines).
/// </summary>
public static class UnnamedCause
{
    public static PromiseCause Of(LookedAt look)
    {
        ArgumentNullException.ThrowIfNull(look);
        if (look.Plan is not { } plan || look.WasFrozen)
            return PromiseCause.CountedAnew;

        if (look.IsPlanOver)
            return PromiseCause.DayPassed;

        if (IsQueueAnother(plan))
            return PromiseCause.QueueChanged;

        if (plan.Unexplained != look.UnexplainedBefore || plan.Lines.Any(line => line.Moves.Any(move => move.Kind is MoveKind.Allotted or MoveKind.TakenBack)))
            return PromiseCause.StockChanged;

        return look.IsNewDay ? PromiseCause.DayPassed : PromiseCause.TermsChanged;
    }

    private static bool IsQueueAnother(ReconcilePlan plan)
    {
        var waitsBehind = false;
        for (var i = plan.Lines.Count - 1; i >= 0; i--)
        {
            var line = plan.Lines[i];
            if (line.Moves.Any(move => move.Kind is MoveKind.CancelledWaiting or MoveKind.CancelledReady or MoveKind.ShippedShort
                || (move.Kind == MoveKind.Charged && waitsBehind)))
            {
                return true;
            }

            waitsBehind |= line is { IsNew: false, Before.Waiting: > 0, After.Waiting: > 0 };
        }

        return false;
    }
}
