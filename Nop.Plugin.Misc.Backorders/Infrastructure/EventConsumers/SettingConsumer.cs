using Nop.Core.Domain.Configuration;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>The pause switch, whichever page it is set on.</summary>
public class SettingConsumer : IConsumer<EntityInsertedEvent<Setting>>, IConsumer<EntityUpdatedEvent<Setting>>, IConsumer<EntityDeletedEvent<Setting>>
{
    private const string PAUSE = nameof(BackordersSettings) + "." + nameof(BackordersSettings.Enabled);

    private readonly IEventGate _eventGate;

    public SettingConsumer(IEventGate eventGate)
    {
        _eventGate = eventGate;
    }

    public Task HandleEventAsync(EntityInsertedEvent<Setting> eventMessage)
    {
        return LookAsync(eventMessage.Entity);
    }

    public Task HandleEventAsync(EntityUpdatedEvent<Setting> eventMessage)
    {
        return LookAsync(eventMessage.Entity);
    }

    public Task HandleEventAsync(EntityDeletedEvent<Setting> eventMessage)
    {
        return LookAsync(eventMessage.Entity);
    }

    private Task LookAsync(Setting setting)
    {
        return string.Equals(setting.Name, PAUSE, StringComparison.OrdinalIgnoreCase) ? _eventGate.PausedOrResumedAsync() : Task.CompletedTask;
    }
}
