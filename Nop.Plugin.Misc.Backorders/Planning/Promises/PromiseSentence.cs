namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>Which sentence a promise is told with; a resource is named after each.</summary>
public enum PromiseShape
{
    /// <summary>No ship date yet.</summary>
    NoDateYet = 0,

    /// <summary>Ships by a day.</summary>
    ShipsBy = 1,

    /// <summary>Expected to ship on a day.</summary>
    ExpectedDay = 2,

    /// <summary>Expected to ship from a day to a day.</summary>
    ExpectedWindow = 3,

    /// <summary>Expected to ship in the first ten days of a month.</summary>
    ExpectedEarly = 4,

    /// <summary>Expected to ship from the 11th to the 20th of a month.</summary>
    ExpectedMid = 5,

    /// <summary>Expected to ship from the 21st to the end of a month.</summary>
    ExpectedLate = 6,
}

/// <summary>What of a day is written.</summary>
public enum DateStyle
{
    Day = 1,
    DayMonth = 2,
    DayMonthYear = 3,
    Month = 4,
    MonthYear = 5,
}

/// <param name="Day">The whole date, for a machine-readable form too; where only the month is written, the last day promised.</param>
public readonly record struct ShownDate(DateOnly Day, DateStyle Style);

/// <summary>A sentence before it is put into words.</summary>
/// <param name="From">The first day, where the shape is a window.</param>
/// <param name="To">The last day, or its month; <c>null</c> where the shape has no date.</param>
public sealed record PromiseSentence(PromiseShape Shape, ShownDate? From, ShownDate? To)
{
    public static PromiseSentence NoDateYet { get; } = new(PromiseShape.NoDateYet, null, null);

    /// <summary>Whether it names a day or a window of days.</summary>
    public bool HasDays => Shape is PromiseShape.ShipsBy or PromiseShape.ExpectedDay or PromiseShape.ExpectedWindow;

    /// <summary>
    /// The last day that somebody who read it may count on. Worked: 2 to 28 December is told as "late December", which holds
    /// out the 31st, so going on to the 30th takes back nothing that was said. <c>null</c>: it named no date.
    /// </summary>
    public DateOnly? Until => To is not { } to ? null : Shape switch
    {
        PromiseShape.ExpectedEarly => new DateOnly(to.Day.Year, to.Day.Month, 10),
        PromiseShape.ExpectedMid => new DateOnly(to.Day.Year, to.Day.Month, 20),
        PromiseShape.ExpectedLate => new DateOnly(to.Day.Year, to.Day.Month, DateTime.DaysInMonth(to.Day.Year, to.Day.Month)),
        _ => to.Day,
    };

    /// <summary>The day for structured data: the last one promised, where days are shown and it is less than a year away.</summary>
    public DateOnly? StructuredDay(DateOnly today) => HasDays && To is { } to && to.Day.AddYears(-1) < today ? to.Day : null;
}
