namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>A line's promise as it is stored.</summary>
/// <param name="Book"><c>null</c>: it was never promised anything.</param>
/// <param name="Shown">What its shopper read when he ordered; counts where he was told nothing yet.</param>
public sealed record StoredPromise(
    int LineId,
    PromiseBook? Book,
    PromiseSource Source,
    PromiseReason Reason,
    int DatedUnits,
    Promise Dated,
    ToldPromise? Shown = null);

/// <summary>What has to be written for one line.</summary>
/// <param name="IsTold">Whether it is news that the shopper was told something; a first promise says so with its book.</param>
/// <param name="Revision"><c>null</c>: nothing that has to be kept for ever.</param>
public sealed record PromiseChange(PromisePlanLine Planned, PromiseBook Book, bool IsFirst, bool IsTold, PromiseRevision? Revision);

/// <summary>
/// What is stored against what was planned. A line that was never promised anything opens its book; another one turns a
/// page where days or basis differ. What a shopper read may become known only after the line was first promised something;
/// it is taken over then, and a slip of the same plan is judged by it. Lines whose promise, source, reason and dated units are what they were are left out, so
/// that a second plan of the same writes nothing. A stored line that no longer waits is left as it is: its promise is what
/// it last waited for.
/// Cost: O(lines).
/// </summary>
public static class PromiseChanges
{
    /// <param name="today">The store's day of the plan.</param>
    public static IReadOnlyList<PromiseChange> Of(PromisePlan plan, IEnumerable<StoredPromise> stored, PromiseCause cause, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(stored);
        var known = stored.ToDictionary(promise => promise.LineId);
        var changes = new List<PromiseChange>();
        foreach (var line in plan.Lines)
        {
            if (known.TryGetValue(line.LineId, out var before) && Change(line, before, cause, today) is { } change)
                changes.Add(change);
        }

        return changes;
    }

    private static PromiseChange? Change(PromisePlanLine line, StoredPromise before, PromiseCause cause, DateOnly today)
    {
        if (before.Book is not { } book)
            return new PromiseChange(line, PromiseBook.Open(line.Promise, before.Shown), IsFirst: true, IsTold: false, Revision: null);

        var isTold = book.Told is null && before.Shown is not null;
        if (isTold)
            book = book.Read(before.Shown!.Value);

        var decision = book.Revise(line.Promise, cause, today);
        var isSame = decision.Book == book
            && before.Source == line.Source
            && before.Reason == line.Reason
            && before.DatedUnits == line.DatedUnits
            && before.Dated == line.Dated;

        return isSame && !isTold ? null : new PromiseChange(line, decision.Book, IsFirst: false, isTold, decision.Revision);
    }
}
