using FsCheck;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

/// <summary>The laws of the design, from every state.</summary>
[TestFixture]
public class ReconcileLawTests
{
    private const int CASES = 2000;

    [Law(CASES)]
    public void Plan_AnySnapshot_MakesWaitingAndUnexplainedTheMissingUnits(Situation given)
    {
        var snapshot = given.Snapshot;
        var plan = snapshot.Plan();

        Assert.That(plan.Lines.Sum(line => (long)line.After.Waiting) + plan.Unexplained, Is.EqualTo(
            Math.Max(0, -(snapshot.Stock.Stock + snapshot.Stock.Correction)) + snapshot.Stock.Withheld));
        Assert.That(plan.Unexplained, Is.Not.Negative);
        Assert.That(plan.Waiting, Is.EqualTo(plan.Lines.Sum(line => (long)line.After.Waiting)));
    }

    [Law(CASES)]
    public void Plan_AnythingUnexplained_LeavesNothingReady(Situation given)
    {
        var snapshot = given.Snapshot;
        var plan = snapshot.Plan();

        if (plan.Unexplained > 0)
            Assert.That(plan.Lines.Sum(line => line.After.Ready), Is.Zero);
    }

    [Law(CASES)]
    public void Plan_AnySnapshot_HoldsNoMoreThanTheOrderItemHasUnsent(Situation given)
    {
        var snapshot = given.Snapshot;
        var plan = snapshot.Plan();
        foreach (var line in snapshot.Applied(plan).Lines)
        {
            var sent = line.Units.Shipments.Where(shipment => shipment.Sent).Sum(shipment => shipment.Quantity);
            var unsent = line.Units.IsOpen ? Math.Max(0, line.Units.Ordered - sent) : 0;

            Assert.That(line.Quantities.Open, Is.LessThanOrEqualTo(unsent), $"line {line.LineId}");
        }
    }

    [Law(CASES)]
    public void Plan_AnySnapshot_ChangesQuantitiesByItsMovesAndConservesUnits(Situation given)
    {
        var snapshot = given.Snapshot;
        foreach (var line in snapshot.Plan().Lines)
        {
            Assert.That(line.Before.After(line.Moves), Is.EqualTo(line.After));
            Assert.That(line.Moves.Select(move => move.Kind), Is.Unique.And.Ordered);
            Assert.That(line.After.Total, Is.EqualTo(line.Before.Total + line.Moves.Where(move => move.From is null).Sum(move => move.Quantity)));
        }
    }

    [Law(CASES)]
    public void Plan_OfAnAppliedPlan_IsEmpty(Situation given)
    {
        var snapshot = given.Snapshot;
        var plan = snapshot.Plan();
        var again = snapshot.Applied(plan).Plan();

        Assert.That(again.IsEmpty, Is.True, () => $"first\n{plan.Text()}\nsecond\n{again.Text()}");
        Assert.That(again.Unexplained, Is.EqualTo(plan.Unexplained));
    }

    [Law(CASES)]
    public void Plan_AnySnapshot_GivesNoLaterLineAUnitWhileAnEarlierOneWaits(Situation given)
    {
        var snapshot = given.Snapshot;
        var somebodyWaits = false;
        foreach (var line in snapshot.Plan().Lines)
        {
            if (somebodyWaits)
                Assert.That(line.Moves.Select(move => move.Kind), Has.No.Member(MoveKind.Allotted));

            somebodyWaits |= line.After.Waiting > 0;
        }
    }

    [Law(CASES)]
    public void Plan_AnySnapshot_TakesBackFromNoEarlierLineWhileALaterOneIsReady(Situation given)
    {
        var snapshot = given.Snapshot;
        var somebodyGaveBack = false;
        foreach (var line in snapshot.Plan().Lines)
        {
            if (somebodyGaveBack)
                Assert.That(line.After.Ready, Is.Zero);

            somebodyGaveBack |= line.Moves.Any(move => move.Kind == MoveKind.TakenBack);
        }
    }

    [Law(CASES)]
    public void Plan_InputInAnyOrder_IsTheSame(Situation given, int seed)
    {
        var snapshot = given.Snapshot;
        var shuffled = snapshot with
        {
            Lines = [.. snapshot.Lines.OrderBy(line => Scatter(line.LineId, seed))],
            Claimants = [.. snapshot.Claimants.OrderBy(claimant => Scatter(claimant.Place.OrderItemId, seed))],
        };

        Assert.That(shuffled.Plan().Text(), Is.EqualTo(snapshot.Plan().Text()));
    }

    [Law(CASES)]
    public void Plan_MoreStock_NeverLowersAnyone(Situation given, PositiveInt more)
    {
        var snapshot = given.Snapshot;
        var richer = snapshot with { Stock = snapshot.Stock with { Stock = snapshot.Stock.Stock + more.Get } };
        var poor = snapshot.Plan().Lines.ToDictionary(line => line.Place.OrderItemId, line => line.After);

        foreach (var line in richer.Plan().Lines)
        {
            var before = poor[line.Place.OrderItemId];
            Assert.That(line.After.Ready, Is.GreaterThanOrEqualTo(before.Ready));
            Assert.That(line.After.Ready + line.After.Released, Is.GreaterThanOrEqualTo(before.Ready + before.Released));
            Assert.That(line.After.Waiting, Is.LessThanOrEqualTo(before.Waiting));
        }
    }

