using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace DemoStore.Services.Catalog;

/// <summary>Money as text. One currency at a time and no tax: what differs between the overloads is the currency's dress.</summary>
public class PriceFormatter : IPriceFormatter
{
    private readonly ILanguageService _languages;
    private readonly IWorkContext _workContext;

    public PriceFormatter(ILanguageService languages, IWorkContext workContext)
    {
        _languages = languages;
        _workContext = workContext;
    }

    public async Task<string> FormatPriceAsync(decimal price)
        => await FormatPriceAsync(price, true, await _workContext.GetWorkingCurrencyAsync());

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, bool showTax)
        => await FormatPriceAsync(price, showCurrency, await _workContext.GetWorkingCurrencyAsync());

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency)
        => Text(price, showCurrency, targetCurrency, (await _workContext.GetWorkingLanguageAsync())?.LanguageCulture);

    public Task<string> FormatPriceAsync(decimal price, bool showCurrency, string currencyCode, bool showTax, int languageId)
        => FormatPriceAsync(price, showCurrency, currencyCode, languageId, true);

    public Task<string> FormatPriceAsync(decimal price, bool showCurrency, string currencyCode, int languageId, bool priceIncludesTax)
        => FormatPriceAsync(price, showCurrency, new Currency { CurrencyCode = currencyCode }, languageId, priceIncludesTax);

    public Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax, bool showTax)
        => FormatPriceAsync(price, showCurrency, targetCurrency, languageId, priceIncludesTax);

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax)
        => Text(price, showCurrency, targetCurrency, (await _languages.GetLanguageByIdAsync(languageId))?.LanguageCulture);

    private static string Text(decimal price, bool showCurrency, Currency currency, string cultureName)
    {
        var culture = CultureInfo.GetCultureInfo(string.IsNullOrEmpty(cultureName) ? "en-US" : cultureName);
        if (!showCurrency)
            return price.ToString("N2", culture);
        if (!string.IsNullOrEmpty(currency?.CustomFormatting))
            return price.ToString(currency.CustomFormatting, culture);
        if (!string.IsNullOrEmpty(currency?.DisplayLocale))
            return price.ToString("C2", CultureInfo.GetCultureInfo(currency.DisplayLocale));
        return currency?.CurrencyCode is { Length: > 0 } code
            ? $"{price.ToString("N2", culture)} {code}"
            : price.ToString("N2", culture);
    }
}
