using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Services.Installing;
using Nop.Plugin.Misc.Backorders.Services.Localization;
using Nop.Services.Cms;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Plugins;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders;

/// <summary>
/// What the platform installs, shows in its plugin list and removes. Uninstall is the mirror of install;
/// the tables are the migration's.
/// </summary>
public class BackordersPlugin : BasePlugin, IMiscPlugin, IWidgetPlugin
{
    private readonly IInstallationService _installationService;
    private readonly ILocalizationService _localizationService;
    private readonly IPermissionService _permissionService;
    private readonly IResourceInstaller _resourceInstaller;
    private readonly IScheduleTaskService _scheduleTaskService;
    private readonly ISettingService _settingService;
    private readonly TimeProvider _timeProvider;
    private readonly IWebHelper _webHelper;

    public BackordersPlugin(IInstallationService installationService,
        ILocalizationService localizationService,
        IPermissionService permissionService,
        IResourceInstaller resourceInstaller,
        IScheduleTaskService scheduleTaskService,
        ISettingService settingService,
        TimeProvider timeProvider,
        IWebHelper webHelper)
    {
        _installationService = installationService;
        _localizationService = localizationService;
        _permissionService = permissionService;
        _resourceInstaller = resourceInstaller;
        _scheduleTaskService = scheduleTaskService;
        _settingService = settingService;
        _timeProvider = timeProvider;
        _webHelper = webHelper;
    }

    public bool HideInWidgetList => true;

    public override string GetConfigurationPageUrl()
    {
        return $"{_webHelper.GetStoreLocation()}Admin/BackordersSettings/Configure";
    }

    public Task<IList<string>> GetWidgetZonesAsync()
    {
        return Task.FromResult<IList<string>>([.. BackordersWidgets.ComponentsByZone.Keys]);
    }

    public Type GetWidgetViewComponent(string widgetZone)
    {
        return BackordersWidgets.ComponentsByZone[widgetZone];
    }

    public override async Task InstallAsync()
    {
        await _resourceInstaller.InstallAsync();
        await _installationService.InstallAsync();
        await SetWidgetActiveAsync(true);
        await InsertTasksAsync();
        await _settingService.SaveSettingAsync(new BackordersSettings { Enabled = true });

        await base.InstallAsync();
    }

    public override async Task UpdateAsync(string currentVersion, string targetVersion)
    {
        await _resourceInstaller.InstallAsync();
        await _installationService.NoteSchemaAsync();
        await InsertTasksAsync();

        await base.UpdateAsync(currentVersion, targetVersion);
    }

    /// <summary>Refuses while customers wait for units that only the ledger knows of.</summary>
    /// <exception cref="NopException">Lines are open and the setting does not allow it; the text has the counts.</exception>
    public override async Task PreparePluginToUninstallAsync()
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        if (!settings.UninstallWithOpenLines)
        {
            var open = await _installationService.CountOpenWorkAsync();
            if (!open.IsNone)
            {
                var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Uninstall.OpenLines");
                throw new NopException(string.Format(CultureInfo.CurrentCulture, text, open.Lines, open.Units, open.Orders));
            }
        }

        await base.PreparePluginToUninstallAsync();
    }

    public override async Task UninstallAsync()
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        await _settingService.DeleteSettingAsync<BackordersSettings>();
        await _installationService.DecideDataAsync(drop: !settings.KeepDataOnUninstall);
        await DeleteTaskAsync(BackordersDefaults.SweepTaskType);
        await DeleteTaskAsync(BackordersDefaults.ConsistencyTaskType);
        await SetWidgetActiveAsync(false);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.VIEW);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.MANAGE);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.RELEASE);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.CONSISTENCY);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.REPAIR);
        await _resourceInstaller.UninstallAsync();

        await base.UninstallAsync();
    }

    private async Task SetWidgetActiveAsync(bool active)
    {
        var settings = await _settingService.LoadSettingAsync<WidgetSettings>();
        var isActive = settings.ActiveWidgetSystemNames.Contains(BackordersDefaults.SystemName);
        if (isActive == active)
            return;

        if (active)
            settings.ActiveWidgetSystemNames.Add(BackordersDefaults.SystemName);
        else
            settings.ActiveWidgetSystemNames.Remove(BackordersDefaults.SystemName);

        await _settingService.SaveSettingAsync(settings);
    }

    /// <summary>Those that are missing; an older version had fewer.</summary>
    private async Task InsertTasksAsync()
    {
        await InsertTaskAsync(BackordersDefaults.SweepTaskType, BackordersDefaults.SweepTaskName, new BackordersSettings().EffectiveSweepSeconds());
        await InsertTaskAsync(BackordersDefaults.ConsistencyTaskType, BackordersDefaults.ConsistencyTaskName, BackordersDefaults.ConsistencySeconds);
    }

    private async Task InsertTaskAsync(string type, string name, int seconds)
    {
        if (await _scheduleTaskService.GetTaskByTypeAsync(type) is not null)
            return;

        await _scheduleTaskService.InsertTaskAsync(new ScheduleTask
        {
            Name = name,
            Type = type,
            Seconds = seconds,
            Enabled = true,
            LastEnabledUtc = _timeProvider.GetUtcNow().UtcDateTime,
        });
    }

    private async Task DeleteTaskAsync(string type)
    {
        if (await _scheduleTaskService.GetTaskByTypeAsync(type) is { } task)
            await _scheduleTaskService.DeleteTaskAsync(task);
    }
}
