using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <summary>The order items that may give rise to a correction.</summary>
public interface IClosedOrderItems
{
    /// <summary>
    /// Those with shipments of orders that are closed or were cancelled once, and those of orders that the platform calls
    /// cancelled without having cancelled them; of orders placed since then (UTC), or returned to the stock since
    /// then, or with a line of the stock item.
    /// </summary>
    IQueryable<OrderItem> Of(int stockItemId, List<int> productIds, DateTime sinceUtc);

    /// <summary>
    /// Orders whose units the platform returned since then (UTC): with its note of a cancellation since, or deleted, not being
    /// cancelled, with a note since (a deleted order gets no note after that of its deletion).
    /// </summary>
    IQueryable<Order> ReturnedSince(DateTime sinceUtc);
}
