namespace Nop.Plugin.Misc.Backorders.Planning.Allocation;

/// <summary>
/// What of the units on hand a policy gives to nobody in the queue. A hold keeps all of them; else so many are kept for new
/// orders, which the stock that is left over beside the queue counts towards. Released units are never taken back.
/// <code>
/// stock  queue wants  on hand for it  hold  kept  withheld
///  -3        5              2          no     0       0
///  -3        5              2          yes    0       2
///  -3        5              2          no     1       1
///  -3        5              2          no     9       2     no more than there is
///   4        5              5          no     6       2     4 are left over beside the queue
/// </code>
/// </summary>
/// <param name="Hold">Whether everything on hand is kept back.</param>
/// <param name="KeptForNewOrders">Units, 0 or more.</param>
public readonly record struct Withholding(bool Hold, int KeptForNewOrders)
{
    /// <param name="stock">The sellable number with corrections; below 0 where units are missing.</param>
    /// <param name="wanted">Units of the queue that wait or are ready.</param>
    public int Of(long stock, long wanted)
    {
        var onHand = Math.Max(0, wanted - Math.Max(0, -stock));
        if (Hold)
            return (int)Math.Min(onHand, int.MaxValue);

        var kept = Math.Max(0, KeptForNewOrders - Math.Max(0, stock));

        return (int)Math.Min(onHand, kept);
    }
}
