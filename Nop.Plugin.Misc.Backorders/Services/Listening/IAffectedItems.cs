using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Listening;

/// <summary>The stock items that an event is about.</summary>
/// <param name="Later">
/// True where the platform is in the middle of something: a look now would see the order changed and its stock not yet,
/// so the item is only marked. The stock event that follows has the look, or else the sweep.
/// </param>
/// <param name="Cause">Why dates are planned anew, where the event says it.</param>
public sealed record Affected(IReadOnlyCollection<StockKey> Keys, bool Later = false, PromiseCause? Cause = null)
{
    public static Affected None { get; } = new([]);
}

/// <summary>
/// Tells which stock items an event is about. Where nothing is short no query is made: the number in the event and the cached
/// map answer. Nothing here trusts the event beyond that.
/// </summary>
public interface IAffectedItems
{
    /// <summary>The platform has inserted the item and not yet taken its stock.</summary>
    Task<Affected> OfInsertedAsync(OrderItem item);

    /// <summary>Before the stock follows or after it, by a setting of the platform.</summary>
    Task<Affected> OfUpdatedAsync(OrderItem item);

    /// <summary>The row is gone and the stock is back.</summary>
    Task<Affected> OfDeletedAsync(OrderItem item);

    Task<Affected> OfPlacedAsync(Order order);

    /// <summary>Nothing unless the order is cancelled or deleted. A cancelled order's stock comes back after this.</summary>
    Task<Affected> OfClosedAsync(Order order);

    /// <summary>The order was cancelled and its status was set back: what was put right for it may be wrong now.</summary>
    Task<Affected> OfSetBackAsync(Order order);

    /// <summary>The product itself where its own number is below zero, and whatever of it has work: it may be counted in another way now.</summary>
    Task<Affected> OfStockAsync(Product product);

    Task<Affected> OfStockAsync(ProductAttributeCombination combination);

    /// <summary>The product came to another warehouse.</summary>
    Task<Affected> OfInsertedAsync(ProductWarehouseInventory row);

    /// <summary>One row says nothing about the sum, so it is asked for: one aggregate, the only query where nothing is short.</summary>
    Task<Affected> OfStockAsync(ProductWarehouseInventory row);

    /// <summary>
    /// The product left a warehouse, with what was reserved there. The product's page takes it out of one after the other and
    /// writes the product last: what is left in between is nobody's number.
    /// </summary>
    Task<Affected> OfDeletedAsync(ProductWarehouseInventory row);

    Task<Affected> OfShipmentItemAsync(ShipmentItem item);

    /// <summary>The shipment's row was written; where it is being sent, before the platform books it.</summary>
    Task<Affected> OfUpdatedAsync(Shipment shipment);

    /// <param name="gone">The shipment was deleted: what it had shipped has to be looked at again, closed lines as well.</param>
    Task<Affected> OfShipmentAsync(Shipment shipment, bool gone);
}
