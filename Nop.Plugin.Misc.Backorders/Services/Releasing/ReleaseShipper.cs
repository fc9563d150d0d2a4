using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
/// <remarks>
/// The same steps as the platform's own "add shipment": shipment, items, note, event. Between any two of them the process
/// may die; each step is therefore preceded by asking whether the intent is still ours.
/// </remarks>
public class ReleaseShipper : IReleaseShipper
{
    private readonly IEventPublisher _eventPublisher;
    private readonly IIntentStore _intentStore;
    private readonly ILocalizationService _localizationService;
    private readonly IRepository<Order> _orderRepository;
    private readonly IOrderService _orderService;
    private readonly IReleaseWarehouse _releaseWarehouse;
    private readonly IShipmentService _shipmentService;
    private readonly TimeProvider _timeProvider;

    public ReleaseShipper(IEventPublisher eventPublisher,
        IIntentStore intentStore,
        ILocalizationService localizationService,
        IRepository<Order> orderRepository,
        IOrderService orderService,
        IReleaseWarehouse releaseWarehouse,
        IShipmentService shipmentService,
        TimeProvider timeProvider)
    {
        _eventPublisher = eventPublisher;
        _intentStore = intentStore;
        _localizationService = localizationService;
        _orderRepository = orderRepository;
        _orderService = orderService;
        _releaseWarehouse = releaseWarehouse;
        _shipmentService = shipmentService;
        _timeProvider = timeProvider;
    }

    public virtual async Task<IReadOnlyDictionary<int, ShippedIntent>> ShipAsync(int orderId, Guid intentGuid)
    {
        var shipped = new Dictionary<int, ShippedIntent>();
        var ours = new List<(Intent Intent, OrderItem Item)>();
        var isOpen = await _orderRepository.Table.AnyAsync(order => order.Id == orderId && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled);
        foreach (var intent in await _intentStore.GetByGuidAsync(intentGuid))
        {
            if (intent.Status != IntentStatus.Intended)
                shipped[intent.LineId] = new ShippedIntent(intent.ShipmentId, intent.Status == IntentStatus.Done);
            else if (isOpen && await FindItemAsync(intent) is { } item && await _intentStore.TakeUpAsync(intent))
                ours.Add((intent, item));
            else
                await _intentStore.WithdrawAsync(intent);
        }

        if (ours.Count == 0)
            return shipped;

        var shipment = await InsertShipmentAsync(orderId, intentGuid, ours);
        foreach (var (intent, item) in ours)
            shipped[intent.LineId] = await InsertItemAsync(shipment, intent, item);

        await CloseAsync(shipment, [.. ours.Where(part => shipped[part.Intent.LineId].IsDone)], ours.Count);

        return shipped;
    }

    /// <summary>The order item, where the platform still lets so many of its units into a shipment.</summary>
    private async Task<OrderItem?> FindItemAsync(Intent intent)
    {
        var item = await _orderService.GetOrderItemByIdAsync(intent.OrderItemId);
        if (item is null)
            return null;

        return await _orderService.GetTotalNumberOfItemsCanBeAddedToShipmentAsync(item) >= intent.Quantity ? item : null;
    }

    private async Task<Shipment> InsertShipmentAsync(int orderId, Guid intentGuid, List<(Intent Intent, OrderItem Item)> parts)
    {
        var shipment = new Shipment
        {
            OrderId = orderId,
            TotalWeight = Weigh(parts),
            AdminComment = ReleaseMark.Write(intentGuid),
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        };
        await _shipmentService.InsertShipmentAsync(shipment);

        return shipment;
    }

    private static decimal? Weigh(List<(Intent Intent, OrderItem Item)> parts)
    {
        var weights = parts.Where(part => part.Item.ItemWeight.HasValue).Select(part => part.Item.ItemWeight!.Value * part.Intent.Quantity).ToList();

        return weights.Count > 0 ? weights.Sum() : null;
    }

    private async Task<ShippedIntent> InsertItemAsync(Shipment shipment, Intent intent, OrderItem item)
    {
        if (!await _intentStore.KeepAsync(intent))
            return default;

        if (await _releaseWarehouse.PrepareAsync(item.ProductId, intent.Quantity) is not { } warehouseId)
        {
            await _intentStore.WithdrawAsync(intent);
            return new ShippedIntent(0, IsDone: false, ReleaseBlock.NoWarehouse);
        }

        var shipmentItem = new ShipmentItem
        {
            ShipmentId = shipment.Id,
            OrderItemId = item.Id,
            Quantity = intent.Quantity,
            WarehouseId = warehouseId,
        };
        await _shipmentService.InsertShipmentItemAsync(shipmentItem);
        await _intentStore.FinishAsync(intent, shipment.Id, shipmentItem.Id);

        return new ShippedIntent(shipment.Id, IsDone: true);
    }

    private async Task CloseAsync(Shipment shipment, List<(Intent Intent, OrderItem Item)> parts, int intended)
    {
        if (parts.Count == 0)
        {
            await _shipmentService.DeleteShipmentAsync(shipment);
            return;
        }

        if (parts.Count < intended)
        {
            shipment.TotalWeight = Weigh(parts);
            await _shipmentService.UpdateShipmentAsync(shipment);
        }

        await AnnounceAsync(shipment, parts.Sum(part => part.Intent.Quantity));
    }

    private async Task AnnounceAsync(Shipment shipment, int units)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Release.OrderNote");
        await _orderService.InsertOrderNoteAsync(new OrderNote
        {
            OrderId = shipment.OrderId,
            Note = string.Format(CultureInfo.InvariantCulture, text, units, shipment.Id),
            DisplayToCustomer = false,
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        });
        await _eventPublisher.PublishAsync(new ShipmentCreatedEvent(shipment));
    }
}
