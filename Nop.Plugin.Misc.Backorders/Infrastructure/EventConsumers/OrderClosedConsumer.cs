using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>Orders that are cancelled or deleted, or were; deleting publishes no change of status.</summary>
public class OrderClosedConsumer : IConsumer<OrderStatusChangedEvent>, IConsumer<EntityUpdatedEvent<Order>>, IConsumer<EntityDeletedEvent<Order>>
{
    private readonly IEventGate _eventGate;

    public OrderClosedConsumer(IEventGate eventGate)
    {
        _eventGate = eventGate;
    }

    public Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
    {
        return _eventGate.LookAsync(affected => eventMessage.PreviousOrderStatus == OrderStatus.Cancelled
            ? affected.OfSetBackAsync(eventMessage.Order)
            : affected.OfClosedAsync(eventMessage.Order));
    }

    public Task HandleEventAsync(EntityUpdatedEvent<Order> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfClosedAsync(eventMessage.Entity));
    }

    public Task HandleEventAsync(EntityDeletedEvent<Order> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfClosedAsync(eventMessage.Entity));
    }
}
