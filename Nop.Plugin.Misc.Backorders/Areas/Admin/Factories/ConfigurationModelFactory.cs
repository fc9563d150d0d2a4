using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Configuration;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class ConfigurationModelFactory : IConfigurationModelFactory
{
    private readonly IHolidayService _holidayService;
    private readonly ISettingService _settingService;
    private readonly ShopperSettings _shopperSettings;
    private readonly IStoreContext _storeContext;
    private readonly SupplyTexts _supplyTexts;

    public ConfigurationModelFactory(IHolidayService holidayService, ISettingService settingService, ShopperSettings shopperSettings, IStoreContext storeContext, SupplyTexts supplyTexts)
    {
        _holidayService = holidayService;
        _settingService = settingService;
        _shopperSettings = shopperSettings;
        _storeContext = storeContext;
        _supplyTexts = supplyTexts;
    }

    public virtual async Task<ConfigurationModel> PrepareModelAsync()
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        var model = new ConfigurationModel
        {
            Enabled = settings.Enabled,
            WorkingDays = WorkingDaysModel.Of(settings.EffectiveWorkingDays()),
            HandlingDays = settings.HandlingDays,
            GraceDays = settings.GraceDays,
            LeadTimeDays = settings.LeadTimeDays < 0 ? null : settings.LeadTimeDays,
            CutOffMinutes = ClockTime.Write(settings.EffectiveCutOff()),
            SettleSeconds = settings.SettleSeconds,
            SweepSeconds = settings.SweepSeconds,
            SweepBatchSize = settings.SweepBatchSize,
            UninstallWithOpenLines = settings.UninstallWithOpenLines,
            KeepDataOnUninstall = settings.KeepDataOnUninstall,
        };
        await _shopperSettings.PrepareAsync(model);
        await CompleteAsync(model);

        return model;
    }

    public virtual async Task CompleteAsync(ConfigurationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ActiveStoreScopeConfiguration = await _storeContext.GetActiveStoreScopeConfigurationAsync();
        await _shopperSettings.CompleteAsync(model);
        model.Holidays = _supplyTexts.Holidays(0, await _holidayService.GetAsync(0));
        model.HasNoZone = string.IsNullOrEmpty((await _settingService.LoadSettingAsync<DateTimeSettings>()).DefaultStoreTimeZoneId);
    }
}