    [Law(CASES)]
    public void Plan_ReleasedUnits_AreTakenByNobodyButTheirShipments(Situation given)
    {
        var snapshot = given.Snapshot;
        var lines = snapshot.Lines.ToDictionary(line => line.LineId);
        foreach (var line in snapshot.Plan().Lines.Where(line => !line.IsNew))
        {
            var stored = lines[line.LineId.Value];
            var counted = stored.Quantities.After(ShipmentCount.Plan(stored.Quantities, stored.Units, stored.NotedQuantity, snapshot.ReadyHasSettled || snapshot.Confirms));

            Assert.That(line.After.Released, Is.GreaterThanOrEqualTo(counted.Released));
            if (stored.Units.Shipments.Sum(shipment => shipment.Named) <= counted.Held - counted.Waiting)
                Assert.That(line.After.Shipped, Is.EqualTo(counted.Shipped));
        }
    }

    [Law(CASES)]
    public void Plan_NeverShortUnits_AreChargedToClaimantsOnlyAndWithinTheirCaps(Situation given)
    {
        var snapshot = given.Snapshot;
        var claimants = snapshot.Claimants.ToDictionary(claimant => claimant.Place.OrderItemId);
        var lines = snapshot.Lines.ToDictionary(line => line.Place.OrderItemId);
        foreach (var line in snapshot.Plan().Lines.Where(line => line.Moves.Any(move => move.Kind == MoveKind.Charged)))
        {
            Assert.That(claimants, Does.ContainKey(line.Place.OrderItemId));
            var stored = lines.GetValueOrDefault(line.Place.OrderItemId);
            var units = stored?.Units ?? claimants[line.Place.OrderItemId].Units;
            var charged = line.Moves.Single(move => move.Kind == MoveKind.Charged).Quantity;

            Assert.That(charged, Is.LessThanOrEqualTo(units.Ordered - (stored?.NotedQuantity ?? 0)));
            Assert.That(line.Noted, Is.EqualTo(snapshot.Confirms ? units.Ordered : (stored?.NotedQuantity ?? 0) + charged));
        }
    }

    [Law(CASES)]
    public void Plan_OrderCancelledStatusFirstStockLater_EndsWhereOneStepWould(QueuedLines queued)
    {
        var start = Start(queued);
        var closed = Leave(start, queued, new OrderItemUnits(OrderItemStanding.OrderClosed, queued.Demands[queued.Leaving], []));
        var middle = closed.Applied(closed.Plan());
        var end = Returned(middle, queued);

        Assert.That(Others(end, queued), Is.EqualTo(Others(Returned(closed, queued), queued)));
        Assert.That(end.Plan().Unexplained, Is.Zero);
    }

    [Law(CASES)]
    public void Plan_OrderDeletedStockFirstOrderLater_EndsWhereOneStepWould(QueuedLines queued)
    {
        var start = Start(queued);
        var returned = Returned(start, queued);
        var middle = returned.Applied(returned.Plan());
        var end = Leave(middle, queued, OrderItemUnits.Gone);

        Assert.That(Others(end, queued), Is.EqualTo(Others(Leave(returned, queued, OrderItemUnits.Gone), queued)));
        Assert.That(end.Plan().Unexplained, Is.Zero);
    }

    private static StockItemSnapshot Start(QueuedLines queued)
    {
        var served = queued.Served;
        var lines = new List<LineSnapshot>();
        for (var at = 0; at < queued.Demands.Length; at++)
        {
            var ready = Math.Min(served, queued.Demands[at]);
            served -= ready;
            lines.Add(Make.Line(at, Make.Units(waiting: queued.Demands[at] - ready, ready: ready)));
        }

        var start = Make.Snapshot(queued.Served - queued.Demands.Sum(), [.. lines]);
        Assert.That(start.Plan().IsEmpty, Is.True);

        return start;
    }

    private static StockItemSnapshot Leave(StockItemSnapshot snapshot, QueuedLines queued, OrderItemUnits units) => snapshot with
    {
        Lines = [.. snapshot.Lines.Select(line => line.Place.OrderItemId == queued.Leaving ? line with { Units = units } : line)],
    };

    private static StockItemSnapshot Returned(StockItemSnapshot snapshot, QueuedLines queued) => snapshot with
    {
        Stock = new StockNumbers(snapshot.Stock.Stock + queued.Demands[queued.Leaving]),
    };

    private static string Others(StockItemSnapshot snapshot, QueuedLines queued) => string.Join(' ', snapshot.Plan().Lines
        .Where(line => line.Place.OrderItemId != queued.Leaving)
        .Select(line => $"{line.Place.OrderItemId}: {line.After.Waiting}+{line.After.Ready}"));

    private static uint Scatter(int id, int seed) => unchecked((uint)((id + seed) * 2654435761u) ^ (uint)seed);
}
