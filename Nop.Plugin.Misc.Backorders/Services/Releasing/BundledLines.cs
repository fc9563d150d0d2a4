using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>
/// Lines that no release can ship: a parcel counts whole units of the order item, and such a line counts units of one part of
/// a bundle. Two cups for each set and two cups ready are one set, and none where the set's pot still waits.
/// </summary>
internal static class BundledLines
{
    /// <summary>Those among the lines of which an item takes several units, or whose order item has another line that is open.</summary>
    public static async Task<HashSet<int>> FindAsync(ILineQueryService lineQueryService, IEnumerable<Line> lines)
    {
        var bundled = new HashSet<int>();
        foreach (var order in lines.GroupBy(line => line.OrderId))
        {
            var open = (await lineQueryService.GetByOrderAsync(order.Key)).Where(line => !line.Closed).ToLookup(line => line.OrderItemId);
            bundled.UnionWith(order.Where(line => line.UnitsPerItem > 1 || open[line.OrderItemId].Any(other => other.Id != line.Id)).Select(line => line.Id));
        }

        return bundled;
    }
}
