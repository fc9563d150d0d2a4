using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Services.Availability;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

public enum ShopTextKind
{
    /// <summary>Instead of "2 on backorder", with {0} for the number.</summary>
    Missing = 1,

    /// <summary>Instead of "No ship date yet."</summary>
    NoDate = 2,
}

/// <summary>A text that a merchant may write in the shop's own words, and the setting that holds it.</summary>
public sealed record ShopText(SellingMode Mode, ShopTextKind Kind, Expression<Func<BackordersSettings, string>> Setting, Func<BackordersSettings, string?> Read,
    Action<BackordersSettings, string> Write)
{
    /// <summary>Characters; what is longer belongs on a page of its own.</summary>
    public const int LONGEST = 200;

    public static IReadOnlyList<ShopText> All { get; } =
    [
        new(SellingMode.BelowZero, ShopTextKind.Missing, x => x.MissingBelowZero, x => x.MissingBelowZero, (x, words) => x.MissingBelowZero = words),
        new(SellingMode.BelowZero, ShopTextKind.NoDate, x => x.NoDateBelowZero, x => x.NoDateBelowZero, (x, words) => x.NoDateBelowZero = words),
        new(SellingMode.BelowZeroWithNotice, ShopTextKind.Missing, x => x.MissingWithNotice, x => x.MissingWithNotice, (x, words) => x.MissingWithNotice = words),
        new(SellingMode.BelowZeroWithNotice, ShopTextKind.NoDate, x => x.NoDateWithNotice, x => x.NoDateWithNotice, (x, words) => x.NoDateWithNotice = words),
        new(SellingMode.Combination, ShopTextKind.Missing, x => x.MissingCombination, x => x.MissingCombination, (x, words) => x.MissingCombination = words),
        new(SellingMode.Combination, ShopTextKind.NoDate, x => x.NoDateCombination, x => x.NoDateCombination, (x, words) => x.NoDateCombination = words),
    ];

    /// <summary>The name of the setting, and of its label.</summary>
    public string Name => ((MemberExpression)Setting.Body).Member.Name;

    public static ShopText Of(SellingMode mode, ShopTextKind kind) => All.Single(text => text.Mode == mode && text.Kind == kind);

    /// <summary>{0} once where a number is missing, nowhere else; other braces would be shown to shoppers as they are.</summary>
    public bool HasOnlyKnownPlaces(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Kind == ShopTextKind.Missing && words.IndexOf("{0}", StringComparison.Ordinal) is var place and >= 0)
            words = words.Remove(place, 3);

        return words.IndexOfAny(['{', '}']) < 0;
    }
}
