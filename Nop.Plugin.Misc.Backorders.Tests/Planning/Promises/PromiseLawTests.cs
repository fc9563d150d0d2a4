using FsCheck;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

/// <summary>The laws of the planner, from every outlook.</summary>
[TestFixture]
public class PromiseLawTests
{
    private const int CASES = 2000;

    [PromiseLaw(CASES)]
    public void Plan_AnyOutlook_MeetsTheSpecification(Outlook given)
    {
        var said = given.Plan().Lines.Select(line => (line.LineId, line.DatedUnits, line.Promise));

        Assert.That(said, Is.EqualTo(PromiseSpecification.Of(given.Snapshot, given.Terms)));
    }

    [PromiseLaw(CASES)]
    public void Plan_EarlierPlace_HasNoLaterLastDay(Outlook given)
    {
        var lastDays = given.Plan().Lines.Select(line => LastDay(line.Promise)).ToList();

        Assert.That(lastDays, Is.Ordered);
    }

    /// <summary>
    /// Units are numbered as they are pegged: dated ones first. What this says of each unit and each line is all that can be said,
    /// see PromisePlannerTests.
    /// </summary>
    [PromiseLaw(CASES)]
    public void Plan_MoreOrEarlierSupply_MovesLaterOnlyWhatTakesTheNewSupplyForItsLeadTime(Outlook given, NonEmptyArray<PositiveInt> changes)
    {
        var better = changes.Get.Aggregate(given.Snapshot.Arrivals, (arrivals, change) => Better(arrivals, change.Get, given.Terms));
        var before = given.Plan().Lines;
        var after = (given with { Snapshot = given.Snapshot with { Arrivals = better } }).Plan().Lines;
        DateOnly? outranks = null;
        foreach (var (was, now) in before.Zip(after))
        {
            var (days, newDays) = (DaysOfUnits(was), DaysOfUnits(now));
            Assert.That(newDays, Has.Count.AtLeast(days.Count), "a unit stays on an arrival");
            Assert.That(newDays.Zip(days).Where(unit => unit.First > unit.Second), Is.Empty, "no unit comes later");

            if (newDays.Count > days.Count && (outranks is null || newDays[^1] > outranks))
                outranks = newDays[^1];

            var bound = LastDay(was.Promise);
            if (days.Count < was.Waiting && outranks is { } day && given.Terms.Ships(PromiseWindow.OneDay(day)) is { } ships && ships.To > bound)
                bound = ships.To;

            Assert.That(LastDay(now.Promise), Is.LessThanOrEqualTo(bound), "no line is later, but by an arrival that took units, its own or from before it, out of a lead time");
        }
    }

    [PromiseLaw(CASES)]
    public void Plan_PlannedArrivalIsConfirmed_MovesNobodyAndLeavesNobodyLessCertain(Outlook given, PositiveInt which)
    {
        var arrivals = given.Snapshot.Arrivals;
        var confirmed = arrivals.Select((arrival, at) => at == which.Get % arrivals.Count ? arrival with { IsConfirmed = true } : arrival).ToList();
        var before = given.Plan().Lines;
        var after = (given with { Snapshot = given.Snapshot with { Arrivals = confirmed } }).Plan().Lines;

        Assert.That(after.Select(line => line.Promise.Window), Is.EqualTo(before.Select(line => line.Promise.Window)));
        Assert.That(after.Zip(before).Where(pair => pair.First.Promise.Basis > pair.Second.Promise.Basis), Is.Empty);
    }

