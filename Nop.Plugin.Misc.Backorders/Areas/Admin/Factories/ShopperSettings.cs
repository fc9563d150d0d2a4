using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>What shoppers are told: the settings that a store may have for itself.</summary>
public class ShopperSettings
{
    private readonly ILocalizationService _localizationService;
    private readonly ISettingService _settingService;
    private readonly ShopTextSettings _shopTextSettings;
    private readonly IStoreContext _storeContext;

    public ShopperSettings(ILocalizationService localizationService, ISettingService settingService, ShopTextSettings shopTextSettings, IStoreContext storeContext)
    {
        _localizationService = localizationService;
        _settingService = settingService;
        _shopTextSettings = shopTextSettings;
        _storeContext = storeContext;
    }

    public virtual async Task PrepareAsync(ConfigurationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var storeId = await _storeContext.GetActiveStoreScopeConfigurationAsync();
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>(storeId);
        model.ShowAvailability = settings.ShowAvailability;
        model.ShowDates = settings.ShowDates;
        model.DontMentionBelowDays = settings.DontMentionBelowDays;
        model.TellBelowZeroId = settings.TellBelowZeroId;
        model.TellWithNoticeId = settings.TellWithNoticeId;
        model.TellCombinationId = settings.TellCombinationId;
        await _shopTextSettings.PrepareAsync(model);
        if (storeId <= 0)
            return;

        model.ShowAvailability_OverrideForStore = await _settingService.SettingExistsAsync(settings, x => x.ShowAvailability, storeId);
        model.ShowDates_OverrideForStore = await _settingService.SettingExistsAsync(settings, x => x.ShowDates, storeId);
        model.DontMentionBelowDays_OverrideForStore = await _settingService.SettingExistsAsync(settings, x => x.DontMentionBelowDays, storeId);
        model.TellBelowZeroId_OverrideForStore = await _settingService.SettingExistsAsync(settings, x => x.TellBelowZeroId, storeId);
        model.TellWithNoticeId_OverrideForStore = await _settingService.SettingExistsAsync(settings, x => x.TellWithNoticeId, storeId);
        model.TellCombinationId_OverrideForStore = await _settingService.SettingExistsAsync(settings, x => x.TellCombinationId, storeId);
    }

    /// <summary>Puts what a form that is shown again does not bring with it.</summary>
    public virtual async Task CompleteAsync(ConfigurationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.AvailableLevels.Clear();
        foreach (var level in Enum.GetValues<TellingLevel>())
        {
            model.AvailableLevels.Add(new SelectListItem(
                await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Settings.Telling.{level}"),
                ((int)level).ToString(CultureInfo.InvariantCulture)));
        }
    }

    public virtual async Task SaveAsync(ConfigurationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var storeId = await _storeContext.GetActiveStoreScopeConfigurationAsync();
        var settings = new BackordersSettings
        {
            ShowAvailability = model.ShowAvailability,
            ShowDates = model.ShowDates,
            DontMentionBelowDays = model.DontMentionBelowDays,
            TellBelowZeroId = model.TellBelowZeroId,
            TellWithNoticeId = model.TellWithNoticeId,
            TellCombinationId = model.TellCombinationId,
        };
        await _settingService.SaveSettingOverridablePerStoreAsync(settings, x => x.ShowAvailability, model.ShowAvailability_OverrideForStore, storeId, false);
        await _settingService.SaveSettingOverridablePerStoreAsync(settings, x => x.ShowDates, model.ShowDates_OverrideForStore, storeId, false);
        await _settingService.SaveSettingOverridablePerStoreAsync(settings, x => x.DontMentionBelowDays, model.DontMentionBelowDays_OverrideForStore, storeId, false);
        await _settingService.SaveSettingOverridablePerStoreAsync(settings, x => x.TellBelowZeroId, model.TellBelowZeroId_OverrideForStore, storeId, false);
        await _settingService.SaveSettingOverridablePerStoreAsync(settings, x => x.TellWithNoticeId, model.TellWithNoticeId_OverrideForStore, storeId, false);
        await _settingService.SaveSettingOverridablePerStoreAsync(settings, x => x.TellCombinationId, model.TellCombinationId_OverrideForStore, storeId, false);
        await _shopTextSettings.SaveAsync(model);
    }
}
