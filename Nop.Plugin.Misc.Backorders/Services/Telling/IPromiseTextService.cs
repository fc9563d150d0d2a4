using Microsoft.AspNetCore.Html;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <summary>One sentence in both of its forms.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Html">The same words, encoded, with each date in a time element.</param>
public sealed record ToldText(string Text, string Html)
{
    public static ToldText Nothing { get; } = new(string.Empty, string.Empty);

    public bool IsNothing => Text.Length == 0;

    /// <summary>For a view: encoded already.</summary>
    public HtmlString Markup => new(Html);

    public HtmlString? MarkupOrNull => IsNothing ? null : Markup;
}

/// <summary>
/// Puts promises into words: the one place for every surface, page and mail alike, so that no two of them say the same
/// thing differently. Words and the order of a date are resources of the language, the names of months its culture's.
/// </summary>
public interface IPromiseTextService
{
    /// <summary>"3 ready to ship. 2 on backorder: ships by 12 December."</summary>
    /// <param name="language">Null: that of the visitor.</param>
    Task<ToldText> SayAsync(AvailabilitySentence sentence, Language? language = null);

    /// <summary>"Ships by 12 December." by itself.</summary>
    Task<ToldText> SayAsync(PromiseSentence sentence, Language? language = null);

    /// <summary>"12 of them: ships by 12 December.", of units that wait.</summary>
    Task<ToldText> SayPartAsync(int units, PromiseSentence when, Language? language = null);

    /// <summary>A day as it is written in sentences: "12 December", with its year where that is not today's.</summary>
    Task<ToldText> SayDayAsync(DateOnly day, DateOnly today, Language? language = null);
}
