using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>
/// The shop's own words as settings. A store has all of them for itself or none; translations are of those for all stores, as
/// everywhere in the platform.
/// </summary>
public class ShopTextSettings
{
    private readonly ILanguageService _languageService;
    private readonly ILocalizationService _localizationService;
    private readonly ISettingService _settingService;
    private readonly IStoreContext _storeContext;

    public ShopTextSettings(ILanguageService languageService,
        ILocalizationService localizationService,
        ISettingService settingService,
        IStoreContext storeContext)
    {
        _languageService = languageService;
        _localizationService = localizationService;
        _settingService = settingService;
        _storeContext = storeContext;
    }

    public virtual async Task PrepareAsync(ConfigurationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var storeId = await _storeContext.GetActiveStoreScopeConfigurationAsync();
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>(storeId);
        model.Texts.Fill(settings);
        if (storeId > 0)
            model.Texts_OverrideForStore = await IsOverriddenAsync(settings, storeId);

        foreach (var language in await _languageService.GetAllLanguagesAsync(showHidden: true))
            model.Locales.Add(await PrepareLocaleAsync(language.Id));
    }

    public virtual async Task SaveAsync(ConfigurationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var storeId = await _storeContext.GetActiveStoreScopeConfigurationAsync();
        var settings = model.Texts.ToSettings();
        foreach (var text in ShopText.All)
            await _settingService.SaveSettingOverridablePerStoreAsync(settings, text.Setting, model.Texts_OverrideForStore, storeId, false);

        await _settingService.ClearCacheAsync();
        foreach (var locale in model.Locales)
        {
            var translated = locale.ToSettings();
            foreach (var text in ShopText.All)
                await _localizationService.SaveLocalizedSettingAsync(translated, text.Setting, locale.LanguageId, text.Read(translated) ?? string.Empty);
        }
    }

    private async Task<bool> IsOverriddenAsync(BackordersSettings settings, int storeId)
    {
        foreach (var text in ShopText.All)
        {
            if (await _settingService.SettingExistsAsync(settings, text.Setting, storeId))
                return true;
        }

        return false;
    }

    private async Task<ShopTextsLocaleModel> PrepareLocaleAsync(int languageId)
    {
        var settings = new BackordersSettings();
        var locale = new ShopTextsLocaleModel { LanguageId = languageId };
        foreach (var text in ShopText.All)
        {
            var words = await _localizationService.GetLocalizedSettingAsync(settings, text.Setting, languageId, 0, returnDefaultValue: false, ensureTwoPublishedLanguages: false);
            text.Write(settings, words ?? string.Empty);
        }

        locale.Fill(settings);

        return locale;
    }
}
