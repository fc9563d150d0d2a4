using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>The stock of an attribute combination; the platform writes no product with it.</summary>
public class CombinationStockConsumer : IConsumer<EntityInsertedEvent<ProductAttributeCombination>>,
    IConsumer<EntityUpdatedEvent<ProductAttributeCombination>>, IConsumer<EntityDeletedEvent<ProductAttributeCombination>>
{
    private readonly IEventGate _eventGate;

    public CombinationStockConsumer(IEventGate eventGate)
    {
        _eventGate = eventGate;
    }

    public Task HandleEventAsync(EntityInsertedEvent<ProductAttributeCombination> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfStockAsync(eventMessage.Entity));
    }

    public Task HandleEventAsync(EntityUpdatedEvent<ProductAttributeCombination> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfStockAsync(eventMessage.Entity));
    }

    public Task HandleEventAsync(EntityDeletedEvent<ProductAttributeCombination> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfStockAsync(eventMessage.Entity));
    }
}
