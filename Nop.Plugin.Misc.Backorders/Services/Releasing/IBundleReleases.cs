using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>One line of a bundle's release.</summary>
/// <param name="Units">Ready units that go out; 0 where the bundles take only units of it that were never short.</param>
/// <param name="Needs">Units that the bundles take of it at all.</param>
/// <param name="Plan">Null where the look at its stock item gave none.</param>
public sealed record BundleLine(Line Line, int Units, int Needs, LinePlan? Plan);

/// <summary>What a release of one order item can do.</summary>
/// <param name="Blocked">Null where bundles go out.</param>
/// <param name="Ships">Whether the order item's product is shipped; else its bundles are handed over.</param>
public sealed record BundleOutcome(int Items, IReadOnlyList<BundleLine> Lines, ReleaseBlock? Blocked, bool Ships);

/// <summary>
/// Releases of order items that have a line for a bundle's part. A parcel counts whole units of the order item, so its lines go out
/// together: whoever chooses one chooses all that are open.
/// </summary>
public interface IBundleReleases
{
    /// <summary>The open lines of each order item that is a bundle, by order item id, of those that the chosen lines belong to.</summary>
    Task<IReadOnlyDictionary<int, IReadOnlyList<Line>>> FindAsync(IEnumerable<Line> chosen);

    /// <summary>Brings the stock items of the lines up to date and says how many bundles can go out. Not inside a transaction.</summary>
    /// <param name="asked">Units of lines that were asked for, by line id; null or not there: all that can go out.</param>
    Task<BundleOutcome> PlanAsync(IReadOnlyList<Line> lines, IReadOnlyDictionary<int, int?> asked);
}
