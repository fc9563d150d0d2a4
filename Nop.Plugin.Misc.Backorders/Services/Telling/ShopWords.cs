using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
public class ShopWords : IShopWords
{
    private readonly ILanguageService _languageService;
    private readonly ILocalizationService _localizationService;
    private readonly ISettingService _settingService;

    public ShopWords(ILanguageService languageService, ILocalizationService localizationService, ISettingService settingService)
    {
        _languageService = languageService;
        _localizationService = localizationService;
        _settingService = settingService;
    }

    public virtual async Task<OwnWords> FindAsync(WordsKey key, int languageId)
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>(key.StoreId);
        var mode = (SellingMode)key.ModeId;

        return new OwnWords(
            await WordsAsync(settings, ShopText.Of(mode, ShopTextKind.Missing), key.StoreId, languageId),
            await WordsAsync(settings, ShopText.Of(mode, ShopTextKind.NoDate), key.StoreId, languageId));
    }

    public virtual async Task ForgetTranslationsAsync()
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        foreach (var language in await _languageService.GetAllLanguagesAsync(showHidden: true))
        {
            foreach (var text in ShopText.All)
                await _localizationService.SaveLocalizedSettingAsync(settings, text.Setting, language.Id, string.Empty);
        }
    }

    /// <summary>A text that nobody wrote for all languages has no translations; the page says so.</summary>
    private async Task<string?> WordsAsync(BackordersSettings settings, ShopText text, int storeId, int languageId)
    {
        if (text.Read(settings) is not { } written || string.IsNullOrWhiteSpace(written))
            return null;

        var words = await _localizationService.GetLocalizedSettingAsync(settings, text.Setting, languageId, storeId);

        return string.IsNullOrWhiteSpace(words) ? written : words;
    }
}
