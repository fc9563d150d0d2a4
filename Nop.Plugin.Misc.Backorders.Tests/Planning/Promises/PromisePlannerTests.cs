using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Planning.Promises.Coming;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

[TestFixture]
public class PromisePlannerTests
{
    /// <summary>Sold before it is out, on the 14th, a Monday.</summary>
    [TestCase(null, 1, "2026-12-14", PromiseSourceKind.ReleaseDate, TestName = "Plan_ReleaseAlone_IsTheDay")]
    [TestCase(3, 1, "2026-12-14", PromiseSourceKind.ShopLeadTime, TestName = "Plan_LeadTimeEndsBeforeTheRelease_WaitsForIt")]
    [TestCase(20, 1, "2026-12-21", PromiseSourceKind.ShopLeadTime, TestName = "Plan_LeadTimeEndsAfterTheRelease_Counts")]
    [TestCase(3, -60, "2026-12-14", PromiseSourceKind.ShopLeadTime, TestName = "Plan_OrderedLongBeforeTheRelease_IsNotOver")]
    public void Plan_NotReleasedYet(int? leadTime, int ordered, string day, PromiseSourceKind source)
    {
        var line = Outlook(Terms(leadTime: leadTime) with { ReleasedOn = December(14) }, [Line(1, 2, ordered)]).Plan().Lines[0];

        Assert.That(line.Promise, Is.EqualTo(new Promise(PromiseWindow.OneDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), PromiseBasis.LeadTime)));
        Assert.That(line.Source.Kind, Is.EqualTo(source));
    }

    [Test]
    public void Plan_ArrivalBeforeTheRelease_ShipsOnIt()
    {
        var plan = Outlook(Terms() with { ReleasedOn = December(14) }, [Line(1, 2)], Arrival(1, 5, 10, confirmed: true)).Plan();

        Assert.That(plan.Lines[0].Promise, Is.EqualTo(new Promise(Days(14, 14), PromiseBasis.Confirmed)));
        Assert.That(plan.Available.Ask(3, Terms() with { ReleasedOn = December(14) }).Promise, Is.EqualTo(new Promise(Days(14, 14), PromiseBasis.Confirmed)));
    }

    [Test]
    public void Plan_UnexplainedThreeArrivalTenWaitingEight_DatesSeven()
    {
        var given = Outlook(Terms(), [Line(1, 8)], Arrival(1, 10, 12));
        var line = (given with { Snapshot = given.Snapshot with { Unexplained = 3 } }).Plan().Lines.Single();

        Assert.That(line.DatedUnits, Is.EqualTo(7));
        Assert.That(line.Dated, Is.EqualTo(new Promise(Days(12, 12), PromiseBasis.Planned)));
        Assert.That(line.Promise, Is.EqualTo(Promise.None));
        Assert.That(line.Reason, Is.EqualTo(PromiseReason.NothingKnown));
    }

    [Test]
    public void Plan_WithheldUnits_StandBeforeTheQueueToo()
    {
        var given = Outlook(Terms(), [Line(1, 8)], Arrival(1, 10, 12));
        var plan = (given with { Snapshot = given.Snapshot with { Unexplained = 1, Withheld = 2 } }).Plan();

        Assert.That(plan.Lines.Single().DatedUnits, Is.EqualTo(7));
        Assert.That(plan.Ahead.ToArray(), Is.EqualTo(new[] { new Peg(1, 3, Days(12, 12), PromiseBasis.Planned) }));
    }

    [Test]
    public void Plan_TwentyComingForFiveOrders_DatesTheFrontOfTheQueue()
    {
        int[] demands = [5, 3, 20, 20, 15];
        var lines = demands.Select((demand, at) => Line(at + 1, demand)).ToList();

        var plan = Outlook(Terms(), lines, Arrival(1, 20, 12, confirmed: true)).Plan();

        var date = new Promise(Days(12, 12), PromiseBasis.Confirmed);
        Assert.That(plan.Lines.Select(line => line.DatedUnits), Is.EqualTo(new[] { 5, 3, 12, 0, 0 }));
        Assert.That(plan.Lines.Select(line => line.Dated), Is.EqualTo(new[] { date, date, date, Promise.None, Promise.None }));
        Assert.That(plan.Lines.Select(line => line.Promise), Is.EqualTo(new[] { date, date, Promise.None, Promise.None, Promise.None }));
        Assert.That(plan.Lines.Select(line => line.Position), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
        Assert.That(plan.Lines.Select(line => line.PromisedBefore), Is.EqualTo(new[] { 0, 5, 8, 28, 48 }));
        Assert.That(plan.Lines.Select(line => line.Reason), Is.EqualTo(new[]
        {
            PromiseReason.ConfirmedArrival, PromiseReason.ConfirmedArrival, PromiseReason.NothingKnown, PromiseReason.NothingKnown, PromiseReason.NothingKnown,
        }));
        Assert.That(plan.Lines.Select(line => line.Source.ArrivalId), Is.EqualTo(new int?[] { 1, 1, null, null, null }));
    }

    [Test]
    public void Plan_LineOfDatedAndOtherUnits_FallsToTheNextBasisAsAWhole()
    {
        var line = Outlook(Terms(leadTime: 21), [Line(1, 20)], Arrival(1, 12, 12, confirmed: true)).Plan().Lines.Single();

        Assert.That(line.Dated, Is.EqualTo(new Promise(Days(12, 12), PromiseBasis.Confirmed)));
        Assert.That(line.Promise, Is.EqualTo(new Promise(Days(22, 22), PromiseBasis.LeadTime)));
        Assert.That((line.Source.Kind, line.Reason), Is.EqualTo((PromiseSourceKind.ShopLeadTime, PromiseReason.LeadTime)));
    }

    [Test]
    public void Plan_LeadTimeBeforeTheDatedUnits_IsNotThereBeforeThey()
    {
        var lines = Outlook(Terms(leadTime: 14), [Line(1, 20, ordered: -10), Line(2, 5, ordered: -9)], Arrival(1, 12, 8, 10)).Plan().Lines;

        Assert.That(lines.Select(line => line.Promise), Has.All.EqualTo(new Promise(Days(8, 10), PromiseBasis.LeadTime)));
        Assert.That(lines.Select(line => line.Reason), Is.EqualTo(new[] { PromiseReason.LeadTime, PromiseReason.BehindLaterLine }));
    }

    [Test]
    public void Plan_LeadTimeIsOver_PromisesNothingToItAndToAllBehind()
    {
        WaitingLine[] lines = [Line(1, 1, ordered: -14), Line(2, 1)];

        Assert.That(Outlook(Terms(leadTime: 14, grace: 1), lines).Plan().Lines.Select(line => line.Promise.Window), Is.EqualTo(new PromiseWindow?[] { Days(1, 1), Days(15, 15) }));

        var late = Outlook(Terms(leadTime: 14), lines).Plan().Lines;
        Assert.That(late.Select(line => line.Promise), Has.All.EqualTo(Promise.None));
        Assert.That(late.Select(line => line.Reason), Is.EqualTo(new[] { PromiseReason.LeadTimeOver, PromiseReason.BehindUndatedLine }));
    }

    [Test]
    public void Plan_DaysPass_LeadTimeEndsOnTheSameDay()
    {
        WaitingLine[] lines = [Line(1, 1, ordered: 3)];

        var said = Enumerable.Range(3, 15).Select(today => Outlook(Terms(today, leadTime: 14), lines).Plan().Lines[0].Promise.Window);

        Assert.That(said, Is.EqualTo(Enumerable.Repeat((PromiseWindow?)Days(17, 17), 15)));
        Assert.That(Outlook(Terms(18, leadTime: 14), lines).Plan().Lines[0].Promise, Is.EqualTo(Promise.None));
    }

    [Test]
    public void Plan_SeveralArrivals_PromisesLatestFirstAndLatestLastDayAndLeastCertainBasis()
    {
        var line = Outlook(Terms(), [Line(1, 9)], Arrival(1, 3, 9, 10), Arrival(2, 3, 1, 12, confirmed: true), Arrival(3, 9, 2, 14, confirmed: true)).Plan().Lines.Single();

        Assert.That(line.Promise, Is.EqualTo(new Promise(Days(9, 14), PromiseBasis.Planned)));
        Assert.That(line.Source, Is.EqualTo(PromiseSource.Arrival(1)));
        Assert.That(line.Pegs.ToArray().Select(peg => (peg.ArrivalId, peg.Quantity)), Is.EqualTo(new[] { (1, 3), (2, 3), (3, 3) }));
    }

    /// <summary>Why the laws speak of last days only.</summary>
    [Test]
    public void Plan_EarlierPlaceOrMoreSupply_MayHaveALaterFirstDay()
    {
        var wide = Arrival(2, 5, 1, 12);

        var two = Outlook(Terms(), [Line(1, 5), Line(2, 5)], Arrival(1, 5, 9, 10), wide).Plan().Lines;
        Assert.That(two.Select(line => line.Promise.Window), Is.EqualTo(new PromiseWindow?[] { Days(9, 10), Days(1, 12) }));

        var alone = Outlook(Terms(), [Line(2, 5)], wide).Plan().Lines.Single();
        var richer = Outlook(Terms(), [Line(2, 5)], wide, Arrival(1, 5, 9, 10)).Plan().Lines.Single();
        Assert.That((alone.Promise.Window, richer.Promise.Window), Is.EqualTo(((PromiseWindow?)Days(1, 12), (PromiseWindow?)Days(9, 10))));
    }

    /// <summary>Why "never later" is said of lines that dated arrivals serve wholly, and says nothing of the basis.</summary>
    [Test]
    public void Plan_MoreSupply_OutranksALeadTimeAndMayBeLessCertain()
    {
        Assert.That(Outlook(Terms(leadTime: 7), [Line(1, 5)], Arrival(1, 5, 20)).Plan().Lines[0].Promise, Is.EqualTo(new Promise(Days(20, 20), PromiseBasis.Planned)));
        Assert.That(
            Outlook(Terms(), [Line(1, 5)], Arrival(1, 5, 12, confirmed: true), Arrival(2, 5, 10)).Plan().Lines[0].Promise,
            Is.EqualTo(new Promise(Days(10, 10), PromiseBasis.Planned)));
    }

    /// <summary>
    /// A line of 5, lead time to the 20th, 2 units on the 10th; 2 more on the 30th take two of the three out of the lead time, and
    /// the line is as late as the latest that it uses. So is the line behind it, which is served after it, though all of it rests
    /// on a lead time before and after.
    /// </summary>
    [Test]
    public void Plan_MoreSupplyThanTheLeadTimeIsLate_MovesTheLineAndThoseBehindIt()
    {
        WaitingLine[] lines = [Line(1, 5), Line(2, 3)];

        var before = Outlook(Terms(leadTime: 19), lines, Arrival(1, 2, 10)).Plan().Lines;
        var after = Outlook(Terms(leadTime: 19), lines, Arrival(1, 2, 10), Arrival(2, 2, 30)).Plan().Lines;

        Assert.That(before.Select(line => (line.DatedUnits, line.Promise.Window?.To)), Is.EqualTo(new (int, DateOnly?)[] { (2, December(20)), (0, December(20)) }));
        Assert.That(after.Select(line => (line.DatedUnits, line.Promise.Window?.To)), Is.EqualTo(new (int, DateOnly?)[] { (4, December(30)), (0, December(30)) }));
        Assert.That(after[1].Reason, Is.EqualTo(PromiseReason.BehindLaterLine));
    }

    [Test]
    public void Plan_ArrivalsOfOneLastDay_AreTakenByIdWhetherConfirmedOrNot()
    {
        var lines = Outlook(Terms(), [Line(1, 2), Line(2, 2)], Arrival(2, 2, 12, confirmed: true), Arrival(1, 2, 5, 12)).Plan().Lines;

        Assert.That(lines.Select(line => line.Pegs.Span[0].ArrivalId), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void Plan_UndatedAndOverdueArrivals_ArePeggedLastAndPromiseNothing()
    {
        var line = Outlook(Terms(today: 10), [Line(1, 9)], Undated(1, 2), Arrival(3, 2, 9), Arrival(2, 2, 9, 9), Arrival(4, 2, 30)).Plan().Lines.Single();

        Assert.That(line.Pegs.ToArray().Select(peg => (peg.ArrivalId, peg.IsDated)), Is.EqualTo(new[] { (4, true), (1, false), (2, false), (3, false) }));
        Assert.That((line.DatedUnits, line.Promise), Is.EqualTo((2, Promise.None)));
    }

    [TestCase(12, "2026-12-14")]
    [TestCase(13, "2026-12-14")]
    [TestCase(14, "2026-12-14")]
    [TestCase(15, null)]
    public void Plan_LateArrival_PromisesTheShopsNextWorkingDayUntilGraceIsOver(int today, string expected)
    {
        var office = new WorkingCalendar(Weekdays.MondayToFriday);
        var promise = Outlook(Terms(today, shop: office, grace: 2), [Line(1, 1)], Arrival(1, 1, 9, 12, confirmed: true)).Plan().Lines.Single().Promise;

        Assert.That(promise.Window?.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Plan_ArrivalSlipsTwice_MovesItsLinesEachTimeAndThenThoseOfTheNextArrival()
    {
        WaitingLine[] lines = [Line(1, 5), Line(2, 5)];

        Assert.That(LastDays(Arrival(1, 5, 8), Arrival(2, 5, 15)), Is.EqualTo(new[] { 8, 15 }));
        Assert.That(LastDays(Arrival(1, 5, 12), Arrival(2, 5, 15)), Is.EqualTo(new[] { 12, 15 }));
        Assert.That(LastDays(Arrival(1, 5, 22), Arrival(2, 5, 15)), Is.EqualTo(new[] { 15, 22 }));

        IEnumerable<int> LastDays(params ExpectedArrival[] arrivals)
            => Outlook(Terms(), lines, arrivals).Plan().Lines.Select(line => line.Promise.Window.Value.To.Day);
    }

    [Test]
    public void Plan_HandlingOverHolidays_CountsTheShopsWorkingDays()
    {
        var shop = new WorkingCalendar(Weekdays.MondayToFriday, December(25));
        var supplier = new WorkingCalendar(Weekdays.EveryDay, December(22));
        var terms = new PromiseTerms(December(1), December(1), shop, HandlingDays: 2, LeadTime: LeadTimeChoice.Of(new LeadTime(14, 5, 2), new LeadTime(1), new LeadTime(1), supplier));

        var line = Outlook(terms, [Line(1, 1)]).Plan().Lines.Single();

        Assert.That(line.Promise.Window, Is.EqualTo(Days(28, 28)), "21 days are the 22nd, the supplier's holiday; from the 23rd two working days without the 25th");
        Assert.That(line.Source.Kind, Is.EqualTo(PromiseSourceKind.ProductLeadTime));
    }

    [Test]
    public void Plan_ShopOrSupplierWithoutWorkingDays_SaysSo()
    {
        var never = new WorkingCalendar(Weekdays.None);
        var shop = Outlook(Terms(shop: never), [Line(1, 1)], Arrival(1, 1, 5)).Plan().Lines.Single();
        var terms = new PromiseTerms(December(1), December(1), WorkingCalendar.EveryDay, LeadTime: LeadTimeChoice.Of(null, new LeadTime(3), null, never));
        var supplier = Outlook(terms, [Line(1, 1)]).Plan().Lines.Single();

        Assert.That((shop.Promise, shop.Reason, shop.DatedUnits), Is.EqualTo((Promise.None, PromiseReason.NoWorkingDay, 1)));
        Assert.That((supplier.Promise, supplier.Reason), Is.EqualTo((Promise.None, PromiseReason.NoWorkingDay)));
    }

    [Test]
    public void LeadTimeChoice_SeveralSet_IsTheNearestToTheProductNotTheShortest()
    {
        var (product, supplier, shop) = (new LeadTime(30), new LeadTime(20), new LeadTime(0));

        Assert.That(LeadTimeChoice.Of(product, supplier, shop, null)?.Source.Kind, Is.EqualTo(PromiseSourceKind.ProductLeadTime));
        Assert.That(LeadTimeChoice.Of(null, supplier, shop, null)?.Time, Is.EqualTo(supplier));
        Assert.That(LeadTimeChoice.Of(null, null, shop, null)?.Source.Kind, Is.EqualTo(PromiseSourceKind.ShopLeadTime));
        Assert.That(LeadTimeChoice.Of(null, null, null, null), Is.Null);
    }

    [Test]
    public void Plan_LinesWithoutWaitingUnits_AreLeftOut()
        => Assert.That(Outlook(Terms(), [Line(1, 0), Line(2, 1)]).Plan().Lines.Select(line => (line.LineId, line.Position)), Is.EqualTo(new[] { (102, 1) }));

    [Test]
    public void Plan_WrongInput_IsRefused()
    {
        Assert.That(() => Outlook(Terms(), [Line(1, -1)]).Plan(), Throws.ArgumentException);
        Assert.That(() => Outlook(Terms(), [Line(1, 1), Line(1, 1)]).Plan(), Throws.ArgumentException);
        Assert.That(() => Outlook(Terms(), [], Arrival(1, -1, 5)).Plan(), Throws.ArgumentException);
        Assert.That(() => Outlook(Terms(), [], Arrival(1, 1, 5), Arrival(1, 1, 6)).Plan(), Throws.ArgumentException);
        Assert.That(() => new Outlook(new PromiseSnapshot([], [], -1), Terms()).Plan(), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Outlook(new PromiseSnapshot([], [], 0, -1), Terms()).Plan(), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Days(12, 11), Throws.ArgumentException);
        Assert.That(() => new Promise(Days(1, 1), PromiseBasis.None), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Terms(handling: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Terms(grace: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
