using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>What is known of an order item beside its parts, where nobody noted what those that are held promised.</summary>
/// <param name="Since">The day of the order.</param>
/// <param name="Read">What was read at purchase of all of it; <c>null</c>: nothing was kept, or no date was told.</param>
/// <param name="Held">What is there and not out yet promises by what is known today; <c>null</c>: all is out, or among the parts.</param>
public sealed record WholePromise(DateOnly Since, Promise? Read = null, Promise? Held = null);

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
/// date has passed is. A part that ran short and waited on a day at all counts on that day, and no longer at its end; one that
/// was held counts to the moment. What terms did to several parts is told once, when all of them are planned.
/// What is there and not out yet is a part too, where its releases were noted (<see cref="HeldHistory"/>). Where they were not
/// it leaves no steps: only what was read at purchase is known. Then the first promise is what was read, where that is later
/// than what the parts were promised or they say less than what is held; and no date is told that is earlier than what was
/// read for another reason than the parts, or than what is held. What cannot be known is left out.
/// <code>
///                                cushions   cup is out   read   told
/// ordered                        14         21           21     ships by 21 March
/// the cup's day moved            14         25                  -
/// cushions moved to the 23rd     23         25                  -
/// cushions moved to the 30th     30         25                  expected to ship 30 March
/// </code>
/// Cost: O(days x moves + steps x parts x holds).
/// </summary>
public static class PromiseTimeline
{
    /// <param name="parts">Those that ran short, and those that were held.</param>
    /// <param name="whole">Left out: nothing is known beside them.</param>
    public static IReadOnlyList<ToldPromiseChange> Of(IReadOnlyList<PartPromises> parts, WholePromise? whole = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0)
            return whole is { Read: { } read } ? [new ToldPromiseChange(whole.Since, PromiseText.Of(read, whole.Since), null)] : [];

        var teller = new Teller(whole);
        var now = new Promise?[parts.Count];
        var events = parts.SelectMany(EventsOf).OrderBy(one => one.Order).ToLookup(one => one.Day);
        foreach (var day in parts.SelectMany(DaysOf).Distinct().Order())
        {
            var begins = false;
            for (var at = 0; at < parts.Count; at++)
            {
                if (parts[at].First is { } first && parts[at].Since == day)
                    (now[at], begins) = (first, true);
            }

            if (begins || parts.Any(part => part.Held?.Any(span => span.Until == day && span.UntilOrder == long.MinValue) == true))
                teller.Tell(day, During(long.MinValue), now, begins ? PromiseCause.Ordered : null);

            var ofDay = events[day].ToList();
            for (var i = 0; i < ofDay.Count; i++)
            {
                var (at, _, order, promise, cause) = ofDay[i];
                now[at] = promise ?? now[at];
                if (cause != PromiseCause.TermsChanged || i + 1 == ofDay.Count || ofDay[i + 1].Cause != cause)
                    teller.Tell(day, During(order), now, cause);
            }

            var atEnd = Waiting(part => part.Held is { } held ? held.Any(span => span.Contains(day, long.MaxValue)) : part.Units.AtEndOf(day).Waiting > 0);
            if (atEnd.Count < During(long.MaxValue).Count)
                teller.Tell(day, atEnd, now, null);

            List<int> During(long order) => Waiting(part => part.Held is { } held ? held.Any(span => span.Contains(day, order)) : part.Units.WaitsDuring(day));
        }

        return teller.Changes;

        List<int> Waiting(Func<PartPromises, bool> waits) => [.. Enumerable.Range(0, parts.Count).Where(at => waits(parts[at]))];
    }

    /// <summary>Its steps, and the ends of holds that came before their day.</summary>
    private static IEnumerable<(int At, DateOnly Day, long Order, Promise? Promise, PromiseCause Cause)> EventsOf(PartPromises part, int at)
        => part.Steps.Select(step => (at, step.Day, step.Order, (Promise?)step.Promise, step.Cause))
            .Concat((part.Held ?? []).Where(span => span.UntilOrder is not (long.MinValue or long.MaxValue)).Select(span => (at, span.Until, span.UntilOrder, (Promise?)null, PromiseCause.ReleaseMoved)));

    private static IEnumerable<DateOnly> DaysOf(PartPromises part)
        => part.Units.Moves.Select(made => made.Day).Concat(part.Steps.Select(step => step.Day)).Append(part.Since);

    private sealed class Teller(WholePromise? whole)
    {
        private Promise? _notBefore = whole?.Held;
        private bool _isUnknown;
        private Promise _told;

        public List<ToldPromiseChange> Changes { get; } = [];

        public void Tell(DateOnly day, IReadOnlyList<int> parts, Promise?[] now, PromiseCause? cause)
        {
            if (_isUnknown || parts.Count == 0 || Array.TrueForAll(now, promise => promise is null))
                return;

            var promise = parts.Select(at => now[at] ?? Promise.None).Aggregate((one, other) => one.And(other));
            if (Changes.Count == 0 && IsReadOtherwise(promise, day))
                return;

            var sentence = PromiseText.Of(promise, day);
            if (IsTooEarly(promise, day) || (Changes.Count > 0 && sentence == AsItReads(day)))
                return;

            Add(day, promise, sentence, Changes.Count == 0 ? null : cause);
        }

        private void Add(DateOnly day, Promise promise, PromiseSentence sentence, PromiseCause? cause)
        {
            Changes.Add(new ToldPromiseChange(day, sentence, cause));
            _told = promise;
        }

        /// <summary>Whether the first promise of the whole is not that of its parts: it is what was read, or nobody knows it.</summary>
        private bool IsReadOtherwise(Promise ofParts, DateOnly day)
        {
            if (whole?.Read is { Window: { } window } && PromiseText.Of(ofParts.And(new Promise(window, PromiseBasis.Confirmed)), day) != PromiseText.Of(ofParts, day))
                _notBefore = new Promise(_notBefore?.Window is { } held ? window.And(held) : window, PromiseBasis.Confirmed);

            if (!IsTooEarly(ofParts, day))
                return false;

            if (whole!.Read is { } read)
                Add(whole.Since, read, PromiseText.Of(read, whole.Since), null);
            else
                _isUnknown = true;

            return true;
        }

        /// <summary>Whether all of it could not ship so early, by what is known of what is held.</summary>
        private bool IsTooEarly(Promise promise, DateOnly day)
            => _notBefore is { } earliest && PromiseText.Of(promise.And(earliest), day) != PromiseText.Of(promise, day);

        /// <summary>What was told last, as it would be told on a day; once its date has passed, as it was told.</summary>
        private PromiseSentence AsItReads(DateOnly day) => _told.Window?.To < day ? Changes[^1].Told : PromiseText.Of(_told, day);
    }
}
