namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// What a line's units come with, in days on which goods come in; the one place where it becomes a promise, for lines of
/// the queue and for the next shopper alike.
/// <list type="number">
/// <item>Dated arrivals bring every unit: the latest first day and the latest last day of them.</item>
/// <item>They do not: the rest comes when the lead time from the line's order day is over. The line has the promise of its
/// last unit, so the later of the two counts, and not before the line ahead, which is served first.</item>
/// <item>No lead time, one that is over with its grace days, or a line ahead without a date: no date.</item>
/// </list>
/// Worked, today 1 December, lead time 14 days, 12 units coming on the 10th for a line of 20: ordered today, the 15th.
/// Ordered on 20 November, the lead time ends on the 4th, but the 12 are not there before the 10th: the 10th. A line of 5
/// behind it, ordered on the 21st, would have the 5th, and gets the 10th too. Ordered on 10 November, the lead time was
/// over on the 24th and nothing came of it: no date, for it and for all behind it, until somebody says what is coming.
/// Were it cut to today instead, the same units would be promised for "today" every day.
/// </summary>
/// <param name="Dated">Units that dated arrivals bring.</param>
/// <param name="ComesIn">Their days; <c>null</c>: there are none.</param>
/// <param name="Source">The least certain arrival of them, the last of those.</param>
internal readonly record struct LineSupply(long Dated, PromiseWindow? ComesIn, PromiseBasis Basis, PromiseSource Source)
{
    public static LineSupply Nothing => default;

    public LineSupply With(Peg peg)
    {
        if (!peg.IsDated)
            return this;

        return new LineSupply(
            Dated + peg.Quantity,
            peg.ComesIn!.Value.And(ComesIn),
            peg.Basis >= Basis ? peg.Basis : Basis,
            peg.Basis >= Basis ? PromiseSource.Arrival(peg.ArrivalId) : Source);
    }

    /// <summary>What a line of so many units has to expect.</summary>
    public Expectation Expect(long units, DateOnly orderDay, LineAhead? ahead, PromiseTerms terms)
    {
        if (units == Dated && ComesIn is { } comesIn)
            return new(comesIn, Basis, Source, Basis == PromiseBasis.Confirmed ? PromiseReason.ConfirmedArrival : PromiseReason.PlannedArrival);
        if (terms.LeadTime is null && terms.ReleasedOn is null)
            return Expectation.Nothing(PromiseReason.NothingKnown);
        if (ahead is { ComesIn: null })
            return Expectation.Nothing(PromiseReason.BehindUndatedLine);
        if (terms.ExpectedWithoutArrival(orderDay) is not var (day, source))
            return Expectation.Nothing(PromiseReason.NoWorkingDay);

        var leadTimeEnds = PromiseWindow.OneDay(day);
        if (terms.IsOverdue(leadTimeEnds))
            return Expectation.Nothing(PromiseReason.LeadTimeOver);

        var own = leadTimeEnds.And(ComesIn);
        var served = own.And(ahead?.ComesIn);
        var reason = served == own ? PromiseReason.LeadTime : PromiseReason.BehindLaterLine;

        return new(served, PromiseBasis.LeadTime, source, reason, terms.HoldsUntil(leadTimeEnds));
    }
}

/// <summary>The line ahead, as the next one sees it.</summary>
/// <param name="ComesIn">The days on which the goods for it come in; <c>null</c>: nobody knows.</param>
public readonly record struct LineAhead(PromiseWindow? ComesIn);

/// <summary>Days on which goods come in, not yet those on which they ship.</summary>
/// <param name="LeadTimeHoldsUntil">The last day on which the lead time promises it, where that is the basis.</param>
internal readonly record struct Expectation(
    PromiseWindow? ComesIn,
    PromiseBasis Basis,
    PromiseSource Source,
    PromiseReason Reason,
    DateOnly? LeadTimeHoldsUntil = null)
{
    public static Expectation Nothing(PromiseReason reason) => new(null, PromiseBasis.None, PromiseSource.None, reason);

    public ExplainedPromise Explain(PromiseTerms terms)
    {
        if (ComesIn is not { } comesIn)
            return new(Promise.None, Source, Reason);

        return terms.Ships(comesIn) is { } ships
            ? new(new Promise(ships, Basis), Source, Reason)
            : new(Promise.None, PromiseSource.None, PromiseReason.NoWorkingDay);
    }
}
