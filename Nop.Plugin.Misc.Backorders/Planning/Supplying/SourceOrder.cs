namespace Nop.Plugin.Misc.Backorders.Planning.Supplying;

/// <summary>
/// Who is asked first for a product: its sources in a row, the first one preferred, the second one the second source.
/// Ranks are places in that row, so exactly one source is preferred wherever there is one at all.
/// Worked: to A, B, C comes D with rank 1: D, A, B, C. B with rank 3 among A, C: A, C, B. The only source, with rank 2: it
/// is preferred all the same. To place the same again changes nothing.
/// </summary>
public static class SourceOrder
{
    public const int PREFERRED = 1;

    /// <param name="kept">The sources whose place is not said, in their order.</param>
    /// <param name="placed">Those whose rank is said, from 1; of two with one rank the later is behind.</param>
    /// <returns>All of them; the rank of each is its place, from 1.</returns>
    public static IReadOnlyList<T> Place<T>(IEnumerable<T> kept, params IEnumerable<(T Source, int Rank)> placed)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(placed);
        var order = kept.ToList();
        foreach (var (source, rank) in placed.OrderBy(place => place.Rank))
            order.Insert(Math.Clamp(rank - PREFERRED, 0, order.Count), source);

        return order;
    }
}
