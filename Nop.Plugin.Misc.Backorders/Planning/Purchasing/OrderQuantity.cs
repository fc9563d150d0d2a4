namespace Nop.Plugin.Misc.Backorders.Planning.Purchasing;

/// <summary>
/// How many units to buy: what is missing and not on its way, in whole packs, and not fewer than the supplier delivers.
/// Worked, packs of 6, at least 10:
/// <code>
/// waiting  unexplained  coming   to order
///    8          0          0        12     10 would do, and is no whole pack
///    8          3          0        12
///    8          5          0        18
///    8          0          5        12     3 are missing; the supplier delivers no fewer than 10
///    8          0          9         0     clamped: more is coming than is missing
/// </code>
/// </summary>
public static class OrderQuantity
{
    /// <param name="missing">Units that are waited for, with those that nobody explains; 0 or more.</param>
    /// <param name="coming">Units of arrivals that are open.</param>
    /// <param name="packSize">Units in a pack; below 1 counts as 1.</param>
    /// <param name="minimum">The fewest units that are delivered; below 0 counts as 0.</param>
    /// <returns>0 where nothing has to be bought; else a multiple of the pack.</returns>
    public static long Of(long missing, long coming, int packSize = 1, int minimum = 0)
    {
        var needed = missing - Math.Max(0, coming);
        if (needed <= 0)
            return 0;

        var pack = (long)Math.Max(1, packSize);
        var units = Math.Max(needed, minimum);

        return (units + pack - 1) / pack * pack;
    }
}
