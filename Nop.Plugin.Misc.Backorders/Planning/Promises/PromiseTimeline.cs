using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>A promise that took the place of a part's last one.</summary>
/// <param name="Order">Which of all parts' comes first on one day.</param>
public readonly record struct PromiseStep(DateOnly Day, int Order, Promise Promise, PromiseCause Cause);

/// <summary>What one part of an order item was promised; an item that is no bundle has one part, itself.</summary>
/// <param name="First"><c>null</c>: it was never promised anything, which is no date.</param>
/// <param name="Since">The day of the first promise.</param>
/// <param name="Steps">Those after it, in any order.</param>
public sealed record PartPromises(LineHistory Units, Promise? First, DateOnly Since, IReadOnlyList<PromiseStep> Steps);

/// <param name="Cause"><c>null</c>: the first promise, or a part that was waited for has come.</param>
public sealed record ToldPromiseChange(DateOnly Day, PromiseSentence Told, PromiseCause? Cause);

/// <summary>
/// What a customer was promised of an order item, first and every time that it read differently. An item ships with its
/// last part, so its promise is that of all parts together that wait: the later first day and the later last one.
/// <code>
///                                chair          cushions   told
/// ordered                        21 to 28       14         expected to ship 21 to 28 March
/// cushions moved to the 18th     21 to 28       18         -
/// cushions moved to the 30th     21 to 28       30         expected to ship 30 March
/// cushions came                  21 to 28       ready      expected to ship 21 to 28 March
/// </code>
/// First promises of one day are one promise, whichever part was planned first. That days pass is no change, but that a
/// date has passed is. A part that waited on a day at all counts on that day, and no longer at its end.
/// Cost: O(days x moves + steps x parts).
/// </summary>
public static class PromiseTimeline
{
    public static IReadOnlyList<ToldPromiseChange> Of(IReadOnlyList<PartPromises> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var teller = new Teller();
        var now = new Promise?[parts.Count];
        var steps = parts.SelectMany((part, at) => part.Steps.Select(step => (At: at, Step: step))).OrderBy(one => one.Step.Order).ToLookup(one => one.Step.Day);
        foreach (var day in parts.SelectMany(DaysOf).Distinct().Order())
        {
            var during = Waiting(part => part.Units.WaitsDuring(day));
            var begins = false;
            for (var at = 0; at < parts.Count; at++)
            {
                if (parts[at].First is { } first && parts[at].Since == day)
                    (now[at], begins) = (first, true);
            }

            if (begins)
                teller.Tell(day, during, now, PromiseCause.Ordered);

            foreach (var (at, step) in steps[day])
            {
                now[at] = step.Promise;
                teller.Tell(day, during, now, step.Cause);
            }

            var atEnd = Waiting(part => part.Units.AtEndOf(day).Waiting > 0);
            if (atEnd.Count < during.Count)
                teller.Tell(day, atEnd, now, null);
        }

        return teller.Changes;

        List<int> Waiting(Func<PartPromises, bool> waits) => [.. Enumerable.Range(0, parts.Count).Where(at => waits(parts[at]))];
    }

    private static IEnumerable<DateOnly> DaysOf(PartPromises part)
        => part.Units.Moves.Select(made => made.Day).Concat(part.Steps.Select(step => step.Day)).Append(part.Since);

    private sealed class Teller
    {
        private Promise _told;

        public List<ToldPromiseChange> Changes { get; } = [];

        public void Tell(DateOnly day, IReadOnlyList<int> parts, Promise?[] now, PromiseCause? cause)
        {
            if (parts.Count == 0 || Array.TrueForAll(now, promise => promise is null))
                return;

            var promise = parts.Select(at => now[at] ?? Promise.None).Aggregate((one, other) => one.And(other));
            var sentence = PromiseText.Of(promise, day);
            if (Changes.Count > 0 && sentence == AsItReads(day))
                return;

            Changes.Add(new ToldPromiseChange(day, sentence, Changes.Count == 0 ? null : cause));
            _told = promise;
        }

        /// <summary>What was told last, as it would be told on a day; once its date has passed, as it was told.</summary>
        private PromiseSentence AsItReads(DateOnly day) => _told.Window?.To < day ? Changes[^1].Told : PromiseText.Of(_told, day);
    }
}
