using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Benchmarks;

/// <summary>
/// One stock item with a long queue and arrivals, both in scattered input order. Arrivals bring nine tenths of what waits;
/// the last tenth of the queue has a lead time. Windows, calendars, handling and grace are all in use.
/// </summary>
internal static class PromiseCase
{
    public static readonly PromiseTerms Terms = new(
        new DateOnly(2026, 12, 1),
        new DateOnly(2026, 12, 2),
        new WorkingCalendar(Weekdays.MondayToFriday, new DateOnly(2026, 12, 25), new DateOnly(2027, 1, 1)),
        HandlingDays: 2,
        GraceDays: 1,
        LeadTimeChoice.Of(new LeadTime(120, 14, 3), null, null, new WorkingCalendar(Weekdays.MondayToFriday)));

    public static PromiseSnapshot Of(int lineCount, int arrivalCount)
    {
        var placed = new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        var lines = new WaitingLine[lineCount];
        for (var at = 0; at < lineCount; at++)
        {
            // 7,919 is prime to the sizes, so this visits every number once, in no order.
            var number = (int)((long)at * 7_919 % lineCount) + 1;
            var ordered = placed.AddSeconds((long)number * 7_000_000 / lineCount);
            lines[at] = new WaitingLine(number, new QueuePlace(ordered, number, number), 1 + (number % 5), DateOnly.FromDateTime(ordered));
        }

        var each = (int)(lines.Sum(line => (long)line.Waiting) * 9 / 10 / arrivalCount) + 1;
        var arrivals = new ExpectedArrival[arrivalCount];
        for (var at = 0; at < arrivalCount; at++)
        {
            var first = Terms.Today.AddDays((at * 37 % 100) - 2);
            arrivals[at] = new ExpectedArrival(at + 1, each, at % 50 == 0 ? null : new PromiseWindow(first, first.AddDays(at % 8)), at % 3 == 0);
        }

        return new PromiseSnapshot(lines, arrivals, Unexplained: 3, Withheld: 2);
    }
}
