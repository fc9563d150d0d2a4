using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <summary>Counts what of order items has left: units in shipments that were sent, or picked up.</summary>
public interface ISentUnitsReader
{
    /// <summary>By order item id, in units of the order item; one that is not here has nothing sent.</summary>
    Task<IReadOnlyDictionary<int, int>> ReadAsync(IQueryable<OrderItem> items);
}
