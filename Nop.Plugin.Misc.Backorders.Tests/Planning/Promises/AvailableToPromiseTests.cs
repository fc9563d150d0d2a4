using FsCheck;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Planning.Promises.Coming;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

[TestFixture]
public class AvailableToPromiseTests
{
    private const int CASES = 2000;

    [Test]
    public void Ask_TwoArrivalsLeft_AnswersByQuantity()
    {
        var terms = Terms(handling: 1, leadTime: 30);
        var available = Outlook(terms, [Line(1, 4)], Arrival(1, 7, 10, confirmed: true), Arrival(2, 20, 14, 17)).Plan().Available;

        Assert.That(available.Steps.Select(step => (step.UpTo, step.ArrivalId)), Is.EqualTo(new[] { (3, 1), (23, 2) }));
        Assert.That(available.Ask(1, terms).Promise, Is.EqualTo(new Promise(Days(11, 11), PromiseBasis.Confirmed)));
        Assert.That(available.Ask(3, terms).Promise, Is.EqualTo(new Promise(Days(11, 11), PromiseBasis.Confirmed)));
        Assert.That(available.Ask(4, terms), Is.EqualTo(new ExplainedPromise(new Promise(Days(15, 18), PromiseBasis.Planned), PromiseSource.Arrival(2), PromiseReason.PlannedArrival)));
        Assert.That(available.Ask(23, terms).Promise, Is.EqualTo(new Promise(Days(15, 18), PromiseBasis.Planned)));
        Assert.That(available.Ask(24, terms).Promise, Is.EqualTo(new Promise(Days(32, 32), PromiseBasis.LeadTime)));
        Assert.That(available.Ask(24, terms with { LeadTime = null }).Promise, Is.EqualTo(Promise.None));
        Assert.That((available.Dated, available.Undated), Is.EqualTo((23, 0)));
    }

