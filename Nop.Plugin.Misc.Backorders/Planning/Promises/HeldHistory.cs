using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>The release of a product as it was from some moment on.</summary>
/// <param name="Day">The store's day on which it became so.</param>
/// <param name="Order">Which of one product's comes first.</param>
/// <param name="ReleasedOn"><c>null</c>: it is out.</param>
/// <param name="Promise">Of what is there, by it; none where it is out.</param>
/// <param name="IsBefore">It was so when it was ordered, or even earlier.</param>
public readonly record struct KnownRelease(DateOnly Day, int Order, DateOnly? ReleasedOn, Promise Promise, bool IsBefore);

/// <param name="Part">As one that waits from the order to the release, so that it is told with the parts that ran short.</param>
/// <param name="EndsOn">The day on which it is out, which may be one to come.</param>
public sealed record HeldPart(PartPromises Part, DateOnly EndsOn);

/// <summary>
/// What a product that is there and not out yet promised an order: it waits from the order to its release, and every other
/// release or handling time in between is a new promise. What becomes of the release once all is in parcels, or once it is out, is no
/// news of the order.
/// <code>
/// ordered on the 1st, release     waits          promises
/// 21                              1 to 21        21
/// 21, on the 5th moved to 25      1 to 25        21, since the 5th 25
/// 21, on the 5th out at once      1 to 5         21
/// 21, all packed on the 4th,      1 to 4         21
///     on the 5th moved to 25
/// none, on the 5th 25             5 to 25        since the 5th 25
/// </code>
/// Where nothing is known from before the order, what was read at purchase stands for it; where nothing was read
/// either, nothing is said.
/// Cost: O(releases).
/// </summary>
public static class HeldHistory
{
    /// <param name="known">In any order.</param>
    /// <param name="today">The store's day; what ends later has not ended.</param>
    /// <param name="packedOn">The day on which the last of it went into a parcel; <c>null</c>: not all of it has.</param>
    /// <param name="read">What was read at purchase of this product alone; <c>null</c>: nothing, or it was read of more than this.</param>
    /// <returns><c>null</c>: it was never held, or what it promised is not known.</returns>
    public static HeldPart? Of(IReadOnlyCollection<KnownRelease> known, DateOnly orderedOn, DateOnly today, DateOnly? packedOn, Promise? read)
    {
        ArgumentNullException.ThrowIfNull(known);
        var inOrder = known.OrderBy(release => release.Order).ToList();
        var begins = inOrder.FindLastIndex(release => release.IsBefore);
        if (begins < 0 && (read is null || inOrder.Count == 0))
            return null;

        var atOrder = inOrder[Math.Max(0, begins)];
        var hold = new Hold(orderedOn, atOrder.ReleasedOn);
        var steps = new List<PromiseStep>();
        var before = atOrder.ReleasedOn;
        foreach (var release in inOrder.Skip(Math.Max(0, begins) + 1).TakeWhile(release => !(release.Day > packedOn)))
        {
            hold.Set(release.Day, release.ReleasedOn);
            if (release.ReleasedOn > release.Day)
                steps.Add(new PromiseStep(release.Day, release.Order, release.Promise, release.ReleasedOn == before ? PromiseCause.TermsChanged : PromiseCause.ReleaseMoved));

            before = release.ReleasedOn;
        }

        if (hold.EndBy(today, packedOn) is not { } endsOn)
            return null;

        Promise? first = atOrder.ReleasedOn > orderedOn ? begins < 0 ? read : atOrder.Promise : null;

        return new HeldPart(new PartPromises(new LineHistory(1, hold.Moves), first, orderedOn, steps), endsOn);
    }

    private sealed class Hold
    {
        private readonly List<DayMove> _moves = [];
        private DateOnly? _until;
        private bool _waits;

        public Hold(DateOnly day, DateOnly? releasedOn) => Set(day, releasedOn);

        public IReadOnlyList<DayMove> Moves => _moves;

        public void Set(DateOnly day, DateOnly? releasedOn)
        {
            if (_waits && _until <= day)
                Move(_until.Value, MoveKind.Allotted);
            if (releasedOn > day != _waits)
                Move(day, _waits ? MoveKind.Allotted : MoveKind.Charged);

            _until = releasedOn;
        }

        /// <summary>The day on which it is out or packed; <c>null</c>: it never waited.</summary>
        public DateOnly? EndBy(DateOnly today, DateOnly? packedOn)
        {
            if (!_waits)
                return _moves.Count > 0 ? _moves[^1].Day : null;

            var end = packedOn < _until ? packedOn.Value : _until!.Value;
            if (end <= today)
                Move(end, MoveKind.Allotted);

            return end;
        }

        private void Move(DateOnly day, MoveKind kind)
        {
            _moves.Add(new DayMove(day, new Move(kind, 1)));
            _waits = kind == MoveKind.Charged;
        }
    }
}
