namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>
/// Units of the lines of an order item as whole order items, which are what its customer bought. An item is as far as the
/// part of it that is behind: it waits while one of its parts does, it is in no parcel while one of them is in none. So of
/// each line the units that are no further than a state are counted up to whole items, and the line with most of them
/// decides; what a state has is what that adds to the state before.
/// <code>
/// set of a chair and 6 cushions, 2 ordered   chairs          cushions          sets
///                                            2 wait          6 wait            2 wait
///                                            2 wait          6 ready           2 wait
///                                            1 waits 1 ready 6 ready           1 waits 1 ready
///                                            2 ready         2 wait 4 ready    1 waits 1 ready
///                                            1 ready 1 sent  6 ready           1 ready 1 sent
/// </code>
/// Of a line whose units are items the units are the items.
/// Cost: O(lines).
/// </summary>
public static class WholeItems
{
    /// <param name="lines">Units by state, and units in one item.</param>
    public static Quantities Of(IReadOnlyCollection<(Quantities Units, int PerItem)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var waiting = Most(lines, units => units.Waiting);
        var unpacked = Most(lines, units => units.Waiting + units.Ready);
        var unsent = Most(lines, units => units.Open);
        var held = Most(lines, units => units.Held);

        return new Quantities(waiting, unpacked - waiting, unsent - unpacked, held - unsent, Most(lines, units => units.Total) - held);
    }

    private static int Most(IReadOnlyCollection<(Quantities Units, int PerItem)> lines, Func<Quantities, int> count)
        => lines.Select(line => (Math.Max(0, count(line.Units)) + line.PerItem - 1) / line.PerItem).DefaultIfEmpty(0).Max();
}
