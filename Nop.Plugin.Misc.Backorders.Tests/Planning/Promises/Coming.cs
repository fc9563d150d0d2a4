using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

/// <summary>Short words for outlooks. Days are days of December 2026, whose 1st is a Tuesday; today is the 1st.</summary>
internal static class Coming
{
    public static DateOnly December(int day) => new DateOnly(2026, 12, 1).AddDays(day - 1);

    public static PromiseWindow Days(int from, int to) => new(December(from), December(to));

    /// <summary>A line at a place of its number, ordered today unless said otherwise.</summary>
    public static WaitingLine Line(int number, int waiting, int ordered = 1)
        => new(100 + number, new QueuePlace(new DateTime(2026, 11, 1).AddDays(number), number, number), waiting, December(ordered));

    public static ExpectedArrival Arrival(int id, int quantity, int from, int? to = null, bool confirmed = false)
        => new(id, quantity, Days(from, to ?? from), confirmed);

    public static ExpectedArrival Undated(int id, int quantity) => new(id, quantity, null, false);

    public static PromiseTerms Terms(int today = 1, int? orderDay = null, WorkingCalendar shop = null, int handling = 0, int grace = 0, int? leadTime = null)
        => new(December(today), December(orderDay ?? today), shop ?? WorkingCalendar.EveryDay, handling, grace,
            LeadTimeChoice.Of(null, null, leadTime is { } days ? new LeadTime(days) : null, null));

    public static Outlook Outlook(PromiseTerms terms, IReadOnlyList<WaitingLine> lines, params ExpectedArrival[] arrivals)
        => new(new PromiseSnapshot(lines, arrivals), terms);

    /// <summary>A plan as text: records compare their lists by reference.</summary>
    public static string Text(this PromisePlan plan) => string.Join('\n',
        plan.Lines.Select(line => $"{line with { Pegs = default }} {line.Pegs.Text()}")
            .Append(plan.Ahead.Text())
            .Append($"{plan.Available.Undated} {plan.Available.LastInQueue} {plan.Available.HoldsUntil} {string.Join(' ', plan.Available.Steps)}"));

    private static string Text(this ReadOnlyMemory<Peg> pegs) => string.Join(' ', pegs.ToArray());
}
