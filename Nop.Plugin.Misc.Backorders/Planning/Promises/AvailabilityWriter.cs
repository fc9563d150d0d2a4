namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// Goes on where the queue stopped: what is left becomes steps. Neighbours that would be told alike are one step.
/// Cost: O(arrivals left).
/// </summary>
internal static class AvailabilityWriter
{
    public static AvailableToPromise Write(SupplyWalk left, LineAhead? lastInQueue, DateOnly? holdsUntil)
    {
        var steps = new List<AvailabilityStep>();
        var dated = LineSupply.Nothing;
        long upTo = 0, undated = 0;
        while (left.Take(long.MaxValue) is { } peg)
        {
            if (!peg.IsDated)
            {
                undated += peg.Quantity;
                continue;
            }

            upTo += peg.Quantity;
            dated = dated.With(peg with { Quantity = 0 });
            var step = new AvailabilityStep(upTo, dated.ComesIn!.Value, dated.Basis, dated.Source.ArrivalId!.Value);
            if (steps.Count > 0 && steps[^1] with { UpTo = upTo } == step)
                steps[^1] = step;
            else
                steps.Add(step);
        }

        return new AvailableToPromise(steps.AsReadOnly(), undated, lastInQueue, holdsUntil);
    }
}
