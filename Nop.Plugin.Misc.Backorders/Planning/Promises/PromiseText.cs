namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// How a promise is told: the less is known, the coarser the date.
/// <code>
/// days of the window   confirmed               otherwise
/// 1                    ships by 12 December    expected to ship 12 December
/// 2 to 14              expected to ship 12 to 19 December
/// 15 to 45             expected to ship in early, mid, late December: last day up to the 10th, up to the 20th, later
/// more, or none        no ship date yet
/// </code>
/// Days that are gone are not told: on the 14th "12 to 19" is "14 to 19 December", on the 19th "19 December", and on the
/// 20th there is no date; a stored promise is read longer than it holds.
/// The year is written where it is not today's, and once: 30 December to 4 January 2027, told in 2026.
/// Cost: O(1).
/// </summary>
public static class PromiseText
{
    public const int LONGEST_WINDOW = 14;

    public const int LONGEST_PART_OF_MONTH = 45;

    public static PromiseSentence Of(Promise promise, DateOnly today)
    {
        if (promise.Window is not { } promised || promised.To < today)
            return PromiseSentence.NoDateYet;

        var window = promised.NotBefore(today);
        if (window.Days > LONGEST_PART_OF_MONTH)
            return PromiseSentence.NoDateYet;

        var ofThisYear = window.To.Year == today.Year;
        if (window.Days > LONGEST_WINDOW)
            return new(PartOf(window.To), null, new ShownDate(window.To, ofThisYear ? DateStyle.Month : DateStyle.MonthYear));

        var to = new ShownDate(window.To, ofThisYear ? DateStyle.DayMonth : DateStyle.DayMonthYear);
        if (window.Days > 1)
            return new(PromiseShape.ExpectedWindow, new ShownDate(window.From, StyleOfFirst(window, today)), to);

        return new(promise.Basis == PromiseBasis.Confirmed ? PromiseShape.ShipsBy : PromiseShape.ExpectedDay, null, to);
    }

    private static PromiseShape PartOf(DateOnly day) => day.Day switch
    {
        <= 10 => PromiseShape.ExpectedEarly,
        <= 20 => PromiseShape.ExpectedMid,
        _ => PromiseShape.ExpectedLate,
    };

    /// <summary>What the last day says already is not said twice.</summary>
    private static DateStyle StyleOfFirst(PromiseWindow window, DateOnly today)
    {
        if (window.From.Year != window.To.Year)
            return window.From.Year == today.Year ? DateStyle.DayMonth : DateStyle.DayMonthYear;

        return window.From.Month == window.To.Month ? DateStyle.Day : DateStyle.DayMonth;
    }
}
