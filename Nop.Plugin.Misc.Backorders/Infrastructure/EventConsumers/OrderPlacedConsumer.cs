using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>An order is complete: its lines are written and their stock is taken.</summary>
public class OrderPlacedConsumer : IConsumer<OrderPlacedEvent>
{
    private readonly IEventGate _eventGate;

    public OrderPlacedConsumer(IEventGate eventGate)
    {
        _eventGate = eventGate;
    }

    public Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfPlacedAsync(eventMessage.Order));
    }
}
