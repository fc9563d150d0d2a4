using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class ReconcilePlannerTests
{
    [Test]
    public void Plan_TwentyOnHandForFiveOrders_ServesTheFrontOfTheQueue()
    {
        int[] demands = [5, 3, 20, 20, 15];
        var lines = demands.Select((demand, at) => Make.Line(at + 1, Make.Units(waiting: demand))).ToArray();

        var plan = Make.Snapshot(20 - demands.Sum(), lines).Plan();

        Assert.That(plan.Lines.Select(line => line.After.Ready), Is.EqualTo(new[] { 5, 3, 12, 0, 0 }));
        Assert.That(plan.Lines.Select(line => line.Position), Is.EqualTo(new[] { 0, 0, 1, 2, 3 }));
        Assert.That(plan.Lines.Select(line => line.PromisedBefore), Is.EqualTo(new[] { 0, 0, 0, 8, 28 }));
        Assert.That(plan.Lines.Select(line => line.Reason), Is.EqualTo(new[]
        {
            LineReason.ItsTurn, LineReason.ItsTurn, LineReason.ItsTurn, LineReason.BehindOthers, LineReason.BehindOthers,
        }));
    }

    [Test]
    public void Plan_StockTwoAndOrdersOfThreeAndTwo_SecondWaitsForTwoFirstForOne()
    {
        var snapshot = Make.Snapshot(-3) with { Claimants = [Make.Claimant(1, 3), Make.Claimant(2, 2)] };

        var plan = snapshot.Plan();

        Assert.That(plan.Lines.Select(line => (line.IsNew, line.Place.OrderItemId, line.After.Waiting, line.Position, line.PromisedBefore)), Is.EqualTo(new[]
        {
            (true, 1, 1, 1, 0L), (true, 2, 2, 2, 1L),
        }));
        Assert.That(plan.Unexplained, Is.Zero);
    }

    [Test]
    public void Plan_OneOrderAfterTheOther_GivesTheSame()
    {
        var first = Make.Snapshot(-1) with { Claimants = [Make.Claimant(1, 3)] };
        var second = first.Applied(first.Plan()) with { Stock = new StockNumbers(-3), Claimants = [Make.Claimant(2, 2), Make.Claimant(1, 3, inThisRequest: false)] };
        var plan = second.Plan();

        Assert.That(plan.Lines.Select(line => line.After.Waiting), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void Plan_LineGrew_IsChargedForItsGrowthOnly()
    {
        var line = Make.Line(1, Make.Units(waiting: 1), OrderItemUnits.Open(6), noted: 4);
        var snapshot = Make.Snapshot(-6, line) with { Claimants = [new Claimant(line.Place, line.Units, true)] };

        var plan = snapshot.Plan();

        Assert.That(plan.Lines[0].After, Is.EqualTo(Make.Units(waiting: 3)));
        Assert.That(plan.Lines[0].Noted, Is.EqualTo(6));
        Assert.That(plan.Unexplained, Is.EqualTo(3));
    }

    [Test]
    public void Plan_EditHeardBeforeItsStockChange_KeepsTheGrowthForIt()
    {
        var line = Make.Line(1, Make.Units(waiting: 1), OrderItemUnits.Open(6), noted: 4);
        var early = Make.Snapshot(-1, line) with { Claimants = [new Claimant(line.Place, line.Units, true)] };
        var late = early.Applied(early.Plan()) with { Stock = new StockNumbers(-3) };

        Assert.That(early.Plan().IsEmpty, Is.True);
        Assert.That(late.Plan().Lines[0].After, Is.EqualTo(Make.Units(waiting: 3)));
    }

    [Test]
    public void Plan_ShortageUnexplainedWhenAnOrderItemAppears_LeavesRoomForItsOwnStockChange()
    {
        var inserted = Make.Snapshot(-1) with { Claimants = [Make.Claimant(1, 3)] };
        var stockFell = inserted.Applied(inserted.Plan()) with { Stock = new StockNumbers(-3) };

        Assert.That(inserted.Plan().Waiting, Is.EqualTo(1));
        Assert.That(stockFell.Plan().Waiting, Is.EqualTo(3));
        Assert.That(stockFell.Plan().Unexplained, Is.Zero);
    }

    [Test]
    public void Plan_ClaimOfThisRequest_ComesBeforeAHigherOrderItemAboveTheMark()
    {
        var snapshot = Make.Snapshot(-2) with { Claimants = [Make.Claimant(9, 5, inThisRequest: false), Make.Claimant(4, 5)] };

        Assert.That(snapshot.Plan().Lines.Select(line => (line.Place.OrderItemId, line.After.Waiting)), Is.EqualTo(new[] { (4, 2) }));
    }

    [Test]
    public void Plan_StockWrittenDown_TakesReadyUnitsBackFromTheLastOfTheQueueThenLeavesTheRestUnexplained()
    {
        LineSnapshot[] lines = [Make.Line(1, Make.Units(ready: 2)), Make.Line(2, Make.Units(ready: 2)), Make.Line(3, Make.Units(waiting: 1))];

        var some = Make.Snapshot(-4, lines).Plan();
        var all = Make.Snapshot(-8, lines).Plan();

        Assert.That(some.Lines.Select(line => line.After.Ready), Is.EqualTo(new[] { 1, 0, 0 }));
        Assert.That(some.Lines.Select(line => line.Reason), Is.EqualTo(new[] { LineReason.TakenBack, LineReason.TakenBack, LineReason.BehindOthers }));
        Assert.That(some.Unexplained, Is.Zero);
        Assert.That(all.Lines.Select(line => line.After.Ready), Is.EqualTo(new[] { 0, 0, 0 }));
        Assert.That(all.Unexplained, Is.EqualTo(3));
    }

    [Test]
    public void Plan_StockForAShipmentByHand_IsReleasedOnceConfirmed()
    {
        var line = Make.Line(1, Make.Units(waiting: 2), OrderItemUnits.Open(2, new ShipmentUnits(7, 2, Sent: false)));

        var heard = Make.Snapshot(0, line) with { ReadyHasSettled = true };

        Assert.That(heard.Plan().Lines[0].Moves.Text(), Is.EqualTo("Allotted:2"));
        Assert.That(heard.Plan().Lines[0].Releasable, Is.Zero, "the shipment has them");
        Assert.That((heard with { Confirms = true }).Plan().Lines[0].Moves.Text(), Is.EqualTo("Allotted:2 Released:2"));
    }

    [Test]
    public void Plan_Withheld_KeepsUnitsOnHandFromTheQueue()
    {
        var snapshot = Make.Snapshot(2, Make.Line(1, Make.Units(waiting: 2))) with { Stock = new StockNumbers(2, 0, 1) };

        Assert.That(snapshot.Plan().Lines[0].After, Is.EqualTo(Make.Units(waiting: 1, ready: 1)));
    }

    [TestCase(2, 0, 0, 0, 0)]
    [TestCase(-3, 0, 0, 3, 3)]
    [TestCase(-3, 1, 0, 2, 2)]
    [TestCase(-3, -2, 0, 5, 5)]
    [TestCase(2, 0, 2, 0, 2)]
    [TestCase(int.MinValue, -1, 1, 2147483649, 2147483650)]
    public void StockNumbers_Numbers_GiveDeficitAndMissing(int stock, int correction, int withheld, long deficit, long missing)
    {
        var numbers = new StockNumbers(stock, correction, withheld);

        Assert.That((numbers.Deficit, numbers.Missing), Is.EqualTo((deficit, missing)));
    }

    [Test]
    public void Plan_AnotherPolicy_IsServedInItsOrder()
    {
        var lastFirst = new ReconcilePlanner(Comparer<QueuePlace>.Create((x, y) => y.PlacedUtc.CompareTo(x.PlacedUtc)));
        var snapshot = Make.Snapshot(-2, Make.Line(1, Make.Units(waiting: 2)), Make.Line(2, Make.Units(waiting: 2)));

        Assert.That(lastFirst.Plan(snapshot).Lines.Select(line => (line.Place.OrderItemId, line.After.Ready)), Is.EqualTo(new[] { (2, 2), (1, 0) }));
    }

    [Test]
    public void Plan_ArgumentsThatCannotBe_AreRefused()
    {
        var line = Make.Line(1, Make.Units(waiting: 1));
        var claimant = Make.Claimant(2, 1);

        Assert.That(() => Make.Snapshot(0, line, line).Plan(), Throws.ArgumentException);
        Assert.That(() => (Make.Snapshot(0) with { Claimants = [claimant, claimant] }).Plan(), Throws.ArgumentException);
        Assert.That(() => Make.Snapshot(0, line with { Quantities = Make.Units(waiting: -1) }).Plan(), Throws.ArgumentException);
    }

    [Test]
    public void Plan_NothingThere_IsEmpty()
    {
        var plan = Make.Snapshot(-4).Plan();

        Assert.That(plan.IsEmpty, Is.True);
        Assert.That((plan.Missing, plan.Unexplained), Is.EqualTo((4L, 4L)));
    }
}