    [PromiseLaw(CASES)]
    public void Plan_AnyOutlook_GivesEveryUnitThatComesOnce(Outlook given)
    {
        var plan = given.Plan();
        var pegs = plan.Ahead.ToArray().Concat(plan.Lines.SelectMany(line => line.Pegs.ToArray())).ToList();
        var coming = given.Snapshot.Arrivals.Sum(arrival => arrival.Quantity);

        Assert.That(pegs.Sum(peg => peg.Quantity) + plan.Available.Dated + plan.Available.Undated, Is.EqualTo(coming));
        Assert.That(pegs.Select(peg => peg.Quantity), Has.All.Positive);
        foreach (var arrival in given.Snapshot.Arrivals)
            Assert.That(pegs.Where(peg => peg.ArrivalId == arrival.ArrivalId).Sum(peg => peg.Quantity), Is.LessThanOrEqualTo(arrival.Quantity));

        var ahead = given.Snapshot.Unexplained + given.Snapshot.Withheld;
        Assert.That(plan.Ahead.ToArray().Sum(peg => peg.Quantity), Is.EqualTo(Math.Min(ahead, coming)));
        foreach (var line in plan.Lines)
        {
            Assert.That(line.Pegs.ToArray().Sum(peg => peg.Quantity), Is.EqualTo(Math.Clamp(coming - ahead - line.PromisedBefore, 0, line.Waiting)));
            Assert.That(line.Pegs.ToArray().Where(peg => peg.IsDated).Sum(peg => peg.Quantity), Is.EqualTo(line.DatedUnits));
        }
    }

    [PromiseLaw(CASES)]
    public void Plan_InputInAnyOrder_IsTheSame(Outlook given, int seed)
    {
        var shuffled = given with
        {
            Snapshot = given.Snapshot with
            {
                Lines = [.. given.Snapshot.Lines.OrderBy(line => Scatter(line.LineId, seed))],
                Arrivals = [.. given.Snapshot.Arrivals.OrderBy(arrival => Scatter(arrival.ArrivalId, seed))],
            },
        };

        Assert.That(shuffled.Plan().Text(), Is.EqualTo(given.Plan().Text()));
    }

    [PromiseLaw(CASES)]
    public void Plan_AnyOutlook_PromisesNoPastDayAndOnlyWorkingDaysOfTheShop(Outlook given, PositiveInt units)
    {
        var plan = given.Plan();
        var windows = plan.Lines.SelectMany(line => new[] { line.Promise, line.Dated })
            .Append(plan.Available.Ask(units.Get, given.Terms).Promise)
            .Where(promise => promise.Window is not null).Select(promise => promise.Window.Value).ToList();

        Assert.That(windows.Where(window => window.From < given.Terms.Today), Is.Empty);
        Assert.That(windows.Where(window => !given.Terms.Shop.IsWorkingDay(window.From) || !given.Terms.Shop.IsWorkingDay(window.To)), Is.Empty);
    }

    [PromiseLaw(CASES)]
    public void Plan_NotReleasedYet_PromisesNothingBefore(Outlook given, PositiveInt units)
    {
        var plan = given.Plan();
        var first = plan.Lines.SelectMany(line => new[] { line.Promise, line.Dated })
            .Append(plan.Available.Ask(units.Get, given.Terms).Promise)
            .Where(promise => promise.Window is not null).Select(promise => promise.Window.Value.From);

        Assert.That(first.Where(day => day < given.Terms.ReleasedOn), Is.Empty);
    }

    [PromiseLaw(CASES)]
    public void Available_WrittenAndRead_IsTheSame(Outlook given)
    {
        var plan = given.Plan();
        var read = AvailabilityCode.Read(AvailabilityCode.Write(plan.Available));

        Assert.That((plan with { Available = read }).Text(), Is.EqualTo(plan.Text()));
    }

    [PromiseLaw(CASES)]
    public void Changes_OfWhatWasJustWritten_AreNone(Outlook given)
    {
        var plan = given.Plan();
        var today = given.Terms.Today;
        var first = PromiseChanges.Of(plan, plan.Lines.Select(line => new StoredPromise(line.LineId, null, default, default, 0, Promise.None)), PromiseCause.Ordered, today);
        var stored = first.Select(change => new StoredPromise(change.Planned.LineId, change.Book, change.Planned.Source, change.Planned.Reason, change.Planned.DatedUnits, change.Planned.Dated));

        Assert.That(first.Select(change => (change.Planned.LineId, change.IsFirst, change.Revision)), Is.EqualTo(plan.Lines.Select(line => (line.LineId, true, (PromiseRevision)null))));
        Assert.That(PromiseChanges.Of(plan, stored, PromiseCause.QueueChanged, today), Is.Empty);
    }

