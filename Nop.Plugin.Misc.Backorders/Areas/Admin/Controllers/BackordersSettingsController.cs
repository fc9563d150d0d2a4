using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.ScheduleTasks;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>The page that the plugin list opens.</summary>
public class BackordersSettingsController : BackordersAdminController
{
    private const string VIEW = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersSettings/Configure.cshtml";

    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IScheduleTaskService _scheduleTaskService;
    private readonly ISettingService _settingService;
    private readonly IStoreContext _storeContext;

    public BackordersSettingsController(ILocalizationService localizationService,
        INotificationService notificationService,
        IScheduleTaskService scheduleTaskService,
        ISettingService settingService,
        IStoreContext storeContext,
        IWorkContext workContext) : base(workContext)
    {
        _localizationService = localizationService;
        _notificationService = notificationService;
        _scheduleTaskService = scheduleTaskService;
        _settingService = settingService;
        _storeContext = storeContext;
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Configure()
    {
        var storeId = await _storeContext.GetActiveStoreScopeConfigurationAsync();
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        var ofStore = await _settingService.LoadSettingAsync<BackordersSettings>(storeId);

        return View(VIEW, new ConfigurationModel
        {
            ActiveStoreScopeConfiguration = storeId,
            Enabled = settings.Enabled,
            ShowAvailability = ofStore.ShowAvailability,
            ShowAvailability_OverrideForStore = storeId > 0 && await _settingService.SettingExistsAsync(ofStore, x => x.ShowAvailability, storeId),
            SettleSeconds = settings.SettleSeconds,
            SweepSeconds = settings.SweepSeconds,
            SweepBatchSize = settings.SweepBatchSize,
            UninstallWithOpenLines = settings.UninstallWithOpenLines,
            KeepDataOnUninstall = settings.KeepDataOnUninstall,
        });
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Configure(ConfigurationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var storeId = await _storeContext.GetActiveStoreScopeConfigurationAsync();
        if (!ModelState.IsValid)
        {
            model.ActiveStoreScopeConfiguration = storeId;
            return View(VIEW, model);
        }

        await SaveForAllStoresAsync(model);
        await _settingService.SaveSettingOverridablePerStoreAsync(new BackordersSettings { ShowAvailability = model.ShowAvailability },
            settings => settings.ShowAvailability, model.ShowAvailability_OverrideForStore, storeId, false);
        await _settingService.ClearCacheAsync();
        await SaveTaskAsync();
        _notificationService.SuccessNotification(await _localizationService.GetResourceAsync("Admin.Plugins.Saved"));

        return RedirectToAction(nameof(Configure));
    }

    private async Task SaveForAllStoresAsync(ConfigurationModel model)
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        settings.Enabled = model.Enabled;
        settings.SettleSeconds = model.SettleSeconds;
        settings.SweepSeconds = model.SweepSeconds;
        settings.SweepBatchSize = model.SweepBatchSize;
        settings.UninstallWithOpenLines = model.UninstallWithOpenLines;
        settings.KeepDataOnUninstall = model.KeepDataOnUninstall;
        await _settingService.SaveSettingAsync(settings, x => x.Enabled, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.SettleSeconds, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.SweepSeconds, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.SweepBatchSize, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.UninstallWithOpenLines, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.KeepDataOnUninstall, 0, false);
    }

    /// <summary>The platform runs the task by the task's own number.</summary>
    private async Task SaveTaskAsync()
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        var task = await _scheduleTaskService.GetTaskByTypeAsync(BackordersDefaults.SweepTaskType);
        if (task is null || task.Seconds == settings.EffectiveSweepSeconds())
            return;

        task.Seconds = settings.EffectiveSweepSeconds();
        await _scheduleTaskService.UpdateTaskAsync(task);
    }
}
