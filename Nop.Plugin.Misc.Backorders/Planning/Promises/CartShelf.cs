namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// What of one stock item is left for the lines of a cart, one line after the other: two lines are not promised the same
/// unit, neither one on hand nor one that is coming.
/// Worked, 3 on hand: the first line takes 2 and misses none; the second wants 2, takes 1 and misses 1; a third that wants
/// 4 misses 4, and its promise is that of the fifth missing unit.
/// </summary>
/// <param name="onHand">Below 0 is nothing.</param>
public sealed class CartShelf(int onHand)
{
    /// <summary>Units on hand that no line has taken.</summary>
    public long Left { get; private set; } = Math.Max(0, onHand);

    /// <summary>Units that lines so far are missing: which of the coming units the next one gets.</summary>
    public long Missing { get; private set; }

    /// <summary>Takes what is there.</summary>
    /// <returns>How many of them are missing.</returns>
    internal long Take(long units)
    {
        var taken = Math.Min(Left, units);
        Left -= taken;
        Missing += units - taken;

        return units - taken;
    }
}

/// <summary>A part of what is asked for, and how many units of it one needs.</summary>
/// <param name="Units">From 1; above 1 only for parts of a bundle.</param>
public readonly record struct ShelfPart(CartShelf Shelf, int Units);

/// <summary>
/// A line of a cart takes from the shelves of all its parts. What is ready is whole: of the part that has the fewest.
/// Worked, a bundle of 1 chair and 4 cushions, 3 asked, 3 chairs and 9 cushions there: 2 are ready, and 3 cushions are
/// missing for the third, whose promise is that of the cushions alone.
/// Cost: O(parts).
/// </summary>
public static class CartShares
{
    /// <param name="asked">From 1.</param>
    /// <returns>Whole items ready, and by part the number of the last missing unit in the order of what comes; 0: nothing of it is missing.</returns>
    public static (int Ready, IReadOnlyList<int> LastMissing) Take(int asked, IReadOnlyList<ShelfPart> parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked);
        ArgumentNullException.ThrowIfNull(parts);
        var ready = parts.Count == 0 ? 0 : parts.Min(part => Math.Min(asked, part.Shelf.Left / Math.Max(1, part.Units)));
        var lastMissing = new int[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Shelf.Take((long)asked * Math.Max(1, parts[i].Units)) > 0)
                lastMissing[i] = (int)Math.Min(parts[i].Shelf.Missing, int.MaxValue);
        }

        return ((int)ready, lastMissing);
    }
}
