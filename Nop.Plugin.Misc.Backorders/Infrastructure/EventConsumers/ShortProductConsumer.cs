using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>A product ran out, or is there again: lists say so at once.</summary>
public class ShortProductConsumer : IConsumer<EntityUpdatedEvent<Product>>
{
    private readonly IServiceProvider _serviceProvider;

    public ShortProductConsumer(IServiceProvider serviceProvider)
    {
        _serviceProvider = serviceProvider;
    }

    public Task HandleEventAsync(EntityUpdatedEvent<Product> eventMessage)
    {
        return PageGuard.DoAsync(_serviceProvider, services => services.GetRequiredService<IShortProducts>().NoteAsync(eventMessage.Entity));
    }
}
