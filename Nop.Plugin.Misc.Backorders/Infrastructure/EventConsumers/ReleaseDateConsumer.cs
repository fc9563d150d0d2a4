using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>The platform's own day on which a pre-order product is available. That it is a pre-order no more is found once a day.</summary>
public class ReleaseDateConsumer : IConsumer<EntityInsertedEvent<Product>>, IConsumer<EntityUpdatedEvent<Product>>
{
    private readonly IEventGate _eventGate;

    public ReleaseDateConsumer(IEventGate eventGate)
    {
        _eventGate = eventGate;
    }

    public Task HandleEventAsync(EntityInsertedEvent<Product> eventMessage)
    {
        return _eventGate.ReleaseIsSaidAsync(eventMessage.Entity);
    }

    public Task HandleEventAsync(EntityUpdatedEvent<Product> eventMessage)
    {
        return _eventGate.ReleaseIsSaidAsync(eventMessage.Entity);
    }
}
