using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
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

    private readonly IConfigurationModelFactory _configurationModelFactory;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IScheduleTaskService _scheduleTaskService;
    private readonly ISettingService _settingService;
    private readonly ShopperSettings _shopperSettings;
    private readonly ITermsChanged _termsChanged;

    public BackordersSettingsController(IConfigurationModelFactory configurationModelFactory,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IScheduleTaskService scheduleTaskService,
        ISettingService settingService,
        ShopperSettings shopperSettings,
        ITermsChanged termsChanged,
        IWorkContext workContext) : base(workContext)
    {
        _configurationModelFactory = configurationModelFactory;
        _localizationService = localizationService;
        _notificationService = notificationService;
        _scheduleTaskService = scheduleTaskService;
        _settingService = settingService;
        _shopperSettings = shopperSettings;
        _termsChanged = termsChanged;
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Configure()
    {
        return Show(await _configurationModelFactory.PrepareModelAsync());
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Configure(ConfigurationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!ModelState.IsValid)
        {
            await _configurationModelFactory.CompleteAsync(model);
            return Show(model);
        }

        var (before, after) = await SaveForAllStoresAsync(model);
        await _shopperSettings.SaveAsync(model);
        await _settingService.ClearCacheAsync();
        await SaveTaskAsync();
        if (after != before)
            await _termsChanged.OfShopAsync();

        _notificationService.SuccessNotification(await _localizationService.GetResourceAsync("Admin.Plugins.Saved"));

        return RedirectToAction(nameof(Configure));
    }

    private ViewResult Show(ConfigurationModel model)
    {
        model.Holidays.AddUrl = Url.Action("AddHolidays", "BackordersHolidays");
        model.Holidays.DeleteUrl = Url.Action("DeleteHoliday", "BackordersHolidays");

        return View(VIEW, model);
    }

    /// <returns>What dates rest on, before and after.</returns>
    private async Task<(ShopTerms Before, ShopTerms After)> SaveForAllStoresAsync(ConfigurationModel model)
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        var before = ShopTerms.Of(settings);
        settings.WorkingDays = (int)model.WorkingDays.ToWeekdays();
        settings.HandlingDays = model.HandlingDays;
        settings.GraceDays = model.GraceDays;
        settings.LeadTimeDays = model.LeadTimeDays ?? BackordersSettings.NOT_SET;
        settings.CutOffMinutes = ClockTime.Read(model.CutOffMinutes) ?? BackordersSettings.NOT_SET;
        settings.Enabled = model.Enabled;
        settings.SettleSeconds = model.SettleSeconds;
        settings.SweepSeconds = model.SweepSeconds;
        settings.SweepBatchSize = model.SweepBatchSize;
        settings.UninstallWithOpenLines = model.UninstallWithOpenLines;
        settings.KeepDataOnUninstall = model.KeepDataOnUninstall;
        await _settingService.SaveSettingAsync(settings, x => x.WorkingDays, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.HandlingDays, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.GraceDays, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.LeadTimeDays, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.CutOffMinutes, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.Enabled, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.SettleSeconds, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.SweepSeconds, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.SweepBatchSize, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.UninstallWithOpenLines, 0, false);
        await _settingService.SaveSettingAsync(settings, x => x.KeepDataOnUninstall, 0, false);

        return (before, ShopTerms.Of(settings));
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

    private sealed record ShopTerms(int WorkingDays, int HandlingDays, int GraceDays, int LeadTimeDays, int CutOffMinutes)
    {
        public static ShopTerms Of(BackordersSettings settings)
        {
            return new ShopTerms(settings.WorkingDays, settings.HandlingDays, settings.GraceDays, settings.LeadTimeDays, settings.CutOffMinutes);
        }
    }
}
