using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>Ready units go out once, whatever happens on the way.</summary>
public class ReleaseTests(TestDatabase database) : LedgerTest(database)
{
    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    [Test]
    public async Task ShouldPutReadyUnitsIntoOneShipment()
    {
        var tray = await Shop.ProductAsync(1);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.StockAsync(tray, +2);
        Store.Events.Clear();
        var result = await ReleaseAsync((await LineAsync(order)).Id);

        var item = (await RowsAsync<ShipmentItem>()).Single();
        var shipment = (await RowsAsync<Shipment>()).Single();
        Assert.That(result.Blocked, Is.Empty);
        Assert.That(result.ShipmentIds, Is.EqualTo(new[] { shipment.Id }));
        Assert.That((item.Quantity, item.ShipmentId, item.OrderItemId), Is.EqualTo((2, shipment.Id, await Shop.ItemAsync(order))));
        Assert.That(shipment.ShippedDateUtc, Is.Null);
        Assert.That(Store.Events.Of<ShipmentCreatedEvent>().Count(), Is.EqualTo(1));
        Assert.That((await RowsAsync<OrderNote>()).Last().OrderId, Is.EqualTo(order));
        Assert.That((await RowsAsync<Intent>()).Single().Status, Is.EqualTo(IntentStatus.Done));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 2 0 0"));
    }

    [Test]
    public async Task ShouldFollowTheShipmentToItsEndAndBack()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        var line = (await LineAsync(order)).Id;

        var undone = (await ReleaseAsync(line)).ShipmentIds.Single();
        await Shop.DeleteShipmentAsync(undone);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 2 0 0 0"), "an unsent shipment is deleted");

        var sent = (await ReleaseAsync(line)).ShipmentIds.Single();
        await Shop.SendAsync(sent);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"), "sent");
        Assert.That((await LineAsync(order)).Closed, Is.True);

