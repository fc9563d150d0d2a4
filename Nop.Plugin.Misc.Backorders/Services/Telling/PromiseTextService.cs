using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Nop.Core;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
public class PromiseTextService : IPromiseTextService
{
    /// <summary>Letters of every script stay as they are; what is markup does not.</summary>
    private readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ILocalizationService _localizationService;
    private readonly IShopWords _shopWords;
    private readonly IWorkContext _workContext;

    public PromiseTextService(ILocalizationService localizationService, IShopWords shopWords, IWorkContext workContext)
    {
        _localizationService = localizationService;
        _shopWords = shopWords;
        _workContext = workContext;
    }

    public virtual async Task<ToldText> SayAsync(AvailabilitySentence sentence, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tongue = await TongueAsync(language);
        var split = sentence.Split;
        var kind = sentence.IsPreOrder ? "PreOrder" : "Backorder";
        var ready = split.Shape switch
        {
            QuantityShape.AllReady or QuantityShape.SomeReadyCounted => await WordsAsync(tongue, $"{BackordersDefaults.ResourcePrefix}.Availability.Ready", Number(split.Ready)),
            QuantityShape.SomeReady => await WordsAsync(tongue, $"{BackordersDefaults.ResourcePrefix}.Availability.SomeReady"),
            _ => null,
        };
        if (split.Shape == QuantityShape.AllReady)
            return ready!;

        var own = sentence.Words is { } words ? await _shopWords.FindAsync(words, tongue.LanguageId) : default;
        var missing = (own.Missing, split.OnBackorder) switch
        {
            (null, null) => await WordsAsync(tongue, $"{BackordersDefaults.ResourcePrefix}.Availability.{kind}Rest"),
            (null, { } number) => await WordsAsync(tongue, $"{BackordersDefaults.ResourcePrefix}.Availability.{kind}", Number(number)),
            ({ } written, null) => Own(written, await WordsAsync(tongue, $"{BackordersDefaults.ResourcePrefix}.Availability.Rest")),
            ({ } written, { } number) => Own(written, Number(number)),
        };
        var told = own.NoDate is { } noDate && sentence.When?.Shape == PromiseShape.NoDateYet
            ? Then(new ToldText(missing.Text + ".", missing.Html + "."), Own(noDate, null))
            : await AfterAsync(tongue, missing, sentence.When);

        return ready is null ? told : Then(ready, told);
    }

    public virtual async Task<ToldText> SayAsync(PromiseSentence sentence, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tongue = await TongueAsync(language);

        return await WordsAsync(tongue, $"{BackordersDefaults.ResourcePrefix}.Promise.{sentence.Shape}", [.. await DatesAsync(tongue, sentence)]);
    }

    public virtual async Task<ToldText> SayPartAsync(int units, PromiseSentence when, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(when);
        var tongue = await TongueAsync(language);

        return await AfterAsync(tongue, await WordsAsync(tongue, $"{BackordersDefaults.ResourcePrefix}.Availability.OfThem", Number(units)), when);
    }

    public virtual async Task<ToldText> SayDayAsync(DateOnly day, DateOnly today, Language? language = null)
    {
        return await DateAsync(await TongueAsync(language), new ShownDate(day, day.Year == today.Year ? DateStyle.DayMonth : DateStyle.DayMonthYear));
    }

    /// <summary>The promise as it goes on after "2 on backorder".</summary>
    private async Task<ToldText> AfterAsync(Tongue tongue, ToldText missing, PromiseSentence? when)
    {
        if (when is null)
            return new ToldText(missing.Text + ".", missing.Html + ".");

        return await WordsAsync(tongue, $"{BackordersDefaults.ResourcePrefix}.PromiseAfter.{when.Shape}", [missing, .. await DatesAsync(tongue, when)]);
    }

    private async Task<List<ToldText>> DatesAsync(Tongue tongue, PromiseSentence sentence)
    {
        var dates = new List<ToldText>();
        foreach (var date in new[] { sentence.From, sentence.To })
        {
            if (date is { } shown)
                dates.Add(await DateAsync(tongue, shown));
        }

        return dates;
    }

    private async Task<ToldText> DateAsync(Tongue tongue, ShownDate date)
    {
        var format = date.Style switch
        {
            DateStyle.Month => "MMMM",
            DateStyle.MonthYear => tongue.Culture.DateTimeFormat.YearMonthPattern,
            _ => await ResourceAsync(tongue, $"{BackordersDefaults.ResourcePrefix}.DateFormat.{date.Style}"),
        };
        var text = date.Day.ToString(format, tongue.Culture);
        var machine = date.Day.ToString(date.Style is DateStyle.Month or DateStyle.MonthYear ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

        return new ToldText(text, $"<time datetime=\"{machine}\">{_encoder.Encode(text)}</time>");
    }

    private async Task<ToldText> WordsAsync(Tongue tongue, string key, params ToldText[] parts)
    {
        var words = await ResourceAsync(tongue, key);

        return new ToldText(
            string.Format(tongue.Culture, words, [.. parts.Select(part => part.Text)]),
            string.Format(tongue.Culture, _encoder.Encode(words), [.. parts.Select(part => part.Html)]));
    }

    /// <summary>The shop's own words. Nothing in them can break a page: what is no {0} stays as it is written.</summary>
    private ToldText Own(string words, ToldText? number)
    {
        words = words.Trim();

        return new ToldText(
            words.Replace("{0}", number?.Text, StringComparison.Ordinal),
            _encoder.Encode(words).Replace("{0}", number?.Html, StringComparison.Ordinal));
    }

    private static ToldText Then(ToldText one, ToldText next) => new($"{one.Text} {next.Text}", $"{one.Html} {next.Html}");

    private static ToldText Number(int? number)
    {
        var text = (number ?? 0).ToString(CultureInfo.InvariantCulture);

        return new ToldText(text, text);
    }

    private async Task<string> ResourceAsync(Tongue tongue, string key)
    {
        return await _localizationService.GetResourceAsync(key, tongue.LanguageId);
    }

    private async Task<Tongue> TongueAsync(Language? language)
    {
        language ??= await _workContext.GetWorkingLanguageAsync();
        try
        {
            return new Tongue(language.Id, CultureInfo.GetCultureInfo(language.LanguageCulture ?? string.Empty));
        }
        catch (CultureNotFoundException)
        {
            return new Tongue(language.Id, CultureInfo.InvariantCulture);
        }
    }

    private readonly record struct Tongue(int LanguageId, CultureInfo Culture);
}
