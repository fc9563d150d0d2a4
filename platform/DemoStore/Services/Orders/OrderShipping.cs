using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace DemoStore.Services.Orders;

/// <summary>
/// A shipment's way: sent, or made ready to be picked up, then delivered. Nobody asks here whether the goods are on
/// the shelf: stock was taken when the order was placed. The shipment is saved first, then the order's shipping
/// status, then notes and mail, then the shipment's event, and last the order's status.
/// </summary>
public class OrderShipping
{
    private readonly TimeProvider _clock;
    private readonly IEventPublisher _events;
    private readonly ILocalizationService _localization;
    private readonly IWorkflowMessageService _messages;
    private readonly OrderNotes _notes;
    private readonly IOrderService _orders;
    private readonly IProductService _products;
    private readonly IShipmentService _shipments;
    private readonly OrderStatusKeeper _status;

    public OrderShipping(TimeProvider clock, IEventPublisher events, ILocalizationService localization, IWorkflowMessageService messages,
        OrderNotes notes, IOrderService orders, IProductService products, IShipmentService shipments, OrderStatusKeeper status)
    {
        _clock = clock;
        _events = events;
        _localization = localization;
        _messages = messages;
        _notes = notes;
        _orders = orders;
        _products = products;
        _shipments = shipments;
        _status = status;
    }

    public async Task ShipAsync(Shipment shipment, bool notifyCustomer)
    {
        var order = await OrderOfAsync(shipment);
        await RefuseAsync(order.PickupInStore, "DemoStore.Shipments.PickupIsNotShipped");
        await RefuseAsync(shipment.ShippedDateUtc.HasValue, "DemoStore.Shipments.AlreadyShipped");

        shipment.ShippedDateUtc = Now;
        await _shipments.UpdateShipmentAsync(shipment);
        await BookAsync(shipment, "Admin.StockQuantityHistory.Messages.Ship");

        var more = await _orders.HasItemsToAddToShipmentAsync(order) || await _orders.HasItemsToShipAsync(order);
        order.ShippingStatus = more ? ShippingStatus.PartiallyShipped : ShippingStatus.Shipped;
        await _orders.UpdateOrderAsync(order);

        await _notes.AddAsync(order, OrderNotes.ShipmentSent(shipment.Id));
        if (notifyCustomer)
            await _notes.AddMailAsync(order, "shipped, customer", await _messages.SendShipmentSentCustomerNotificationAsync(shipment, order.CustomerLanguageId));

        await _events.PublishAsync(new ShipmentSentEvent(shipment));
        await _status.CheckAsync(order);
    }

    public async Task ReadyForPickupAsync(Shipment shipment, bool notifyCustomer)
    {
        var order = await OrderOfAsync(shipment);
        await RefuseAsync(!order.PickupInStore, "DemoStore.Shipments.NotForPickup");
        await RefuseAsync(shipment.ReadyForPickupDateUtc.HasValue, "DemoStore.Shipments.AlreadyReadyForPickup");

        shipment.ReadyForPickupDateUtc = Now;
        await _shipments.UpdateShipmentAsync(shipment);

        await _notes.AddAsync(order, OrderNotes.ShipmentReadyForPickup(shipment.Id));
        if (notifyCustomer)
            await _notes.AddMailAsync(order, "ready for pickup, customer", await _messages.SendShipmentReadyForPickupNotificationAsync(shipment, order.CustomerLanguageId));

        await _events.PublishAsync(new ShipmentReadyForPickupEvent(shipment));
    }

    public async Task DeliverAsync(Shipment shipment, bool notifyCustomer)
    {
        var order = await OrderOfAsync(shipment);
        await RefuseAsync(!order.PickupInStore && shipment.ShippedDateUtc is null, "DemoStore.Shipments.NotShippedYet");
        await RefuseAsync(order.PickupInStore && shipment.ReadyForPickupDateUtc is null, "DemoStore.Shipments.NotReadyForPickupYet");
        await RefuseAsync(shipment.DeliveryDateUtc.HasValue, "DemoStore.Shipments.AlreadyDelivered");

        shipment.DeliveryDateUtc = Now;
        await _shipments.UpdateShipmentAsync(shipment);
        if (!await IsAnythingLeftAsync(order))
        {
            order.ShippingStatus = ShippingStatus.Delivered;
            await _orders.UpdateOrderAsync(order);
        }

        await _notes.AddAsync(order, OrderNotes.ShipmentDelivered(shipment.Id));
        if (order.PickupInStore)
            await BookAsync(shipment, "Admin.StockQuantityHistory.Messages.ReadyForPickupByCustomer");
        if (notifyCustomer)
            await _notes.AddMailAsync(order, "delivered, customer", await _messages.SendShipmentDeliveredCustomerNotificationAsync(shipment, order.CustomerLanguageId));

        await _events.PublishAsync(new ShipmentDeliveredEvent(shipment));
        await _status.CheckAsync(order);
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    private async Task<Order> OrderOfAsync(Shipment shipment)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        return await _orders.GetOrderByIdAsync(shipment.OrderId)
            ?? throw new NopException(await _localization.GetResourceAsync("DemoStore.Orders.NotFound"));
    }

    private async Task RefuseAsync(bool refused, string reasonKey)
    {
        if (refused)
            throw new NopException(await _localization.GetResourceAsync(reasonKey));
    }

    private async Task<bool> IsAnythingLeftAsync(Order order)
        => await _orders.HasItemsToAddToShipmentAsync(order) || await _orders.HasItemsToShipAsync(order)
            || await _orders.HasItemsToReadyForPickupAsync(order) || await _orders.HasItemsToDeliverAsync(order);

    private async Task BookAsync(Shipment shipment, string messageKey)
    {
        var message = string.Format(await _localization.GetResourceAsync(messageKey), shipment.OrderId);
        foreach (var item in await _shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
            if (await _orders.GetProductByOrderItemIdAsync(item.OrderItemId) is { } product)
                await _products.BookReservedInventoryAsync(product, item.WarehouseId, -item.Quantity, message);
    }
}
