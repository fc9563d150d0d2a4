using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

/// <summary>Generators: few days, few units, so that days coincide, windows are late or overdue and supply runs out.</summary>
public static class PromiseArbitraries
{
    /// <summary>A Tuesday, five weeks before a year ends.</summary>
    public static DateOnly Start { get; } = new(2026, 12, 1);

    public static Arbitrary<Outlook> Outlooks() => Arb.From(OutlookGen(), Shrink);

    public static Arbitrary<AnyCalendar> Calendars() => CalendarGen().ToArbitrary();

    public static Arbitrary<AnyPromise> Promises()
        => (from window in WindowGen(Start, 0, 60, 60)
            from basis in Gen.Elements(PromiseBasis.Confirmed, PromiseBasis.Planned, PromiseBasis.LeadTime)
            from none in Gen.Choose(0, 4)
            select new AnyPromise(none == 0 ? Promise.None : new Promise(window, basis))).ToArbitrary();

    private static Gen<AnyCalendar> CalendarGen()
        => from week in Gen.Frequency(
               (3, Gen.Constant(Weekdays.EveryDay)),
               (5, Gen.Constant(Weekdays.MondayToFriday)),
               (2, Gen.Constant(Weekdays.Wednesday)),
               (1, Gen.Constant(Weekdays.None)))
           from count in Gen.Choose(0, 5)
           from holidays in Gen.Choose(0, 50).ArrayOf(count)
           select new AnyCalendar(week, [.. holidays.Select(Start.AddDays)]);

    private static Gen<PromiseWindow> WindowGen(DateOnly start, int earliest, int latest, int wide)
        => from first in Gen.Choose(earliest, latest)
           from days in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, wide)))
           select new PromiseWindow(start.AddDays(first), start.AddDays(first + days));

    private static Gen<WaitingLine> LineGen(int lineId, DateOnly today)
        => from waiting in Gen.Choose(0, 6)
           from placed in Gen.Choose(0, 3)
           from order in Gen.Choose(1, 3)
           from ordered in Gen.Choose(-16, 1)
           select new WaitingLine(100 + lineId, new QueuePlace(new DateTime(2026, 11, 1).AddDays(placed), order, lineId), waiting, today.AddDays(ordered));

    private static Gen<ExpectedArrival> ArrivalGen(int arrivalId, DateOnly today)
        => from quantity in Gen.Choose(0, 9)
           from window in WindowGen(today, -8, 25, 9)
           from undated in Gen.Choose(0, 6)
           from confirmed in Gen.Elements(true, false)
           select new ExpectedArrival(arrivalId, quantity, undated == 0 ? null : window, confirmed);

    private static Gen<LeadTimeChoice> LeadTimeGen()
        => from has in Gen.Choose(0, 3)
           from days in Gen.Choose(0, 20)
           from supplier in CalendarGen()
           select has == 0 ? null : LeadTimeChoice.Of(null, has == 1 ? new LeadTime(days) : null, new LeadTime(days), supplier.Calendar);

    private static Gen<PromiseTerms> TermsGen()
        => from today in Gen.Choose(0, 30)
           from pastCutOff in Gen.Choose(0, 1)
           from shop in CalendarGen()
           from handling in Gen.Choose(0, 3)
           from grace in Gen.Choose(0, 3)
           from leadTime in LeadTimeGen()
           from release in Gen.Frequency((3, Gen.Constant((int?)null)), (1, Gen.Choose(-3, 30).Select(days => (int?)days)))
           let day = Start.AddDays(today)
           select new PromiseTerms(day, day.AddDays(pastCutOff), shop.Calendar, handling, grace, leadTime, release is { } days ? day.AddDays(days) : null);

    private static Gen<Outlook> OutlookGen()
        => from terms in TermsGen()
           from lineCount in Gen.Choose(0, 7)
           from lineIds in Gen.Shuffle(Enumerable.Range(1, lineCount).ToArray())
           from lines in Gen.CollectToArray(lineIds, id => LineGen(id, terms.Today))
           from arrivalCount in Gen.Choose(0, 6)
           from arrivalIds in Gen.Shuffle(Enumerable.Range(1, arrivalCount).ToArray())
           from arrivals in Gen.CollectToArray(arrivalIds, id => ArrivalGen(id, terms.Today))
           from unexplained in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 6)))
           from withheld in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 4)))
           select new Outlook(new PromiseSnapshot(lines, arrivals, unexplained, withheld), terms);

    private static IEnumerable<Outlook> Shrink(Outlook given)
    {
        var snapshot = given.Snapshot;
        foreach (var line in snapshot.Lines)
            yield return given with { Snapshot = snapshot with { Lines = [.. snapshot.Lines.Where(other => other != line)] } };
        foreach (var arrival in snapshot.Arrivals)
            yield return given with { Snapshot = snapshot with { Arrivals = [.. snapshot.Arrivals.Where(other => other != arrival)] } };
        if (snapshot.Unexplained + snapshot.Withheld > 0)
            yield return given with { Snapshot = snapshot with { Unexplained = 0, Withheld = 0 } };
        if (given.Terms.LeadTime is not null)
            yield return given with { Terms = given.Terms with { LeadTime = null } };
        if (given.Terms.Shop != WorkingCalendar.EveryDay)
            yield return given with { Terms = given.Terms with { Shop = WorkingCalendar.EveryDay } };
    }
}

public sealed record AnyCalendar(Weekdays Week, DateOnly[] Holidays)
{
    public WorkingCalendar Calendar { get; } = new(Week, Holidays);

    public override string ToString() => $"{Week} without {string.Join(' ', Holidays)}";
}

public sealed record AnyPromise(Promise Promise);

/// <summary>A snapshot with terms that a failing law can print.</summary>
public sealed record Outlook(PromiseSnapshot Snapshot, PromiseTerms Terms)
{
    public PromisePlan Plan() => PromisePlanner.FirstComeFirstServed.Plan(Snapshot, Terms);

    public override string ToString() => string.Join('\n',
        Snapshot.Lines.Select(line => line.ToString()).Concat(Snapshot.Arrivals.Select(arrival => arrival.ToString()))
            .Prepend($"unexplained {Snapshot.Unexplained} withheld {Snapshot.Withheld} {Terms}"));
}
