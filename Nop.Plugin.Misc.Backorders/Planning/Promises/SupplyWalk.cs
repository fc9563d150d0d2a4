namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// The arrivals as the queue takes them: by the last day of their window, then id; those without a date that holds
/// (undated, or overdue) last, by id. Whether one is confirmed does not matter here: it comes when it comes, and a word
/// of the supplier must not send units past somebody.
/// Every unit is given once: what is asked for, or what is left.
/// Cost: O(n log n) for n arrivals, then O(1) for each peg.
/// </summary>
internal sealed class SupplyWalk
{
    private readonly List<(ExpectedArrival Arrival, Peg Whole)> _supply;
    private int _at;
    private int _taken;

    /// <exception cref="ArgumentException">A negative quantity, or one arrival twice.</exception>
    public SupplyWalk(IReadOnlyList<ExpectedArrival> arrivals, PromiseTerms terms)
    {
        _supply = new(arrivals.Count);
        var seen = new HashSet<int>(arrivals.Count);
        foreach (var arrival in arrivals)
        {
            if (arrival.Quantity < 0)
                throw new ArgumentException($"Arrival {arrival.ArrivalId} has a negative quantity.", nameof(arrivals));
            if (!seen.Add(arrival.ArrivalId))
                throw new ArgumentException($"Arrival {arrival.ArrivalId} is there twice.", nameof(arrivals));
            if (arrival.Quantity > 0)
                _supply.Add((arrival, WholeOf(arrival, terms)));
        }

        _supply.Sort((x, y) => Compare(x.Whole, y.Whole));
    }

    /// <summary>Units of the next arrival, at most so many; <c>null</c> where nothing is left.</summary>
    public Peg? Take(long most)
    {
        if (_at == _supply.Count || most <= 0)
            return null;

        var (arrival, whole) = _supply[_at];
        var peg = whole with { Quantity = (int)Math.Min(most, arrival.Quantity - _taken) };
        _taken += peg.Quantity;
        if (_taken == arrival.Quantity)
        {
            _at++;
            _taken = 0;
        }

        return peg;
    }

    private static Peg WholeOf(ExpectedArrival arrival, PromiseTerms terms)
    {
        var holds = arrival.Window is { } window && !terms.IsOverdue(window);
        var basis = arrival.IsConfirmed ? PromiseBasis.Confirmed : PromiseBasis.Planned;

        return new Peg(arrival.ArrivalId, arrival.Quantity, arrival.Window, holds ? basis : PromiseBasis.None);
    }

    private static int Compare(Peg x, Peg y)
    {
        var order = y.IsDated.CompareTo(x.IsDated);
        if (order == 0 && x.IsDated)
            order = x.ComesIn!.Value.To.CompareTo(y.ComesIn!.Value.To);

        return order != 0 ? order : x.ArrivalId.CompareTo(y.ArrivalId);
    }
}
