using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
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
        var ours = new List<Part>();
        var isOpen = await _orderRepository.Table.AnyAsync(order => order.Id == orderId && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled);
        var perItem = await _intentStore.ReadUnitsPerItemAsync(intentGuid);
        foreach (var group in (await _intentStore.GetByGuidAsync(intentGuid)).GroupBy(intent => intent.OrderItemId))
        {
            var intents = group.ToList();
            foreach (var intent in intents.Where(intent => intent.Status != IntentStatus.Intended))
                shipped[intent.LineId] = new ShippedIntent(intent.ShipmentId, intent.Status == IntentStatus.Done);

            if (intents.Exists(intent => intent.Status != IntentStatus.Intended))
                continue;

            var items = BundleRelease.ItemsFor(intents.Select(intent => (intent.Quantity, perItem.GetValueOrDefault(intent.LineId, 1))));
            if (!isOpen || await FindItemAsync(group.Key, items) is not { } item)
                await WithdrawAsync(intents);
            else if (await TakeUpAsync(intents))
                ours.Add(new Part(intents, item, items));
        }

        if (ours.Count == 0)
            return shipped;

        var shipment = await InsertShipmentAsync(orderId, intentGuid, ours);
        foreach (var part in ours)
        {
            var outcome = await InsertItemAsync(shipment, part);
            foreach (var intent in part.Intents)
                shipped[intent.LineId] = outcome;
        }

        await CloseAsync(shipment, [.. ours.Where(part => shipped[part.Intents[0].LineId].IsDone)], ours.Count);

        return shipped;
    }

    /// <summary>The order item, where the platform still lets so many of its units into a shipment.</summary>
    private async Task<OrderItem?> FindItemAsync(int orderItemId, int quantity)
    {
        var item = await _orderService.GetOrderItemByIdAsync(orderItemId);
        if (item is null)
            return null;

        return await _orderService.GetTotalNumberOfItemsCanBeAddedToShipmentAsync(item) >= quantity ? item : null;
    }

    /// <summary>Whoever gets the first has them all; one of the others that is gone takes the rest with it.</summary>
    private async Task<bool> TakeUpAsync(List<Intent> intents)
    {
        for (var i = 0; i < intents.Count; i++)
        {
            if (await _intentStore.TakeUpAsync(intents[i]))
                continue;

            await WithdrawAsync(intents.GetRange(0, i));
            return false;
        }

        return true;
    }

    private async Task<bool> KeepAsync(IReadOnlyList<Intent> intents)
    {
        foreach (var intent in intents)
        {
            if (!await _intentStore.KeepAsync(intent))
                return false;
        }

        return true;
    }

    /// <summary>Those that are on the way; the others are somebody else's business.</summary>
    private async Task WithdrawAsync(IReadOnlyList<Intent> intents)
    {
        foreach (var intent in intents)
            await _intentStore.WithdrawAsync(intent);
    }

    private async Task<Shipment> InsertShipmentAsync(int orderId, Guid intentGuid, List<Part> parts)
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

    private static decimal? Weigh(List<Part> parts)
    {
        var weights = parts.Where(part => part.Item.ItemWeight.HasValue).Select(part => part.Item.ItemWeight!.Value * part.Quantity).ToList();

        return weights.Count > 0 ? weights.Sum() : null;
    }

    private async Task<ShippedIntent> InsertItemAsync(Shipment shipment, Part part)
    {
        if (!await KeepAsync(part.Intents))
        {
            await WithdrawAsync(part.Intents);
            return default;
        }

        if (await _releaseWarehouse.PrepareAsync(part.Intents, part.Item.ProductId, part.Quantity) is not { } warehouseId)
        {
            await WithdrawAsync(part.Intents);
            return new ShippedIntent(0, IsDone: false, ReleaseBlock.NoWarehouse);
        }

        var shipmentItem = new ShipmentItem
        {
            ShipmentId = shipment.Id,
            OrderItemId = part.Item.Id,
            Quantity = part.Quantity,
            WarehouseId = warehouseId,
        };
        await _shipmentService.InsertShipmentItemAsync(shipmentItem);
        foreach (var intent in part.Intents)
            await _intentStore.FinishAsync(intent, shipment.Id, shipmentItem.Id);

        return new ShippedIntent(shipment.Id, IsDone: true);
    }

    private async Task CloseAsync(Shipment shipment, List<Part> parts, int intended)
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

        await AnnounceAsync(shipment, parts.Sum(part => part.Quantity));
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

    /// <summary>An order item in the shipment: one intent, or one for each line of a bundle.</summary>
    /// <param name="Quantity">Units of the order item.</param>
    private sealed record Part(IReadOnlyList<Intent> Intents, OrderItem Item, int Quantity);
}
