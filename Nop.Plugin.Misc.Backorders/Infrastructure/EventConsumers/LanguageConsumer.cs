using Nop.Core.Domain.Localization;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Localization;
using Nop.Services.Configuration;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>
/// A language that is added later has no texts of any plugin; the platform would show their keys. Ours come with it.
/// </summary>
public class LanguageConsumer : IConsumer<EntityInsertedEvent<Language>>
{
    private readonly IResourceInstaller _resourceInstaller;
    private readonly ISettingService _settingService;

    public LanguageConsumer(IResourceInstaller resourceInstaller, ISettingService settingService)
    {
        _resourceInstaller = resourceInstaller;
        _settingService = settingService;
    }

    public async Task HandleEventAsync(EntityInsertedEvent<Language> eventMessage)
    {
        ArgumentNullException.ThrowIfNull(eventMessage);

        var isInstalled = await _settingService.SettingExistsAsync(new BackordersSettings(), settings => settings.Enabled);
        if (isInstalled)
            await _resourceInstaller.InstallAsync(eventMessage.Entity);
    }
}
