using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class ShipmentCountTests
{
    private static ShipmentUnits Unsent(int quantity, int named = 0, int id = 1) => new(id, quantity, Sent: false, named);

    private static ShipmentUnits Sent(int quantity, int named = 0, int id = 1) => new(id, quantity, Sent: true, named);

    private static string Count(Quantities line, OrderItemUnits units, int? noted = null)
        => ShipmentCount.Plan(line, units, noted ?? units.Ordered, readyHasSettled: true).Text();

    [Test]
    public void Plan_ShipmentByHand_TakesNeverShortUnitsThenReadyOnesAndLeavesTheRestWaiting()
    {
        var line = Make.Units(waiting: 2, ready: 1);

        Assert.That(Count(line, OrderItemUnits.Open(5, Unsent(2))), Is.Empty);
        Assert.That(Count(line, OrderItemUnits.Open(5, Unsent(3))), Is.EqualTo("Released:1"));
        Assert.That(Count(line, OrderItemUnits.Open(5, Unsent(4))), Is.EqualTo("Released:1"));
    }

    [Test]
    public void Plan_ShipmentByHandWhileReadyIsProvisional_TakesNothing()
    {
        var units = OrderItemUnits.Open(3, Unsent(3));

        Assert.That(ShipmentCount.Plan(Make.Units(ready: 3), units, noted: 3, readyHasSettled: false), Is.Empty);
        Assert.That(ShipmentCount.Plan(Make.Units(ready: 3), units, noted: 3, readyHasSettled: true).Text(), Is.EqualTo("Released:3"));
    }

    [Test]
    public void Plan_ShipmentByHandSent_ShipsWhatLiesAboveAsSentAlthoughShort()
    {
        Assert.That(Count(Make.Units(waiting: 2, released: 1), OrderItemUnits.Open(5, Sent(4))), Is.EqualTo("Shipped:1 ShippedShort:1"));
        Assert.That(Count(Make.Units(waiting: 2, ready: 1), OrderItemUnits.Open(5, Sent(4))), Is.EqualTo("Released:1 Shipped:1 ShippedShort:1"));
    }

    [Test]
    public void Plan_NamedUnits_AreTheLinesThoughNeverShortUnitsAreLeft()
    {
        Assert.That(Count(Make.Units(ready: 2), OrderItemUnits.Open(5, Unsent(2, named: 2))), Is.EqualTo("Released:2"));
        Assert.That(Count(Make.Units(released: 2), OrderItemUnits.Open(5, Unsent(2, named: 2))), Is.Empty);
        Assert.That(Count(Make.Units(released: 2), OrderItemUnits.Open(5, Sent(2, named: 2))), Is.EqualTo("Shipped:2"));
    }

    [Test]
    public void Plan_OneShipmentOfBoth_CountsNamedAndOtherUnitsApart()
        => Assert.That(Count(Make.Units(released: 2, waiting: 1), OrderItemUnits.Open(5, Sent(4, named: 2))), Is.EqualTo("Shipped:2"));

    [Test]
    public void Plan_OtherShipmentSentWhileOursIsNot_LeavesOursReleased()
        => Assert.That(
            Count(Make.Units(ready: 1, released: 2), OrderItemUnits.Open(3, Unsent(2, named: 2), Sent(1, id: 2))),
            Is.EqualTo("Released:1 Shipped:1"));

    [Test]
    public void Plan_OtherShipmentSentWhileAllElseIsInOurs_IsShort()
        => Assert.That(
            Count(Make.Units(waiting: 1, released: 2), OrderItemUnits.Open(3, Unsent(2, named: 2), Sent(1, id: 2))),
            Is.EqualTo("ShippedShort:1"));

    [Test]
    public void Plan_ReleaseUnderWay_IsHeldByItsIntent()
        => Assert.That(Count(Make.Units(released: 2), OrderItemUnits.Open(2, Unsent(2, named: 2, id: 0))), Is.Empty);

    [Test]
    public void Plan_UnsentShipmentDeleted_MakesItsUnitsReady()
        => Assert.That(Count(Make.Units(waiting: 1, released: 2), OrderItemUnits.Open(5)), Is.EqualTo("ReleaseUndone:2"));

    [Test]
    public void Plan_SentShipmentDeleted_MakesItsUnitsReady()
        => Assert.That(Count(Make.Units(shipped: 3, released: 1), OrderItemUnits.Open(5, Unsent(1, named: 1))), Is.EqualTo("Unshipped:3"));

    [Test]
    public void Plan_OrderItemReduced_GivesBackOnlyWhatIsAboveItsUnsentUnits()
    {
        var line = Make.Units(waiting: 2, ready: 1, released: 1);
        ShipmentUnits[] shipments = [Unsent(1, named: 1)];

        Assert.That(Count(line, OrderItemUnits.Open(4, shipments), noted: 6), Is.Empty);
        Assert.That(Count(line, OrderItemUnits.Open(3, shipments), noted: 6), Is.EqualTo("CancelledWaiting:1"));
        Assert.That(Count(line, OrderItemUnits.Open(1, shipments), noted: 6), Is.EqualTo("CancelledWaiting:2 CancelledReady:1"));
        Assert.That(Count(line, OrderItemUnits.Open(0, shipments), noted: 6), Is.EqualTo("CancelledWaiting:2 CancelledReady:1 CancelledReleased:1"));
    }

    [Test]
    public void Plan_OrderItemReducedAfterNeverShortUnitsWereSent_CancelsInsteadOfShippingShort()
        => Assert.That(Count(Make.Units(waiting: 2), OrderItemUnits.Open(3, Sent(3)), noted: 5), Is.EqualTo("CancelledWaiting:2"));

    [Test]
    public void Plan_OrderClosed_CancelsWhatIsNotSent()
    {
        var closed = new OrderItemUnits(OrderItemStanding.OrderClosed, 6, [Sent(1, named: 1), Unsent(1, named: 1, id: 2)]);

        Assert.That(
            Count(Make.Units(waiting: 2, ready: 1, released: 2), closed),
            Is.EqualTo("CancelledWaiting:2 CancelledReady:1 CancelledReleased:1 Shipped:1"));
    }

    [Test]
    public void Plan_OrderItemGone_CancelsWhatIsNotShippedAndKeepsWhatIs()
        => Assert.That(
            Count(Make.Units(2, 1, 1, 3), OrderItemUnits.Gone),
            Is.EqualTo("CancelledWaiting:2 CancelledReady:1 CancelledReleased:1"));

    [Test]
    public void Plan_UnitsHandedOver_StayShippedAndTheOthersCount()
    {
        var handOver = new ShipmentUnits(0, 2, Sent: true, Named: 2);

        Assert.That(Count(Make.Units(waiting: 1, shipped: 2), OrderItemUnits.Open(3, handOver)), Is.Empty);
        Assert.That(Count(Make.Units(ready: 1, shipped: 2), OrderItemUnits.Open(3, handOver, Sent(1))), Is.EqualTo("Released:1 Shipped:1"));
    }

    [Test]
    public void Plan_NothingIsSentAnyMore_MakesShippedUnitsReady()
        => Assert.That(Count(Make.Units(shipped: 2), OrderItemUnits.Open(2)), Is.EqualTo("Unshipped:2"));

    [Test]
    public void Releasable_ShipmentByHandHoldsReadyUnits_LeavesThemOut()
    {
        var line = Make.Units(waiting: 1, ready: 1);

        Assert.That(ShipmentCount.Releasable(line, OrderItemUnits.Open(5, Unsent(4)), noted: 5), Is.Zero);
        Assert.That(ShipmentCount.Releasable(line, OrderItemUnits.Open(5, Unsent(3)), noted: 5), Is.EqualTo(1));
        Assert.That(ShipmentCount.Releasable(line, OrderItemUnits.Gone, noted: 5), Is.Zero);
        Assert.That(ShipmentCount.Releasable(Make.Units(ready: 2, released: 1), OrderItemUnits.Open(3, Unsent(1, named: 1)), noted: 3), Is.EqualTo(2));
    }

    [Test]
    public void Uncovered_OwnUnitsInShipments_AreNotTakenOffTwice()
    {
        Assert.That(OrderItemUnits.Open(5, Unsent(2, named: 2), Sent(1, id: 2)).Uncovered(Make.Units(waiting: 1, released: 2)), Is.EqualTo(1));
        Assert.That(OrderItemUnits.Open(5).Uncovered(Quantities.None), Is.EqualTo(5));
        Assert.That(OrderItemUnits.Open(5, Sent(3)).Uncovered(Quantities.None), Is.EqualTo(2));
        Assert.That(OrderItemUnits.Gone.Uncovered(Quantities.None), Is.Zero);
    }

    [Law(3000)]
    public void Plan_AnyLine_MeetsSpecification(CountedLine counted, bool settled)
    {
        var (line, units, noted) = counted;
        var after = line.After(ShipmentCount.Plan(line, units, noted, settled));
        var sent = units.Shipments.Where(shipment => shipment.Sent).Sum(shipment => shipment.Quantity);
        var unsent = units.Shipments.Where(shipment => !shipment.Sent).Sum(shipment => shipment.Quantity);

        Assert.That(after.Total, Is.EqualTo(line.Total), "units are conserved");
        if (units.IsOpen)
            Assert.That(after.Open, Is.LessThanOrEqualTo(Math.Max(0, units.Ordered - sent)), "no more than is unsent");
        else
            Assert.That(after.Open, Is.Zero, "a closed order has no open unit");

        if (units.IsOpen)
        {
            Assert.That(after.Released, Is.LessThanOrEqualTo(unsent), "released units are in an unsent shipment");
            Assert.That(after.Shipped, Is.LessThanOrEqualTo(sent), "shipped units are in a sent one");
        }

        var notedAfter = units.IsOpen ? Math.Min(noted, units.Ordered) : noted;
        var then = after.After(ShipmentCount.Plan(after, units, notedAfter, settled));
        Assert.That(then with { Ready = after.Ready, Released = after.Released }, Is.EqualTo(after), "in step but for ready units");
        Assert.That(ShipmentCount.Plan(then, units, notedAfter, settled), Is.Empty, "in step");
    }
}
