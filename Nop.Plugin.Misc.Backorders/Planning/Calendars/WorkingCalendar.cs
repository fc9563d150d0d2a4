namespace Nop.Plugin.Misc.Backorders.Planning.Calendars;

/// <summary>
/// When somebody works: days of the week, less holidays. Days are dates of one place and have no hours, so a change to
/// or from summer time moves nothing.
/// Both questions walk day by day. Where a weekday is worked the walk ends, since holidays are a list and every list has
/// an end; where none is, the answer is "no day" at once, and so it is past the last day that a date can hold.
/// Worked, Monday to Friday, Friday 25 December a holiday:
/// <code>
/// from             next working day   + 0 working days   + 1               + 2
/// Thu 24 Dec       Thu 24             Thu 24             Mon 28            Tue 29
/// Fri 25 Dec       Mon 28             Mon 28             Mon 28            Tue 29
/// Sat 26 Dec       Mon 28             Mon 28             Mon 28            Tue 29
/// </code>
/// Cost: O(days walked), a hash look-up each.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Weekdays _week;
    private readonly IReadOnlySet<DateOnly> _holidays;

    /// <param name="holidays">Days not worked, in any order; one named twice, or on a free weekday, does no harm.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bit that is no day of the week.</exception>
    public WorkingCalendar(Weekdays week, params IEnumerable<DateOnly> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        if ((week & ~Weekdays.EveryDay) != Weekdays.None)
            throw new ArgumentOutOfRangeException(nameof(week), week, "No such day of the week.");

        _week = week;
        _holidays = new HashSet<DateOnly>(holidays);
    }

    /// <summary>Works on every day: what is taken where nobody said otherwise.</summary>
    public static WorkingCalendar EveryDay { get; } = new(Weekdays.EveryDay);

    public bool IsWorkingDay(DateOnly day) => _week.HasFlag((Weekdays)(1 << (int)day.DayOfWeek)) && !_holidays.Contains(day);

    /// <summary>The day itself where it is worked, else the first one after it that is; <c>null</c>: there is none.</summary>
    public DateOnly? NextWorkingDay(DateOnly day) => Find(day.DayNumber, 1);

    /// <summary>The last of so many working days after a day, which is not counted itself. With none to count, the day
    /// must be a working day all the same: <see cref="NextWorkingDay"/>. <c>null</c>: there are not so many.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public DateOnly? AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);

        return count == 0 ? NextWorkingDay(day) : Find(day.DayNumber + 1, count);
    }

    private DateOnly? Find(int from, int count)
    {
        if (_week == Weekdays.None || count > DateOnly.MaxValue.DayNumber - from + 1)
            return null;

        for (var number = from; number <= DateOnly.MaxValue.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            if (IsWorkingDay(day) && --count == 0)
                return day;
        }

        return null;
    }
}
