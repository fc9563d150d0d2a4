using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>A product was written, for whatever reason: its stock may be another, or the day on which it is out.</summary>
public class StockConsumer : IConsumer<EntityUpdatedEvent<Product>>, IConsumer<EntityDeletedEvent<Product>>
{
    private readonly IEventGate _eventGate;

    public StockConsumer(IEventGate eventGate)
    {
        _eventGate = eventGate;
    }

    public Task HandleEventAsync(EntityUpdatedEvent<Product> eventMessage)
    {
        return _eventGate.LookAtProductAsync(eventMessage.Entity);
    }

    public Task HandleEventAsync(EntityDeletedEvent<Product> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfStockAsync(eventMessage.Entity));
    }
}
