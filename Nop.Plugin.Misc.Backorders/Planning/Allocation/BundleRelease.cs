namespace Nop.Plugin.Misc.Backorders.Planning.Allocation;

/// <summary>One line of an order item whose units are bundles, in units of the line's own stock item.</summary>
/// <param name="PerItem">Units in one bundle, above 0.</param>
/// <param name="Releasable">Ready units that a release may take.</param>
/// <param name="Available">Units in no shipment that do not wait: these and the ones that were never short.</param>
public readonly record struct BundlePart(int LineId, int PerItem, int Releasable, int Available);

/// <param name="Items">Bundles that go out.</param>
/// <param name="Units">Ready units of each line that they take, by line id; a line that they take none from is not here.</param>
public sealed record BundleReleasePlan(int Items, IReadOnlyDictionary<int, int> Units);

/// <summary>
/// How many bundles of one order item a release lets go: as many as every line has the units for, and no more than take
/// ready units from some line. A parcel holds whole bundles; of a line it takes ready units first and then units that
/// were never short. Parts without a line have all they need.
/// <code>
/// set of 2 cups and a plate, 3 ordered
/// cups                     plates                 sets
/// 2 ready, 4 never short   3 ready                min(6 / 2, 3 / 1) = 3, of them 2 ready cups and 3 ready plates
/// 4 ready, 2 wait          1 ready, 2 wait        min(2, 1) = 1, of them 2 ready cups and 1 ready plate
/// 1 ready, 5 wait          3 never short          min(0, 3) = 0
/// 2 ready, 4 never short   no line                1: two more would be sent, of which nothing ever waited
/// </code>
/// Cost: O(n) for n lines.
/// </summary>
public static class BundleRelease
{
    /// <summary>Bundles that may go out, at most so many as are asked for; <c>null</c>: all that can.</summary>
    public static BundleReleasePlan Plan(IReadOnlyList<BundlePart> parts, int? asked = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0)
            return new BundleReleasePlan(0, new Dictionary<int, int>());

        var most = parts.Min(part => Math.Max(0, part.Available) / part.PerItem);
        var items = Math.Min(Math.Min(most, ItemsFor(parts.Select(part => (part.Releasable, part.PerItem)))), asked ?? int.MaxValue);
        var units = parts
            .Select(part => (part.LineId, Units: (int)Math.Min(Math.Max(0, part.Releasable), (long)items * part.PerItem)))
            .Where(part => part.Units > 0)
            .ToDictionary(part => part.LineId, part => part.Units);

        return new BundleReleasePlan(items, units);
    }

    /// <summary>
    /// The bundles that so many units of each line go into: what a plan's units tell of its bundles, since it lets no bundle go
    /// that takes nothing from any line.
    /// </summary>
    public static int ItemsFor(IEnumerable<(int Units, int PerItem)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);

        return parts.Select(part => (int)(((long)Math.Max(0, part.Units) + part.PerItem - 1) / part.PerItem)).DefaultIfEmpty(0).Max();
    }
}
