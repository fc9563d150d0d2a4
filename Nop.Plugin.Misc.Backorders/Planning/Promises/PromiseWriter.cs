namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// Pegs line after line and writes down each with position, units before it, source and reason. Lines share one list of
/// pegs and see a part of it, so memory stays with lines + arrivals.
/// Worked: arrivals of 4 and 6, lines of 3, 5 and 4: pegs 3 | 1 4 | 2, and 2 units of the last line come from nothing known.
/// Cost: O(lines + pegs); days that repeat from line to line are worked out once.
/// </summary>
internal sealed class PromiseWriter(PromiseTerms terms, int lines, int arrivals)
{
    private readonly Peg[] _pegs = new Peg[checked(lines + arrivals + 1)];
    private readonly PromisePlanLine[] _lines = new PromisePlanLine[lines];
    private readonly Dictionary<Expectation, ExplainedPromise> _explained = [];
    private int _pegCount;
    private int _lineCount;
    private int _aheadCount;
    private long _promised;
    private LineAhead? _last;
    private DateOnly? _leadTimesHoldUntil;

    public void TakeAhead(SupplyWalk supply, long units)
    {
        PegUp(supply, units);
        _aheadCount = _pegCount;
    }

    public void Serve(WaitingLine line, SupplyWalk supply)
    {
        var start = _pegCount;
        var taken = PegUp(supply, line.Waiting);
        var expected = taken.Expect(line.Waiting, line.OrderDay, _last, terms);
        var dated = taken.Dated == line.Waiting || taken.ComesIn is null
            ? expected
            : new Expectation(taken.ComesIn, taken.Basis, taken.Source, PromiseReason.PlannedArrival);
        var promise = Explain(expected);

        _lines[_lineCount++] = new PromisePlanLine(
            line.LineId,
            line.Place,
            line.Waiting,
            Position: _lineCount,
            PromisedBefore: _promised,
            DatedUnits: (int)taken.Dated,
            taken.Dated == 0 ? Promise.None : Explain(dated).Promise,
            promise.Promise,
            promise.Source,
            promise.Reason,
            new ReadOnlyMemory<Peg>(_pegs, start, _pegCount - start));
        _promised += line.Waiting;
        _last = new LineAhead(expected.ComesIn);
        if (_leadTimesHoldUntil is null || expected.LeadTimeHoldsUntil < _leadTimesHoldUntil)
            _leadTimesHoldUntil = expected.LeadTimeHoldsUntil;
    }

    /// <param name="arrivalsHoldUntil">The day after which an arrival turns overdue.</param>
    public PromisePlan Write(SupplyWalk left, DateOnly? arrivalsHoldUntil)
    {
        var holdsUntil = arrivalsHoldUntil < _leadTimesHoldUntil ? arrivalsHoldUntil : _leadTimesHoldUntil ?? arrivalsHoldUntil;

        return new PromisePlan(
            Array.AsReadOnly(_lines),
            new ReadOnlyMemory<Peg>(_pegs, 0, _aheadCount),
            AvailabilityWriter.Write(left, _last, holdsUntil));
    }

    private LineSupply PegUp(SupplyWalk supply, long units)
    {
        var taken = LineSupply.Nothing;
        while (supply.Take(units) is { } peg)
        {
            _pegs[_pegCount++] = peg;
            units -= peg.Quantity;
            taken = taken.With(peg);
        }

        return taken;
    }

    private ExplainedPromise Explain(Expectation expected)
    {
        if (!_explained.TryGetValue(expected, out var explained))
        {
            explained = expected.Explain(terms);
            _explained.Add(expected, explained);
        }

        return explained;
    }
}
