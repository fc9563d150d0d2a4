using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;

namespace Nop.Plugin.Misc.Backorders.Planning.Allocation;

/// <summary>
/// The plan for one stock item. It looks at what is there and never at what has happened, so a lost, late or doubled
/// event costs nothing:
/// <list type="number">
/// <item>every line is brought in step with its order item and shipments (<see cref="ShipmentCount"/>);</item>
/// <item>more missing than waiting: <see cref="ShortageRule"/>;</item>
/// <item>less missing than waiting: the front of the queue becomes ready;</item>
/// <item>a sweep that confirms also releases the new ready units that an unsent shipment holds already.</item>
/// </list>
/// After it: waiting + unexplained = missing; while anything is unexplained nothing is ready; waiting + ready + released
/// of a line never exceed what its order item has unsent; the plan of the applied plan is empty.
/// Worked: 20 on hand, five orders of 5, 3, 20, 20, 15 that all wait: stock -43, so 63 - 43 = 20 become ready: 5, 3, 12,
/// 0, 0. Cancelling an order (status first, stock later) takes ready units of others back for the moment in between;
/// when the stock is back they are served again from the same places.
/// Cost: O(n log n) for n lines and claimants (two sorts), O(n) memory.
/// </summary>
public sealed class ReconcilePlanner(IComparer<QueuePlace> queueOrder)
{
    /// <summary>First come, first served.</summary>
    public static ReconcilePlanner FirstComeFirstServed { get; } = new(Allocation.FirstComeFirstServed.Order);

    /// <exception cref="ArgumentException">A negative quantity, or two lines or claimants of one order item.</exception>
    public ReconcilePlan Plan(StockItemSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var drafts = DraftsOf(snapshot.Lines);
        var newestFirst = NewestFirstOf(snapshot.Claimants, drafts);
        var queue = new List<LineDraft>(drafts.Values);
        queue.Sort(Compare);

        foreach (var line in queue)
            line.CountBefore(snapshot.ReadyHasSettled || snapshot.Confirms);

        var missing = StillWithheld(snapshot, queue).Missing - queue.Sum(line => (long)line.Book.Now.Waiting);
        if (missing > 0)
        {
            ShortageRule.Charge(newestFirst, missing);
            queue.AddRange(newestFirst.Where(claimant => claimant.LineId is null && claimant.Book.Now.Waiting > 0));
            queue.Sort(Compare);
        }

        var stock = Withhold(snapshot, queue);
        missing = stock.Missing - queue.Sum(line => (long)line.Book.Now.Waiting);
        if (missing > 0)
            missing = ShortageRule.TakeBack(queue, missing);
        else
            ServeFront(queue, -missing);

        foreach (var line in queue)
        {
            line.CountAfter(readyHasSettled: snapshot.Confirms);
            if (snapshot.Confirms)
                line.Confirm();
        }

        return PlanWriter.Write(stock, queue, unexplained: Math.Max(0, missing));
    }

    /// <summary>What was withheld of lines that are gone is withheld no more.</summary>
    private static StockNumbers StillWithheld(StockItemSnapshot snapshot, List<LineDraft> queue) => snapshot.Withholding is null
        ? snapshot.Stock
        : snapshot.Stock with { Withheld = (int)Math.Min(snapshot.Stock.Withheld, WantedBy(queue)) };

    private static StockNumbers Withhold(StockItemSnapshot snapshot, List<LineDraft> queue) => snapshot.Withholding is { } policy
        ? snapshot.Stock with { Withheld = policy.Of((long)snapshot.Stock.Stock + snapshot.Stock.Correction, WantedBy(queue)) }
        : snapshot.Stock;

    private static long WantedBy(List<LineDraft> queue) => queue.Sum(line => (long)line.Book.Now.Waiting + line.Book.Now.Ready);

    private static void ServeFront(List<LineDraft> queue, long units)
    {
        foreach (var line in queue)
        {
            if (units == 0)
                break;

            var served = (int)Math.Min(units, line.Book.Now.Waiting);
            line.Book.Make(MoveKind.Allotted, served);
            units -= served;
        }
    }

    private static Dictionary<int, LineDraft> DraftsOf(IReadOnlyList<LineSnapshot> lines)
    {
        var drafts = new Dictionary<int, LineDraft>(lines.Count);
        foreach (var line in lines)
        {
            var q = line.Quantities;
            if (Math.Min(Math.Min(q.Waiting, q.Ready), Math.Min(Math.Min(q.Released, q.Shipped), q.Cancelled)) < 0)
                throw new ArgumentException($"Line {line.LineId} has a negative quantity: {q}.", nameof(lines));
            if (!drafts.TryAdd(line.Place.OrderItemId, new LineDraft(line)))
                throw new ArgumentException($"Order item {line.Place.OrderItemId} has two lines.", nameof(lines));
        }

        return drafts;
    }

    private static List<LineDraft> NewestFirstOf(IReadOnlyList<Claimant> claimants, Dictionary<int, LineDraft> drafts)
    {
        var sorted = new List<Claimant>(claimants);
        sorted.Sort(NewestFirst.Order);

        var seen = new HashSet<int>(sorted.Count);
        var newestFirst = new List<LineDraft>(sorted.Count);
        foreach (var claimant in sorted)
        {
            if (!seen.Add(claimant.Place.OrderItemId))
                throw new ArgumentException($"Order item {claimant.Place.OrderItemId} claims twice.", nameof(claimants));

            newestFirst.Add((drafts.GetValueOrDefault(claimant.Place.OrderItemId) ?? new LineDraft(claimant.Place, claimant.Units)).With(claimant.ByPerson));
        }

        return newestFirst;
    }

    /// <summary>A policy's comparer may call two places equal; the order item then decides, so that no order of input does.</summary>
    private int Compare(LineDraft x, LineDraft y)
    {
        var order = queueOrder.Compare(x.Place, y.Place);

        return order != 0 ? order : x.Place.OrderItemId.CompareTo(y.Place.OrderItemId);
    }
}
