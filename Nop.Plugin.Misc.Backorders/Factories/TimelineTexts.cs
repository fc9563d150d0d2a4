using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <summary>Says what happened to an order item, encoded for a page.</summary>
public class TimelineTexts
{
    private readonly ILocalizationService _localizationService;
    private readonly IPromiseTextService _promiseTextService;

    public TimelineTexts(ILocalizationService localizationService, IPromiseTextService promiseTextService)
    {
        _localizationService = localizationService;
        _promiseTextService = promiseTextService;
    }

    public virtual async Task<HtmlString> SayAsync(TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var promise = entry.When is null ? string.Empty : (await _promiseTextService.SayAsync(entry.When)).Html;
        switch (entry.Kind)
        {
            case TimelineKind.Promised:
            case TimelineKind.Changed when entry.Cause is null:
                return new HtmlString(promise);
            case TimelineKind.Changed:
                var cause = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Timeline.Cause.{entry.Cause}");
                return new HtmlString(string.Join(' ', Encode(cause), promise));
            case TimelineKind.Read:
                return await SayAsync(entry.Kind, entry.Words ?? string.Empty);
            default:
                return await SayAsync(entry.Kind, entry.Items);
        }
    }

    private async Task<HtmlString> SayAsync(TimelineKind kind, object value)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Timeline.{kind}");

        return new HtmlString(Encode(string.Format(CultureInfo.CurrentCulture, text, value)));
    }

    private static string Encode(string text) => HtmlEncoder.Create(UnicodeRanges.All).Encode(text);
}
