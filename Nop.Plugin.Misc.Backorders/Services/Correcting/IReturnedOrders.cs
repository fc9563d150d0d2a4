using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <summary>
/// Knows orders that the platform has really cancelled: it writes a note with each, the status drop-down writes none. Such
/// an order stays closed, whatever its status says, until a person says that it is open again.
/// </summary>
public interface IReturnedOrders
{
    /// <summary>Ids of the orders of these order items that were cancelled, and that nobody opened since. May be called inside our transaction.</summary>
    Task<IReadOnlySet<int>> ReadAsync(IQueryable<OrderItem> items);

    /// <summary>The newest note of a cancellation, where nobody answered it; 0 where there is none.</summary>
    Task<int> FindNoteAsync(int orderId);
}
