namespace Nop.Plugin.Misc.Backorders.Planning.Calendars;

/// <summary>
/// The day from which a lead time counts: the day of the order, or the next one past the cut-off. Both times are on the
/// store's wall clock; who calls converts. On the two days of a year whose hours are repeated or left out, the wall clock
/// still decides: an order at 15:01 by it is past a cut-off of 15:00.
/// Worked, cut-off 15:00: 14:59:59 today, 15:00:00 today, 15:00:01 tomorrow; 23:59 on 31 December, 1 January.
/// </summary>
public static class OrderDay
{
    /// <param name="storeLocal">When the order was placed, in the store's time zone.</param>
    /// <param name="cutOff">The last moment that still counts as the same day; <c>null</c>: midnight.</param>
    public static DateOnly Of(DateTime storeLocal, TimeOnly? cutOff)
    {
        var day = DateOnly.FromDateTime(storeLocal);
        var isPast = cutOff is { } last && TimeOnly.FromDateTime(storeLocal) > last;

        return isPast && day < DateOnly.MaxValue ? day.AddDays(1) : day;
    }
}
