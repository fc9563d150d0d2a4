using System.Globalization;
using Microsoft.AspNetCore.Mvc.Razor;
using Nop.Core.Infrastructure;
using Nop.Services.Localization;
using Nop.Web.Framework.Localization;

namespace Nop.Web.Framework.Mvc.Razor;

/// <summary>The base of the platform's views: T("key") is the text of that resource, its arguments filled in.</summary>
public abstract class NopRazorPage<TModel> : RazorPage<TModel>
{
    protected ILocalizationService _localizationService;
    protected Localizer _localizer;

    public Localizer T => _localizer ??= Localize;

    LocalizedString Localize(string key, object[] args)
    {
        _localizationService ??= EngineContext.Current.Resolve<ILocalizationService>();
        var text = _localizationService.GetResourceAsync(key).GetAwaiter().GetResult();
        if (string.IsNullOrEmpty(text))
            return new LocalizedString(key);

        return new LocalizedString(args is { Length: > 0 } ? string.Format(CultureInfo.CurrentCulture, text, args) : text);
    }
}
