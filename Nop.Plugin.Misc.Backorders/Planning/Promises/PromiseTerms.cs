using Nop.Plugin.Misc.Backorders.Planning.Calendars;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// What turns days on which goods come in into days on which they ship. All days are the store's.
/// <list type="bullet">
/// <item>Late: past its last day and not past the grace days, a window still promises, from today at the earliest.</item>
/// <item>Overdue: past the grace days it promises nothing.</item>
/// <item>Days that are gone are cut off the front of a window; then the shop's handling time is added to both ends.</item>
/// </list>
/// Worked, today Sunday 13 December, grace 2, handling 1, shop open Monday to Friday:
/// <code>
/// comes in         ships
/// 10 to 15         14 to 16     cut to 13 to 15; uncut it would promise Friday the 11th, which is gone
/// 11               14           late: cut to today, then the shop's next working day
/// 10               -            overdue since the 13th
/// </code>
/// Before the day of its release nothing ships: what comes in until then ships as if it came in on that day.
/// Cutting and adding keep the order of days: what comes in later never ships earlier.
/// Cost: O(handling days) for a window.
/// </summary>
/// <param name="Today">The store's day on which the plan is made.</param>
/// <param name="OrderDay">The day from which a lead time counts for somebody who orders now (<see cref="Calendars.OrderDay"/>).</param>
/// <param name="Shop">The shop's calendar.</param>
/// <param name="HandlingDays">The shop's working days between goods in and parcel out.</param>
/// <param name="GraceDays">Calendar days past its last day on which a window still promises.</param>
/// <param name="LeadTime">What counts where no dated arrival does.</param>
/// <param name="ReleasedOn">Nothing ships before this day; for something that is sold before it is out. <c>null</c>: out already.</param>
public sealed record PromiseTerms(
    DateOnly Today,
    DateOnly OrderDay,
    WorkingCalendar Shop,
    int HandlingDays = 0,
    int GraceDays = 0,
    LeadTimeChoice? LeadTime = null,
    DateOnly? ReleasedOn = null)
{
    public int HandlingDays { get; } = HandlingDays >= 0
        ? HandlingDays
        : throw new ArgumentOutOfRangeException(nameof(HandlingDays), HandlingDays, "Handling takes no negative time.");

    public int GraceDays { get; } = GraceDays >= 0
        ? GraceDays
        : throw new ArgumentOutOfRangeException(nameof(GraceDays), GraceDays, "Grace is not negative.");

    /// <summary>It is not out yet: what is there does not ship either.</summary>
    public bool IsHeld => ReleasedOn > Today;

    /// <summary>The promise of goods that are there and not out yet; nothing about them is uncertain but the shop's working days.</summary>
    public Promise OnceReleased() => Ships(PromiseWindow.OneDay(Today)) is { } window ? new Promise(window, PromiseBasis.Confirmed) : Promise.None;

    /// <summary>The last day on which a window still promises something.</summary>
    public DateOnly HoldsUntil(PromiseWindow window)
        => DateOnly.FromDayNumber((int)Math.Min((long)window.To.DayNumber + GraceDays, DateOnly.MaxValue.DayNumber));

    public bool IsOverdue(PromiseWindow window) => HoldsUntil(window) < Today;

    /// <summary>The day on which it is expected where no dated arrival brings it: the lead time's end, not before the
    /// release; with no lead time the release itself; <c>null</c>: nobody knows.</summary>
    public (DateOnly Day, PromiseSource Source)? ExpectedWithoutArrival(DateOnly orderDay)
    {
        if (LeadTime is null)
            return ReleasedOn is { } release ? (release, new PromiseSource(PromiseSourceKind.ReleaseDate)) : null;

        return LeadTime.ExpectedOn(orderDay) is { } day
            ? (ReleasedOn > day ? ReleasedOn.Value : day, LeadTime.Source)
            : null;
    }

    /// <summary>The days on which goods that come in within a window ship; <c>null</c> where the shop has no such working day.</summary>
    public PromiseWindow? Ships(PromiseWindow comesIn)
    {
        var left = comesIn.NotBefore(ReleasedOn > Today ? ReleasedOn.Value : Today);

        return Shop.AddWorkingDays(left.From, HandlingDays) is { } from && Shop.AddWorkingDays(left.To, HandlingDays) is { } to
            ? new PromiseWindow(from, to)
            : null;
    }
}
