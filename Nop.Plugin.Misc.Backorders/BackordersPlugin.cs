using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Services.Installing;
using Nop.Plugin.Misc.Backorders.Services.Localization;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Cms;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Plugins;
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
    private readonly ISettingService _settingService;
    private readonly IShopWords _shopWords;
    private readonly IStoreListing _storeListing;
    private readonly IWebHelper _webHelper;

    public BackordersPlugin(IInstallationService installationService,
        ILocalizationService localizationService,
        IPermissionService permissionService,
        IResourceInstaller resourceInstaller,
        ISettingService settingService,
        IShopWords shopWords,
        IStoreListing storeListing,
        IWebHelper webHelper)
    {
        _installationService = installationService;
        _localizationService = localizationService;
        _permissionService = permissionService;
        _resourceInstaller = resourceInstaller;
        _settingService = settingService;
        _shopWords = shopWords;
        _storeListing = storeListing;
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

    /// <summary>Refuses before it writes anything.</summary>
    /// <exception cref="NopException">A newer version left its tables here.</exception>
    public override async Task InstallAsync()
    {
        await _installationService.InstallAsync();
        await BringTextsAsync();
        await _storeListing.EnterAsync();
        await _settingService.SaveSettingAsync(new BackordersSettings { Enabled = true });

        await base.InstallAsync();
    }

    public override async Task UpdateAsync(string currentVersion, string targetVersion)
    {
        await BringTextsAsync();
        await _installationService.NoteSchemaAsync();
        await _storeListing.AddTasksAsync();
        await _storeListing.AddActivitiesAsync();

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
        await _shopWords.ForgetTranslationsAsync();
        await _settingService.DeleteSettingAsync<BackordersSettings>();
        await _installationService.DecideDataAsync(drop: !settings.KeepDataOnUninstall);
        await _storeListing.LeaveAsync(keepsLog: settings.KeepDataOnUninstall);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.VIEW);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.MANAGE);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.RELEASE);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.CONSISTENCY);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.REPAIR);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.DECIDE);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.PUT_RIGHT);
        await _permissionService.DeletePermissionAsync(BackordersPermissions.SUPPLY);
        await _resourceInstaller.UninstallAsync();

        await base.UninstallAsync();
    }

    /// <summary>
    /// A permission that the platform inserts gets its English name in every language, over any text that is there.
    /// Left to itself the platform inserts after the installation, so it is asked to do so before our texts come.
    /// </summary>
    private async Task BringTextsAsync()
    {
        await _permissionService.InsertPermissionsAsync();
        await _resourceInstaller.InstallAsync();
    }
}
