namespace Nop.Plugin.Misc.Backorders.Planning.Calendars;

/// <summary>
/// How long it usually takes until ordered goods are in the shop: the sum of its parts in calendar days, counted from the
/// order day, then on to the supplier's next working day.
/// Worked: 10 + 3 + 2 days from Thursday 3 December are Friday 18 December; from the 4th, Saturday the 19th, and with a
/// supplier who works Monday to Friday that is Monday the 21st. Only the end is moved: the parts run through weekends.
/// </summary>
public sealed record LeadTime
{
    /// <exception cref="ArgumentOutOfRangeException">A negative part.</exception>
    public LeadTime(int productionDays, int transportDays = 0, int customsDays = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(productionDays);
        ArgumentOutOfRangeException.ThrowIfNegative(transportDays);
        ArgumentOutOfRangeException.ThrowIfNegative(customsDays);

        ProductionDays = productionDays;
        TransportDays = transportDays;
        CustomsDays = customsDays;
    }

    public int ProductionDays { get; }

    public int TransportDays { get; }

    public int CustomsDays { get; }

    /// <summary>All parts, in calendar days.</summary>
    public long Days => (long)ProductionDays + TransportDays + CustomsDays;

    /// <summary>The day on which goods ordered on a day are expected; <c>null</c> where the supplier has no working day
    /// from then on, or the date would be past the last one that there is.</summary>
    public DateOnly? ExpectedOn(DateOnly orderDay, WorkingCalendar supplier)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        var number = orderDay.DayNumber + Days;

        return number > DateOnly.MaxValue.DayNumber ? null : supplier.NextWorkingDay(DateOnly.FromDayNumber((int)number));
    }
}
