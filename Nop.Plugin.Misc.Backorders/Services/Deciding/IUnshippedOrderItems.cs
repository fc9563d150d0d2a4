using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>Finds whom missing units can be charged to though they were never short.</summary>
public interface IUnshippedOrderItems
{
    /// <summary>The newest order items of open orders that are not shipped, at most 300. How many units each can bear the plan works out.</summary>
    Task<IReadOnlyList<ChargedOrderItem>> FindAsync(StockItem item);
}
