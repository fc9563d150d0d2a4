using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

/// <summary>
/// What a plan has to say, worked out slowly and in another way: unit by unit, day by day, without the planner's parts
/// except a calendar's word on a single day.
/// </summary>
internal static class PromiseSpecification
{
    public static IReadOnlyList<(int LineId, int Dated, Promise Promise)> Of(PromiseSnapshot snapshot, PromiseTerms terms)
    {
        var units = snapshot.Arrivals
            .OrderBy(arrival => Holds(arrival.Window, terms) ? arrival.Window.Value.To : DateOnly.MaxValue)
            .ThenBy(arrival => arrival.ArrivalId)
            .SelectMany(arrival => Enumerable.Repeat(arrival, arrival.Quantity))
            .Skip((int)(snapshot.Unexplained + snapshot.Withheld))
            .ToList();
        var said = new List<(int, int, Promise)>();
        var aheadIsUndated = false;
        PromiseWindow? ahead = null;
        foreach (var line in snapshot.Lines.Where(line => line.Waiting > 0).OrderBy(line => line.Place, FirstComeFirstServed.Order))
        {
            var pegged = units.Take(line.Waiting).ToList();
            units.RemoveRange(0, pegged.Count);
            var dated = pegged.Where(arrival => Holds(arrival.Window, terms)).ToList();
            var days = dated.Select(arrival => arrival.Window.Value).ToList();
            var basis = dated.Exists(arrival => !arrival.IsConfirmed) ? PromiseBasis.Planned : PromiseBasis.Confirmed;
            if (dated.Count < line.Waiting)
            {
                basis = PromiseBasis.LeadTime;
                var end = LeadTimeEnd(line.OrderDay, terms);
                if (aheadIsUndated || end is null || end.Value.DayNumber + terms.GraceDays < terms.Today.DayNumber)
                    basis = PromiseBasis.None;
                else
                    days.AddRange(ahead is null ? [PromiseWindow.OneDay(end.Value)] : [PromiseWindow.OneDay(end.Value), ahead.Value]);
            }

            aheadIsUndated = basis == PromiseBasis.None;
            ahead = aheadIsUndated ? null : new PromiseWindow(days.Max(day => day.From), days.Max(day => day.To));
            said.Add((line.LineId, dated.Count, ahead is null ? Promise.None : Ships(ahead.Value, basis, terms)));
        }

        return said;
    }

    private static bool Holds(PromiseWindow? window, PromiseTerms terms)
        => window is { } days && days.To.DayNumber + terms.GraceDays >= terms.Today.DayNumber;

    private static DateOnly? LeadTimeEnd(DateOnly orderDay, PromiseTerms terms)
    {
        if (terms.LeadTime is null)
            return terms.ReleasedOn;

        var parts = terms.LeadTime.Time;
        var day = orderDay.AddDays(parts.ProductionDays).AddDays(parts.TransportDays).AddDays(parts.CustomsDays);

        var delivered = Days(day).Where(terms.LeadTime.Supplier.IsWorkingDay).Select(worked => (DateOnly?)worked).FirstOrDefault();

        return delivered < terms.ReleasedOn ? terms.ReleasedOn : delivered;
    }

    private static Promise Ships(PromiseWindow comesIn, PromiseBasis basis, PromiseTerms terms)
        => Ships(comesIn.From, terms) is { } from && Ships(comesIn.To, terms) is { } to ? new Promise(new PromiseWindow(from, to), basis) : Promise.None;

    private static DateOnly? Ships(DateOnly comesIn, PromiseTerms terms)
    {
        var day = new[] { comesIn, terms.Today, terms.ReleasedOn ?? DateOnly.MinValue }.Max();
        var worked = Days(terms.HandlingDays == 0 ? day : day.AddDays(1)).Where(terms.Shop.IsWorkingDay).Select(found => (DateOnly?)found);

        return worked.Skip(Math.Max(0, terms.HandlingDays - 1)).FirstOrDefault();
    }

    /// <summary>Far enough for every generated calendar that has a working day.</summary>
    private static IEnumerable<DateOnly> Days(DateOnly from) => Enumerable.Range(0, 200).Select(from.AddDays);
}
