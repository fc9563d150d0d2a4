using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>Shipments: filled, sent, changed and deleted. A shipment has no items yet when it is inserted.</summary>
public class ShipmentConsumer : IConsumer<EntityInsertedEvent<ShipmentItem>>,
    IConsumer<EntityUpdatedEvent<Shipment>>, IConsumer<EntityDeletedEvent<Shipment>>, IConsumer<ShipmentSentEvent>
{
    private readonly IEventGate _eventGate;

    public ShipmentConsumer(IEventGate eventGate)
    {
        _eventGate = eventGate;
    }

    public Task HandleEventAsync(EntityInsertedEvent<ShipmentItem> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfShipmentItemAsync(eventMessage.Entity));
    }

    public Task HandleEventAsync(EntityUpdatedEvent<Shipment> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfUpdatedAsync(eventMessage.Entity));
    }

    public Task HandleEventAsync(EntityDeletedEvent<Shipment> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfShipmentAsync(eventMessage.Entity, gone: true));
    }

    public Task HandleEventAsync(ShipmentSentEvent eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfShipmentAsync(eventMessage.Shipment, gone: false));
    }
}
