namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// How much of a stock item one more cart may ask for: what is on hand, and what may still wait. What may wait is the lower
/// of the cap, less what waits already, and of what dated arrivals bring beyond the queue.
/// <code>
/// on hand  cap  waiting  dated   by arrivals   may be asked for
///       3   10        0      -            no   13
///       0   10        8      -            no    2
///      -8   10        8      5           yes    2    what waits is not on hand, and not asked for again
///       0    -        8      5           yes    5
///       0   10       12      -            no    0    a cap that was lowered takes nothing back
/// </code>
/// </summary>
public static class WaitingCap
{
    /// <param name="cap">The most units that may wait at any time; <c>null</c>: any number.</param>
    /// <param name="dated">What dated arrivals bring beyond the queue; <c>null</c>: it is not asked for.</param>
    public static long MayBeAsked(int onHand, int? cap, int waiting, long? dated)
    {
        var mayWait = long.MaxValue / 2;
        if (cap is { } most)
            mayWait = Math.Max(0, (long)most - Math.Max(0, waiting));
        if (dated is { } coming)
            mayWait = Math.Min(mayWait, Math.Max(0, coming));

        return Math.Max(0, onHand) + mayWait;
    }
}