    [Test]
    public void Ask_PastTheCutOff_CountsTheLeadTimeFromTheNextDay()
    {
        var available = Outlook(Terms(leadTime: 7), []).Plan().Available;

        Assert.That(available.Ask(1, Terms(leadTime: 7)).Promise.Window, Is.EqualTo(Days(8, 8)));
        Assert.That(available.Ask(1, Terms(orderDay: 2, leadTime: 7)).Promise.Window, Is.EqualTo(Days(9, 9)));
        Assert.That(available.Ask(1, Terms(today: 5, leadTime: 7)).Promise.Window, Is.EqualTo(Days(12, 12)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("0;-")]
    [TestCase("x;-;-")]
    [TestCase("-1;-;-")]
    [TestCase("0;5:4;-")]
    [TestCase("0;5;-")]
    [TestCase("0;-;4000000")]
    [TestCase("0;-;-|3;739959;739959;30;7")]
    [TestCase("0;-;-|3;739959;739958;10;7")]
    [TestCase("0;-;-|3;739959;739959;10")]
    public void Read_TextThatIsNeverWritten_IsNothing(string text) => Assert.That(AvailabilityCode.Read(text), Is.Null);

    [Test]
    public void Write_Worked_IsAsDescribed()
    {
        var available = Outlook(Terms(), [], Arrival(7, 3, 10, confirmed: true)).Plan().Available;

        Assert.That(AvailabilityCode.Write(available), Is.EqualTo("0;-;739959|3;739959;739959;10;7"));
    }

    [Test]
    public void Steps_NeighboursThatWouldBeToldAlike_AreOne()
    {
        var plan = Outlook(Terms(), [], Arrival(1, 3, 9), Arrival(2, 3, 5, 9), Arrival(3, 3, 9, confirmed: true), Undated(4, 5)).Plan();

        Assert.That(plan.Available.Steps.Select(step => (step.UpTo, step.ArrivalId)), Is.EqualTo(new[] { (3, 1), (9, 2) }));
        Assert.That((plan.Available.Dated, plan.Available.Undated), Is.EqualTo((9, 5)));
    }

    [Test]
    public void Ask_AnArrivalOfTheQueueTurnedOverdue_SaysNothingUntilPlannedAgain()
    {
        var given = Outlook(Terms(grace: 1), [Line(1, 5)], Arrival(1, 5, 8), Arrival(2, 5, 15));
        var available = given.Plan().Available;

        Assert.That(available.HoldsUntil, Is.EqualTo(December(9)));
        Assert.That(available.Ask(5, Terms(today: 9, grace: 1)).Promise.Window, Is.EqualTo(Days(15, 15)));
        Assert.That(available.Ask(5, Terms(today: 10, grace: 1)), Is.EqualTo(new ExplainedPromise(Promise.None, PromiseSource.None, PromiseReason.PlanOutdated)));
        Assert.That((given with { Terms = Terms(today: 10, grace: 1) }).Plan().Available.Dated, Is.Zero, "the queue took it");
    }

    [Test]
    public void HoldsUntil_LeadTimesOfTheQueue_CountToo()
    {
        Assert.That(Outlook(Terms(leadTime: 5, grace: 2), [Line(1, 1, ordered: 4), Line(2, 1)], Arrival(1, 0, 1)).Plan().Available.HoldsUntil, Is.EqualTo(December(8)));
        Assert.That(Outlook(Terms(leadTime: 5), [Line(1, 1)], Arrival(1, 1, 20)).Plan().Available.HoldsUntil, Is.EqualTo(December(20)));
        Assert.That(Outlook(Terms(leadTime: 5), [Line(1, 2)], Arrival(1, 1, 20)).Plan().Available.HoldsUntil, Is.EqualTo(December(6)));
        Assert.That(Outlook(Terms(leadTime: 5), []).Plan().Available.HoldsUntil, Is.Null);
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Ask_NotEvenOneUnit_IsRefused(int units)
        => Assert.That(() => Outlook(Terms(), []).Plan().Available.Ask(units, Terms()), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [PromiseLaw(CASES)]
    public void Ask_AnyQuantityOnAnyDayOnWhichItHolds_IsThePromiseOfOneMoreLineAtTheEnd(Outlook given, PositiveInt quantity, byte days)
    {
        var available = given.Plan().Available;
        var later = given.Terms.Today.AddDays(days % 12);
        if (later > available.HoldsUntil)
            later = available.HoldsUntil.Value;

        var terms = given.Terms with { Today = later, OrderDay = later };
        var units = (quantity.Get % 30) + 1;
        var appended = new WaitingLine(999, new QueuePlace(new DateTime(2027, 1, 1), 999, 999), units, terms.OrderDay);
        var line = new Outlook(given.Snapshot with { Lines = [.. given.Snapshot.Lines, appended] }, terms).Plan().Lines[^1];

        Assert.That(available.Ask(units, terms), Is.EqualTo(new ExplainedPromise(line.Promise, line.Source, line.Reason)));
    }

    [PromiseLaw(CASES)]
    public void Ask_AfterTheLastDayOnWhichItHolds_HasNoDate(Outlook given, PositiveInt quantity, byte days)
    {
        var available = given.Plan().Available;
        if (available.HoldsUntil is not { } last)
            return;

        var later = last.AddDays(1 + (days % 5));

        Assert.That(available.Ask(quantity.Get, given.Terms with { Today = later, OrderDay = later }).Promise, Is.EqualTo(Promise.None));
    }

    [PromiseLaw(CASES)]
    public void HoldsUntil_TheDayAfterIt_SomethingTheStepsRestOnIsOverdue(Outlook given)
    {
        if (given.Plan().Available.HoldsUntil is not { } last)
            return;

        var undated = WithoutDate(given with { Terms = given.Terms with { Today = last } });
        var after = WithoutDate(given with { Terms = given.Terms with { Today = last.AddDays(1) } });

        Assert.That(last, Is.GreaterThanOrEqualTo(given.Terms.Today));
        Assert.That(undated, Is.EqualTo(WithoutDate(given)));
        Assert.That(after, Is.Not.EqualTo(undated));
    }

    [PromiseLaw(CASES)]
    public void Steps_AnyOutlook_GrowInUnitsAndDays(Outlook given)
    {
        var steps = given.Plan().Available.Steps;
        foreach (var (earlier, later) in steps.Zip(steps.Skip(1)))
        {
            Assert.That(later.UpTo, Is.GreaterThan(earlier.UpTo));
            Assert.That(later.ComesIn.From, Is.GreaterThanOrEqualTo(earlier.ComesIn.From));
            Assert.That(later.ComesIn.To, Is.GreaterThanOrEqualTo(earlier.ComesIn.To));
            Assert.That(later with { UpTo = earlier.UpTo }, Is.Not.EqualTo(earlier));
        }
    }

    /// <summary>Arrivals without a date that holds, and lines whose lead time is over or that stand behind one of those.</summary>
    private static string WithoutDate(Outlook given)
    {
        var plan = given.Plan();
        var late = given.Snapshot.Arrivals.Where(arrival => arrival.Quantity > 0 && arrival.Window is { } window && given.Terms.IsOverdue(window)).Select(arrival => arrival.ArrivalId);

        return $"{string.Join(' ', late)}; {string.Join(' ', plan.Lines.Where(line => line.Reason is PromiseReason.LeadTimeOver or PromiseReason.BehindUndatedLine).Select(line => line.LineId))}";
    }
}
