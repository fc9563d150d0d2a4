using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>The release of a product as it was from some moment on.</summary>
/// <param name="Day">The store's day on which it became so.</param>
/// <param name="Order">Which comes first; as that of a <see cref="PromiseStep"/>.</param>
/// <param name="ReleasedOn"><c>null</c>: it is out.</param>
/// <param name="Promise">Of what is there, by it; none where it is out.</param>
/// <param name="IsBefore">It was so when it was ordered, or even earlier.</param>
public readonly record struct KnownRelease(DateOnly Day, long Order, DateOnly? ReleasedOn, Promise Promise, bool IsBefore);

/// <param name="Part">As one that waits while it is held, so that it is told with the parts that ran short.</param>
/// <param name="Holds">The days on which it was not out, in their order, also after all of it was in parcels; none: it was never held.</param>
public sealed record HeldPart(PartPromises Part, IReadOnlyList<HeldDays> Holds);

/// <summary>
/// What a product that is there and not out yet promised an order: it waits from the order to its release, and every other
/// release or handling time in between is a new promise. What becomes of the release once all of it is in parcels, or the order
/// is closed, is no news of it; the caller leaves that out.
/// <code>
/// ordered on the 1st, release     waits                     promises
/// 21                              1 to 21                   21
/// 21, on the 5th moved to 25      1 to 25                   21, since the 5th 25
/// 21, on the 5th out at once      1 to 5                    21
/// 21, on the 24th moved to 28     1 to 21 and 24 to 28      21, since the 24th 28
/// 21, all packed on the 4th       1 to 4                    21
/// none, on the 5th 25             5 to 25                   since the 5th 25
/// </code>
/// Where nothing was noted before the order, and it is not known that nothing was to note, what was read at purchase stands for
/// it; where nothing was read either, nothing is said.
/// Cost: O(releases x log releases).
/// </summary>
public static class HeldHistory
{
    /// <param name="known">Until all of it was in parcels or the order was closed; in any order.</param>
    /// <param name="isWhole">Whether all releases before the order are among them, so that without one it was out.</param>
    /// <param name="today">The store's day; what ends later has not ended.</param>
    /// <param name="goneOn">The day on which the last of it went into a parcel or the order was closed; <c>null</c>: neither is so.</param>
    /// <param name="read">What was read at purchase of this product alone; <c>null</c>: nothing, or it was read of more than this.</param>
    /// <returns><c>null</c>: what it promised when it was ordered is not known.</returns>
    public static HeldPart? Of(IReadOnlyCollection<KnownRelease> known, bool isWhole, DateOnly orderedOn, DateOnly today, DateOnly? goneOn, Promise? read)
    {
        ArgumentNullException.ThrowIfNull(known);
        var inOrder = known.OrderBy(release => release.Order).ToList();
        var atOrder = inOrder.FindLastIndex(release => release.IsBefore);
        var isRead = atOrder < 0 && !isWhole;
        if (isRead && (read is null || inOrder.Count == 0))
            return null;

        atOrder = isRead ? 0 : atOrder;
        KnownRelease? begins = atOrder < 0 ? null : inOrder[atOrder];
        var (holds, steps, before) = (new Holds(), new List<PromiseStep>(), begins?.ReleasedOn);
        holds.Set(orderedOn, long.MinValue, before);
        Promise? first = before > orderedOn ? isRead ? read : begins!.Value.Promise : null;
        foreach (var release in inOrder.Skip(atOrder + 1))
        {
            holds.Set(release.Day, release.Order, release.ReleasedOn);
            if (release.ReleasedOn > release.Day)
                steps.Add(new PromiseStep(release.Day, release.Order, release.Promise, release.ReleasedOn == before ? PromiseCause.TermsChanged : PromiseCause.ReleaseMoved));

            before = release.ReleasedOn;
        }

        var spans = holds.All();
        var told = spans.Select(span => span.Until > goneOn ? span with { Until = goneOn.Value, UntilOrder = long.MaxValue } : span).ToList();
        var moves = told.SelectMany(span => MovesOf(span, today)).ToList();

        return new HeldPart(
            new PartPromises(new LineHistory(1, moves), first, orderedOn, steps, told),
            [.. spans.Select(span => new HeldDays(span.From, span.Until))]);
    }

    private static DayMove[] MovesOf(HeldSpan span, DateOnly today)
    {
        var waits = new DayMove(span.From, new Move(MoveKind.Charged, 1));

        return span.Until <= today ? [waits, new DayMove(span.Until, new Move(MoveKind.Allotted, 1))] : [waits];
    }

    private sealed class Holds
    {
        private readonly List<HeldSpan> _ended = [];
        private HeldSpan? _now;

        public void Set(DateOnly day, long order, DateOnly? releasedOn)
        {
            if (_now is { } now)
            {
                if (now.Until <= day)
                    End(now);
                else if (releasedOn > day)
                    _now = now with { Until = releasedOn.Value };
                else
                    End(now with { Until = day, UntilOrder = order });
            }

            if (_now is null && releasedOn > day)
                _now = new HeldSpan(day, order, releasedOn.Value, long.MinValue);
        }

        /// <summary>The last one until its release, whenever that comes.</summary>
        public IReadOnlyList<HeldSpan> All()
        {
            if (_now is { } now)
                End(now);

            return _ended;
        }

        private void End(HeldSpan span)
        {
            _ended.Add(span);
            _now = null;
        }
    }
}
