using DemoStore.Services.Catalog;
using DemoStore.Services.Orders;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Shipping;
using ILogger = Nop.Services.Logging.ILogger;

namespace DemoStore.Services.Shipping;

/// <summary>
/// A shipment as staff fill it in: units by order item, how far it goes at once, and by order item the warehouse that the
/// units leave. A warehouse is asked for only where stock lies in several; elsewhere it is the product's.
/// </summary>
public sealed record ShipmentForm(IReadOnlyDictionary<int, int> Quantities, string TrackingNumber = null, string AdminComment = null,
    bool Ship = false, bool ReadyForPickup = false, bool Deliver = false, IReadOnlyDictionary<int, int> Warehouses = null);

/// <summary>
/// What staff do with shipments. More than an item has left is cut down to that; nothing at all is an error. The
/// events that a shipment was created and got its tracking number come from here, not from the rows' service.
/// </summary>
public class ShipmentHandling
{
    private readonly TimeProvider _clock;
    private readonly IEventPublisher _events;
    private readonly ILocalizationService _localization;
    private readonly ILogger _logger;
    private readonly OrderNotes _notes;
    private readonly IOrderService _orders;
    private readonly IOrderProcessingService _processing;
    private readonly IProductService _products;
    private readonly IShipmentService _shipments;

    public ShipmentHandling(TimeProvider clock, IEventPublisher events, ILocalizationService localization, ILogger logger, OrderNotes notes,
        IOrderService orders, IOrderProcessingService processing, IProductService products, IShipmentService shipments)
    {
        _clock = clock;
        _events = events;
        _localization = localization;
        _logger = logger;
        _notes = notes;
        _orders = orders;
        _processing = processing;
        _products = products;
        _shipments = shipments;
    }

    /// <summary>The answer's page is the order, or the form again where nothing was chosen.</summary>
    public async Task<AdminAnswer> AddAsync(Order order, ShipmentForm form)
    {
        var items = await ItemsAsync(order, form);
        if (items.Count == 0)
            return new AdminAnswer(AdminAnswer.AddShipment, order.Id, await NoticeAsync(NotifyType.Error, "Admin.Orders.Shipments.NoProductsSelected"));

        var shipment = new Shipment
        {
            OrderId = order.Id,
            TrackingNumber = form.TrackingNumber,
            AdminComment = form.AdminComment,
            TotalWeight = items.Sum(i => i.Weight),
            CreatedOnUtc = _clock.GetUtcNow().UtcDateTime
        };
        await _shipments.InsertShipmentAsync(shipment);
        foreach (var (item, _) in items)
        {
            item.ShipmentId = shipment.Id;
            await _shipments.InsertShipmentItemAsync(item);
        }

        await _notes.AddAsync(order, OrderNotes.ShipmentAdded);
        await _events.PublishAsync(new ShipmentCreatedEvent(shipment));
        if (!string.IsNullOrWhiteSpace(shipment.TrackingNumber))
            await _events.PublishAsync(new ShipmentTrackingNumberSetEvent(shipment));

        var leaves = order.PickupInStore ? form.ReadyForPickup : form.Ship;
        if (leaves && order.PickupInStore)
            await _processing.ReadyForPickupAsync(shipment, true);
        else if (leaves)
            await _processing.ShipAsync(shipment, true);
        if (leaves && form.Deliver)
            await _processing.DeliverAsync(shipment, true);

        await _notes.LogEditAsync(order);
        return new AdminAnswer(AdminAnswer.Edit, order.Id, await NoticeAsync(NotifyType.Success, "Admin.Orders.Shipments.Added"));
    }

    public Task<AdminAnswer> SetAsShippedAsync(Shipment shipment)
        => MoveAsync(shipment, () => _processing.ShipAsync(shipment, true));

    public Task<AdminAnswer> SetAsReadyForPickupAsync(Shipment shipment)
        => MoveAsync(shipment, () => _processing.ReadyForPickupAsync(shipment, true));

    public Task<AdminAnswer> SetAsDeliveredAsync(Shipment shipment)
        => MoveAsync(shipment, () => _processing.DeliverAsync(shipment, true));

    public async Task<AdminAnswer> SetTrackingNumberAsync(Shipment shipment, string trackingNumber)
    {
        if (shipment.TrackingNumber != trackingNumber)
        {
            shipment.TrackingNumber = trackingNumber;
            await _shipments.UpdateShipmentAsync(shipment);
            await _events.PublishAsync(new ShipmentTrackingNumberSetEvent(shipment));
        }
        return new AdminAnswer(AdminAnswer.ShipmentDetails, shipment.Id);
    }

    /// <summary>The order's own status stays as it was, even where this was its only shipment.</summary>
    public async Task<AdminAnswer> DeleteAsync(Shipment shipment)
    {
        var message = string.Format(await _localization.GetResourceAsync("Admin.StockQuantityHistory.Messages.DeleteShipment"), shipment.OrderId);
        foreach (var item in await _shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
            if (await _orders.GetProductByOrderItemIdAsync(item.OrderItemId) is { } product)
                await _products.ReverseBookedInventoryAsync(product, item, message);
        await _shipments.DeleteShipmentAsync(shipment);

        var order = await _orders.GetOrderByIdAsync(shipment.OrderId);
        await _notes.AddAsync(order, OrderNotes.ShipmentDeleted);
        await _notes.LogEditAsync(order);
        return new AdminAnswer(AdminAnswer.Edit, order.Id, await NoticeAsync(NotifyType.Success, "Admin.Orders.Shipments.Deleted"));
    }

    private async Task<List<(ShipmentItem Item, decimal? Weight)>> ItemsAsync(Order order, ShipmentForm form)
    {
        var items = new List<(ShipmentItem, decimal?)>();
        foreach (var orderItem in await _orders.GetOrderItemsAsync(order.Id, isShipEnabled: true))
        {
            var left = await _orders.GetTotalNumberOfItemsCanBeAddedToShipmentAsync(orderItem);
            var quantity = Math.Min(form.Quantities.GetValueOrDefault(orderItem.Id), left);
            if (quantity <= 0)
                continue;

            var product = await _products.GetProductByIdAsync(orderItem.ProductId);
            var warehouseId = WarehouseStock.Counts(product) ? form.Warehouses?.GetValueOrDefault(orderItem.Id) ?? 0 : product.WarehouseId;
            items.Add((new ShipmentItem { OrderItemId = orderItem.Id, Quantity = quantity, WarehouseId = warehouseId }, orderItem.ItemWeight * quantity));
        }
        return items;
    }

    private async Task<AdminAnswer> MoveAsync(Shipment shipment, Func<Task> move)
    {
        try
        {
            await move();
        }
        catch (NopException exception)
        {
            await _logger.ErrorAsync(exception.Message, exception);
            return new AdminAnswer(AdminAnswer.ShipmentDetails, shipment.Id, new AdminNotice(NotifyType.Error, exception.Message));
        }
        await _notes.LogEditAsync(await _orders.GetOrderByIdAsync(shipment.OrderId));
        return new AdminAnswer(AdminAnswer.ShipmentDetails, shipment.Id);
    }

    private async Task<AdminNotice> NoticeAsync(NotifyType type, string key) => new(type, await _localization.GetResourceAsync(key));
}
