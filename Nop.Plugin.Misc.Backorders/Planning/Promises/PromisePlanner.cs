using Nop.Plugin.Misc.Backorders.Planning.Allocation;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// The dates for one stock item, from what is coming and who waits:
/// <list type="number">
/// <item>arrivals are walked by the last day of their window, then id; undated and overdue ones last (<see cref="SupplyWalk"/>);</item>
/// <item>unexplained and withheld units take from the front of the walk;</item>
/// <item>then the lines in queue order, each unit pegged to one unit that comes;</item>
/// <item>a line's promise is that of its last unit, with handling (<see cref="LineSupply"/>, <see cref="PromiseTerms"/>);</item>
/// <item>what is left is for the next shopper (<see cref="AvailableToPromise"/>).</item>
/// </list>
/// What holds, where no date counts as the latest of all:
/// <list type="bullet">
/// <item>No earlier place has a later last day. Its first day may be later: of arrivals on the 9th to 10th and on the 1st to
/// 12th the first line is told the 9th to 10th, the second the 1st to 12th.</item>
/// <item>More or earlier supply moves no last day of a line later that dated arrivals serve wholly. The first day it may:
/// a line on the 1st to 12th that gets the units of the 9th to 10th instead. Nor need the basis stay: an earlier planned
/// arrival takes the place of a confirmed one. A line that rests on a lead time, in part or wholly, moves later only where a
/// known arrival takes units out of it, its own or those of who stands before it, and no later than that comes.</item>
/// <item>A planned arrival that is confirmed with the same days moves nobody and leaves nobody less certain.</item>
/// </list>
/// Worked: unexplained 3, an arrival of 10, a line of 8: 3 + 7 units, so 7 are dated and 1 is not. Were the 3 not before
/// the queue, 8 would be told a date that the shelf does not keep. 20 coming and demands 5, 3, 20, 20, 15: 5, 3, 12, 0, 0
/// dated; the third line falls to the next basis as a whole, with its 12 shown beside it.
/// Cost: O((n + a) log(n + a)) for n lines and a arrivals (two sorts), O(n + a) memory: there are at most n + a pegs.
/// </summary>
public sealed class PromisePlanner(IComparer<QueuePlace> queueOrder)
{
    /// <summary>First come, first served.</summary>
    public static PromisePlanner FirstComeFirstServed { get; } = new(Allocation.FirstComeFirstServed.Order);

    /// <exception cref="ArgumentException">A negative quantity, two lines of one order item, or an arrival that is there twice.</exception>
    public PromisePlan Plan(PromiseSnapshot snapshot, PromiseTerms terms)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(snapshot.Unexplained, nameof(snapshot));
        ArgumentOutOfRangeException.ThrowIfNegative(snapshot.Withheld, nameof(snapshot));

        var queue = QueueOf(snapshot.Lines);
        var supply = new SupplyWalk(snapshot.Arrivals, terms);
        var writer = new PromiseWriter(terms, queue.Length, snapshot.Arrivals.Count);
        writer.TakeAhead(supply, checked(snapshot.Unexplained + snapshot.Withheld));
        foreach (var line in queue)
            writer.Serve(line, supply);

        return writer.Write(supply, HoldsUntil(snapshot.Arrivals, terms));
    }

    /// <summary>Places are sorted beside the lines, not through them: one look into memory less for each comparison.</summary>
    private WaitingLine[] QueueOf(IReadOnlyList<WaitingLine> lines)
    {
        var seen = new HashSet<int>(lines.Count);
        var queue = new List<WaitingLine>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Waiting < 0)
                throw new ArgumentException($"Line {line.LineId} has negative waiting units.", nameof(lines));
            if (!seen.Add(line.Place.OrderItemId))
                throw new ArgumentException($"Order item {line.Place.OrderItemId} has two lines.", nameof(lines));
            if (line.Waiting > 0)
                queue.Add(line);
        }

        WaitingLine[] sorted = [.. queue];
        Array.Sort(Array.ConvertAll(sorted, line => line.Place), sorted, queueOrder);

        return sorted;
    }

    /// <summary>The day after which the first dated arrival turns overdue and the walk is another.</summary>
    private static DateOnly? HoldsUntil(IReadOnlyList<ExpectedArrival> arrivals, PromiseTerms terms)
    {
        DateOnly? first = null;
        foreach (var arrival in arrivals)
        {
            if (arrival.Quantity > 0 && arrival.Window is { } window && !terms.IsOverdue(window) && (first is null || terms.HoldsUntil(window) < first))
                first = terms.HoldsUntil(window);
        }

        return first;
    }
}
