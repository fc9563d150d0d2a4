namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>A step of what is left after the queue: up to so many units can be had with all of these days.</summary>
/// <param name="UpTo">Units from the first one on, growing from step to step.</param>
/// <param name="ComesIn">Days on which the goods for so many units come in, before handling: latest first, latest last.</param>
/// <param name="Basis">The least certain of them.</param>
/// <param name="ArrivalId">The least certain arrival up to here, the last of those.</param>
public readonly record struct AvailabilityStep(long UpTo, PromiseWindow ComesIn, PromiseBasis Basis, int ArrivalId);

/// <summary>
/// What the next shopper can be told, ready to be stored and asked on later days: the answer is that of a plan with one
/// more line of so many units at the end of the queue. Steps hold days on which goods come in; today, grace and handling
/// are applied when it is asked, so a page that is built after midnight says nothing that is past.
/// Worked: after the queue, 3 units of an arrival on the 10th and 20 of one on the 17th are left: up to 3 the 10th, up to
/// 23 the 17th; for 24 the lead time counts, or there is no date.
/// Days pass, and what the queue was to get may turn out overdue; then the queue takes what is promised here. So after
/// <see cref="HoldsUntil"/> there is no date until the item is planned again.
/// Cost: O(log steps).
/// </summary>
/// <param name="Steps">By quantity; no two with the same days, basis and arrival.</param>
/// <param name="Undated">Units that are coming beyond the steps, without a date that holds.</param>
/// <param name="LastInQueue">The last line of the queue; <c>null</c>: nobody waits.</param>
/// <param name="HoldsUntil">The last day on which the steps are true; <c>null</c>: nothing in them can become overdue.</param>
public sealed record AvailableToPromise(
    IReadOnlyList<AvailabilityStep> Steps,
    long Undated,
    LineAhead? LastInQueue,
    DateOnly? HoldsUntil)
{
    /// <summary>Units that dated arrivals bring beyond the queue: what a cap by what is really coming goes by.</summary>
    public long Dated => Steps.Count == 0 ? 0 : Steps[^1].UpTo;

    /// <summary><see cref="Dated"/>, as long as the steps are true.</summary>
    /// <param name="today">The store's day.</param>
    public long DatedOn(DateOnly today) => HoldsUntil < today ? 0 : Dated;

    /// <param name="units">How many are missing: what is asked for, less what is on hand; from 1.</param>
    /// <param name="terms">Those of the moment of asking.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not even one unit is asked for.</exception>
    public ExplainedPromise Ask(int units, PromiseTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        ArgumentNullException.ThrowIfNull(terms);
        if (HoldsUntil < terms.Today)
            return Expectation.Nothing(PromiseReason.PlanOutdated).Explain(terms);

        var step = FirstOf(units);
        var dated = step < 0 ? LineSupply.Nothing : new LineSupply(
            Math.Min(units, Steps[step].UpTo), Steps[step].ComesIn, Steps[step].Basis, PromiseSource.Arrival(Steps[step].ArrivalId));

        return dated.Expect(units, terms.OrderDay, LastInQueue, terms).Explain(terms);
    }

    /// <summary>The first step that has so many units, else the last one; -1 where there is none.</summary>
    private int FirstOf(int units)
    {
        int low = 0, high = Steps.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Steps[middle].UpTo >= units)
                high = middle;
            else
                low = middle + 1;
        }

        return high < 0 ? -1 : low;
    }
}