    [PromiseLaw(CASES)]
    public void Plan_AnyOutlook_SaysWhyOfEveryLine(Outlook given)
    {
        long before = 0;
        var position = 0;
        foreach (var line in given.Plan().Lines)
        {
            Assert.That(line.Position, Is.EqualTo(++position));
            Assert.That(line.PromisedBefore, Is.EqualTo(before));
            Assert.That(line.Dated.Window is null, Is.EqualTo(line.DatedUnits == 0 || given.Terms.Shop.NextWorkingDay(given.Terms.Today) is null));
            Assert.That(line.Source, Is.EqualTo(line.Promise.Basis switch
            {
                PromiseBasis.None => PromiseSource.None,
                PromiseBasis.LeadTime => given.Terms.LeadTime?.Source ?? new PromiseSource(PromiseSourceKind.ReleaseDate),
                _ => PromiseSource.Arrival(line.Pegs.ToArray().Last(peg => peg.Basis == line.Promise.Basis).ArrivalId),
            }));
            Assert.That(Allowed(line.Promise.Basis), Has.Member(line.Reason));
            before += line.Waiting;
        }
    }

    private static PromiseReason[] Allowed(PromiseBasis basis) => basis switch
    {
        PromiseBasis.Confirmed => [PromiseReason.ConfirmedArrival],
        PromiseBasis.Planned => [PromiseReason.PlannedArrival],
        PromiseBasis.LeadTime => [PromiseReason.LeadTime, PromiseReason.BehindLaterLine],
        _ => [PromiseReason.NothingKnown, PromiseReason.NoWorkingDay, PromiseReason.LeadTimeOver, PromiseReason.BehindUndatedLine],
    };

    /// <summary>Days on which the units of a line come in that dated arrivals bring.</summary>
    private static List<DateOnly> DaysOfUnits(PromisePlanLine line)
        => [.. line.Pegs.ToArray().Where(peg => peg.IsDated).SelectMany(peg => Enumerable.Repeat(peg.ComesIn.Value.To, peg.Quantity))];

    /// <summary>One arrival more, with a date or without; or one of those that there are with more units; or earlier.</summary>
    private static IReadOnlyList<ExpectedArrival> Better(IReadOnlyList<ExpectedArrival> arrivals, int change, PromiseTerms terms)
    {
        var (kind, number) = (change % 4, change / 4);
        if (kind == 0 || arrivals.Count == 0)
        {
            var days = number % 24;
            return [.. arrivals, new ExpectedArrival(99 + arrivals.Count, 1 + (number % 9), days == 23 ? null : PromiseWindow.OneDay(terms.Today.AddDays(days)), number % 2 == 0)];
        }

        return [.. arrivals.Select((arrival, at) => at != number % arrivals.Count ? arrival
            : kind == 1 ? arrival with { Quantity = arrival.Quantity + 1 + (number % 9) }
            : arrival with { Window = Earlier(arrival.Window, number, terms) })];
    }

    /// <summary>So many days earlier, but not so early that it is overdue; an undated one gets a date.</summary>
    private static PromiseWindow? Earlier(PromiseWindow? window, int days, PromiseTerms terms)
    {
        if (window is not { } stated || terms.IsOverdue(stated))
            return PromiseWindow.OneDay(terms.Today);

        var most = Math.Min(days % 20, stated.To.DayNumber - terms.Today.DayNumber + terms.GraceDays);

        return new PromiseWindow(stated.From.AddDays(-most), stated.To.AddDays(-most));
    }

    private static DateOnly LastDay(Promise promise) => promise.Window?.To ?? DateOnly.MaxValue;

    private static uint Scatter(int id, int seed) => unchecked((uint)((id + seed) * 2654435761u) ^ (uint)seed);
}