        await Shop.DeleteShipmentAsync(sent);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 2 0 0 0"), "a sent shipment is deleted");
    }

    [Test]
    public async Task ShouldPutTheLinesOfOneOrderIntoOneShipment()
    {
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync((tray, 1), (bowl, 2));
        await Shop.StockAsync(tray, +1);
        await Shop.StockAsync(bowl, +2);
        var result = await ReleaseAsync([.. (await RowsAsync<Line>()).Select(line => line.Id)]);

        Assert.That(result.Released.Select(line => line.OrderId), Is.EqualTo(new[] { order, order }));
        Assert.That(await RowsAsync<Shipment>(), Has.Count.EqualTo(1));
        Assert.That((await RowsAsync<ShipmentItem>()).Select(item => item.Quantity), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task ShouldSayWhyForEveryLineThatStays()
    {
        var tray = await Shop.ProductAsync(0);
        var ready = await Shop.OrderAsync(tray, 1);
        var waiting = await Shop.OrderAsync(tray, 2);
        var cancelled = await Shop.OrderAsync(tray, 1);
        var other = await Shop.ProductAsync(0);
        var frozen = await Shop.OrderAsync(other, 1);
        await Shop.StockAsync(tray, +1);
        await Shop.CancelAsync(cancelled);
        await Shop.EditProductAsync(other, product => product.UseMultipleWarehouses = true);
        var lines = await RowsAsync<Line>();
        var result = await ReleaseAsync([.. lines.Select(line => line.Id), 4711]);

        Assert.That(result.Released.Select(line => line.OrderId), Is.EqualTo(new[] { ready }));
        Assert.That(result.Blocked.ToDictionary(line => line.OrderId, line => line.Reason), Is.EquivalentTo(new Dictionary<int, ReleaseBlock>
        {
            [0] = ReleaseBlock.LineGone,
            [waiting] = ReleaseBlock.NothingReady,
            [cancelled] = ReleaseBlock.OrderClosed,
            [frozen] = ReleaseBlock.Frozen,
        }));
        Assert.That(result.Blocked.Single(line => line.OrderId == waiting).Waiting, Is.EqualTo(2));
    }

    [Test]
    public async Task ShouldRefuseMoreThanIsReady()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.StockAsync(tray, +2);
        var line = (await LineAsync(order)).Id;
        var result = await Store.RunAsync<IReleaseService, ReleaseResult>(releases => releases.ReleaseAsync([new ReleaseChoice(line, 3)], actorId: 1));

        Assert.That(result.Blocked.Single().Reason, Is.EqualTo(ReleaseBlock.FewerReady));
        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 2 0 0 0"));
    }

    [Test]
    public async Task ShouldHandOverWhatIsNotShipped()
    {
        var course = await Shop.ProductAsync(0, product => product.IsShipEnabled = false);
        var order = await Shop.OrderAsync(course, 2);
        await Shop.StockAsync(course, +2);
        var result = await ReleaseAsync((await LineAsync(order)).Id);
        await SweepAsync();

        Assert.That(result.Released.Single().ShipmentId, Is.Zero);
        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"));

        await Shop.EditProductAsync(course, product => product.IsShipEnabled = true);
        await FullSweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"), "what was handed over stays handed over");
    }

    [Test]
    public async Task ShouldReleaseOnceWhenAskedTwiceAtATime()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        var line = (await LineAsync(order)).Id;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReleaseAsync(line))));
        var again = await ReleaseAsync(line);

        Assert.That(results.Sum(result => result.Released.Sum(released => released.Quantity)), Is.EqualTo(2));
        Assert.That(again.Blocked.Single().Reason, Is.EqualTo(ReleaseBlock.NothingReady));
        Assert.That((await RowsAsync<ShipmentItem>()).Sum(item => item.Quantity), Is.EqualTo(2));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 2 0 0"));
    }

    /// <summary>The process dies right after the shipment, its item, or the order's note was written.</summary>
    [TestCase(typeof(EntityInsertedEvent<Shipment>), 0)]
    [TestCase(typeof(EntityInsertedEvent<ShipmentItem>), 1)]
    [TestCase(typeof(EntityInsertedEvent<OrderNote>), 1)]
    public async Task ShouldFindAReleaseThatDiedOnTheWay(Type diesAt, int shipmentsLeft)
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        var line = (await LineAsync(order)).Id;
        Store.Events.OnPublish = published =>
        {
            if (published.GetType() == diesAt)
                throw new InvalidOperationException("The lights went out.");
        };
        var result = await ReleaseAsync(line);
        var meanwhile = await ReleaseAsync(line);
        Store.Events.OnPublish = null;
        await SweepAsync(TimeSpan.FromMinutes(1));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 2 0 0"), "a release that may still be under way is left alone");

        await SweepAsync(TimeSpan.FromMinutes(6));
        await SweepAsync();

        Assert.That(result.Blocked.Single().Reason, Is.EqualTo(ReleaseBlock.Failed));
        Assert.That(meanwhile.Released, Is.Empty);
        Assert.That(await RowsAsync<Shipment>(), Has.Count.EqualTo(shipmentsLeft));
        Assert.That((await RowsAsync<ShipmentItem>()).Sum(item => item.Quantity), Is.EqualTo(2 * shipmentsLeft));
        Assert.That((await RowsAsync<Intent>()).Single().Status, Is.EqualTo(shipmentsLeft == 1 ? IntentStatus.Done : IntentStatus.Withdrawn));
        Assert.That(await UnitsAsync(order), Is.EqualTo(shipmentsLeft == 1 ? "0 0 2 0 0" : "0 2 0 0 0"));

        var last = await ReleaseAsync(line);
        Assert.That(last.Released, Has.Count.EqualTo(1 - shipmentsLeft));
        Assert.That((await RowsAsync<ShipmentItem>()).Sum(item => item.Quantity), Is.EqualTo(2), "never more than there are");
    }

    [Test]
    public async Task ShouldGiveBackUnitsOfAReleaseThatNeverCalledThePlatform()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        var demand = new ReleaseDemand((await LineAsync(order)).Id, null, Guid.NewGuid(), ActorId: 1);
        await Store.RunAsync<IReconciler, ReconcileResult>(reconciler =>
            reconciler.ReconcileAsync(new ReconcileRequest(new StockKey(tray), ReconcileOccasion.Person, [demand])));
        await ReconcileAsync(tray);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 2 0 0"));

        await SweepAsync(TimeSpan.FromMinutes(6));
        var late = await Store.RunAsync<IReleaseShipper, IReadOnlyDictionary<int, ShippedIntent>>(shipper => shipper.ShipAsync(order, demand.IntentGuid));

        Assert.That(await UnitsAsync(order), Is.EqualTo("0 2 0 0 0"));
        Assert.That(late.Values.Any(intent => intent.IsDone), Is.False, "a process that wakes up late finds its intent withdrawn");
        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
    }

    [Test]
    public async Task ShouldMarkWhatWasSentAlthoughShort()
    {
        var tray = await Shop.ProductAsync(1);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.ShipmentAsync(await Shop.ItemAsync(order), 3, send: true);

        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"));
        Assert.That((await LineAsync(order)).SentAlthoughShort, Is.EqualTo(2));
        Assert.That(await UnexplainedAsync(tray), Is.EqualTo(2), "the parcel was there and the stock says it was not");
    }

    [Test]
    public async Task ShouldTakeNeverShortUnitsFirstForAShipmentByHand()
    {
        var tray = await Shop.ProductAsync(1);
        var order = await Shop.OrderAsync(tray, 3);
        var item = await Shop.ItemAsync(order);
        await Shop.ShipmentAsync(item, 1);
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));

        await Shop.StockAsync(tray, +1);
        await Shop.ShipmentAsync(item, 1);
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 1 0 0 0"), "provisional units are not released by themselves");

        var blocked = await ReleaseAsync((await LineAsync(order)).Id);
        Assert.That(blocked.Released, Is.Empty, "the ready unit is in the shipment made by hand");

        await SweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 0 1 0 0"));
    }
}
