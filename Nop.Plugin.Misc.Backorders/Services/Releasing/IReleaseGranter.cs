using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <param name="Units">By line id.</param>
/// <param name="Fresh">Units among them that were not granted before.</param>
/// <param name="HandedOver">Units among the fresh ones that need no shipment.</param>
public sealed record Grants(IReadOnlyDictionary<int, int> Units, int Fresh, int HandedOver)
{
    public static Grants None { get; } = new(new Dictionary<int, int>(), 0, 0);
}

/// <summary>Grants demands inside the stock item's transaction, from the plan that was just written in it.</summary>
public interface IReleaseGranter
{
    /// <summary>
    /// For each granted demand an intent is written and the units are released, or shipped where the product is not
    /// shipped at all. A demand that was granted before (its Guid is there) is granted again without a write.
    /// </summary>
    Task<Grants> GrantAsync(StockItem item, StockReading reading, ReconcilePlan plan, IReadOnlyList<ReleaseDemand> demands);
}
