namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// Days from the first to the last, both included: people say "12 to 19 December" and mean the 19th too, and one day is
/// a window like any other. A window whose last day is before its first cannot be made.
/// </summary>
public readonly record struct PromiseWindow
{
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public PromiseWindow(DateOnly from, DateOnly to)
    {
        if (to < from)
            throw new ArgumentException($"A window cannot end on {to:O}, before it begins on {from:O}.", nameof(to));

        From = from;
        To = to;
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>How many days it has, from 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    public static PromiseWindow OneDay(DateOnly day) => new(day, day);

    /// <summary>When two things are both there: the later first day and the later last day.</summary>
    public PromiseWindow And(PromiseWindow? other)
        => other is { } window ? new PromiseWindow(Later(From, window.From), Later(To, window.To)) : this;

    /// <summary>The window without the days before a day; that day alone where nothing is left.</summary>
    public PromiseWindow NotBefore(DateOnly day) => And(OneDay(day));

    public override string ToString() => From == To ? $"{From:O}" : $"{From:O} to {To:O}";

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
