using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>A new product that is not out yet.</summary>
public class ReleaseDateConsumer : IConsumer<EntityInsertedEvent<Product>>
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
}
