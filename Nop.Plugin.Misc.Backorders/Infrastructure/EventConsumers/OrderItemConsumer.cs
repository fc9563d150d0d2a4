using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>Order items: placed, edited and deleted in the admin area.</summary>
public class OrderItemConsumer : IConsumer<EntityInsertedEvent<OrderItem>>,
    IConsumer<EntityUpdatedEvent<OrderItem>>, IConsumer<EntityDeletedEvent<OrderItem>>
{
    private readonly IEventGate _eventGate;

    public OrderItemConsumer(IEventGate eventGate)
    {
        _eventGate = eventGate;
    }

    public Task HandleEventAsync(EntityInsertedEvent<OrderItem> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfInsertedAsync(eventMessage.Entity));
    }

    public Task HandleEventAsync(EntityUpdatedEvent<OrderItem> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfUpdatedAsync(eventMessage.Entity));
    }

    public Task HandleEventAsync(EntityDeletedEvent<OrderItem> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfDeletedAsync(eventMessage.Entity));
    }
}
