using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Planning.Shortages;

/// <summary>
/// More is missing than waits. In this order:
/// <list type="bullet">
/// <item>(a) the claimants, newest first, each at most its uncovered units and what it grew since it was noted;</item>
/// <item>(b) ready units go back to waiting at their old place, the last of the queue first; released ones never;</item>
/// <item>(c) the rest is unexplained: shown, not hidden, and charged to nobody who was never short.</item>
/// </list>
/// Worked: stock 2, an order of 3, then one of 2, both unseen: stock -3. The second is charged 2, the first 1. Were the
/// cap left out, the second would be charged 3 and wait for a unit it never ordered.
/// Cost: O(n) over lines in queue order and claimants newest first.
/// </summary>
internal static class ShortageRule
{
    /// <summary>(a). Gives back what is still missing.</summary>
    public static long Charge(IEnumerable<LineDraft> newestFirst, long missing)
    {
        foreach (var claimant in newestFirst)
        {
            if (missing == 0)
                break;

            var charged = (int)Math.Min(missing, claimant.Claimable);
            claimant.Charge(charged);
            missing -= charged;
        }

        return missing;
    }

    /// <summary>(b). Gives back what is still missing: the unexplained rest.</summary>
    public static long TakeBack(IReadOnlyList<LineDraft> queue, long missing)
    {
        for (var last = queue.Count - 1; last >= 0 && missing > 0; last--)
        {
            var taken = (int)Math.Min(missing, queue[last].Book.Now.Ready);
            queue[last].Book.Make(MoveKind.TakenBack, taken);
            missing -= taken;
        }

        return missing;
    }
}
