using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What the platform counts wrongly, decided once the item has settled.</summary>
public class CorrectionTests(TestDatabase database) : LedgerTest(database)
{
    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    [Test]
    public async Task ShouldCountWhatAStatusSetByHandDoesNotGiveBack([Values] bool unheard)
    {
        var tray = await Shop.ProductAsync(0);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +3);
        Store.Events.Deliveries = unheard ? _ => 0 : null;
        await Shop.SetCancelledByHandAsync(first);
        await SweepAsync();
        await SweepAsync();

        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-2), "the platform gave nothing back");
        Assert.That(await CorrectionsAsync(), Is.EqualTo("NotGivenBack 3"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("0 2 0 0 0"));
        Assert.That(await UnexplainedAsync(tray), Is.Zero);

        await Shop.DeleteAsync(first);
        await SweepAsync();
        await SweepAsync();
        Assert.That(await CorrectionsAsync(), Is.EqualTo("NotGivenBack 3"), "deleted in that state");

        Store.Events.Deliveries = null;
        await Shop.SetStatusAsync(second, OrderStatus.Cancelled);
        await SweepAsync();
        await SweepAsync();
        Assert.That(await CorrectionsAsync(), Is.EqualTo("NotGivenBack 3, NotGivenBack 2"));
        await Shop.SetStatusAsync(second, OrderStatus.Pending);
        await SweepAsync();
        await SweepAsync();
        Assert.That(await CorrectionsAsync(), Is.EqualTo("NotGivenBack 3"), "open again: its units are wanted");
    }

    [Test]
    public async Task ShouldNotCountWhatIsAtTheCustomers([Values] bool delete)
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 3);
        var parcel = await Shop.ShipmentAsync(await Shop.ItemAsync(order), 2, send: true);
        if (delete)
            await Shop.DeleteAsync(order);
        else
            await Shop.CancelAsync(order);
        await SweepAsync();
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(5), "the shelf has 3");
        Assert.That(await CorrectionsAsync(), Is.EqualTo("SentThenClosed -2"));

        var next = await Shop.OrderAsync(tray, 4);
        Assert.That(await UnitsAsync(next), Is.EqualTo("1 0 0 0 0"));

        await Shop.DeleteShipmentAsync(parcel);
        await SweepAsync();
        await SweepAsync();
        Assert.That(await CorrectionsAsync(), Is.Empty, "the goods never left");
        Assert.That(await UnitsAsync(next), Is.EqualTo("0 1 0 0 0"));
    }

    [Test]
    public async Task ShouldFindWhatIsAtTheCustomersThoughNobodySaidSo()
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.ShipmentAsync(await Shop.ItemAsync(order), 2, send: true);
        Store.Events.Deliveries = _ => 0;
        await Shop.CancelAsync(order);
        Store.Events.Deliveries = null;
        await FullSweepAsync();
        await SweepAsync();

        Assert.That(await CorrectionsAsync(), Is.EqualTo("SentThenClosed -2"));
    }

    [Test]
    public async Task ShouldNotGiveBackReservationsThatNothingExplains([Values] bool fromElsewhere)
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(3, 3);
        var order = await Shop.OrderAsync(tray, 1);
        var reserved = (await Shop.WarehouseRowsAsync(tray)).StartsWith("3/1", StringComparison.Ordinal) ? 0 : 1;
        await Shop.ShipFromAsync(await Shop.ItemAsync(order), 1, warehouses[fromElsewhere ? 1 - reserved : reserved]);
        if (!fromElsewhere)
            await new Law.Hands(Shop).AdjustAsync(tray, string.Empty, -1);

        var next = await Shop.OrderAsync(tray, 5);
        await SweepAsync();
        await SweepAsync();

        Assert.That(await CorrectionsAsync(), Is.EqualTo(fromElsewhere ? "ReservationLeft 1" : string.Empty));
        Assert.That(await UnitsAsync(next), Is.EqualTo(fromElsewhere ? "0 1 0 0 0" : "1 0 0 0 0"), "the shelf has 5 after a parcel from elsewhere; another program reserved for 4");
    }

    [Test]
    public async Task ShouldOnlyReportWhatAParcelLeftUnheard()
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(3, 3);
        var order = await Shop.OrderAsync(tray, 3);
        var reserved = (await Shop.WarehouseRowsAsync(tray)).StartsWith("3/3", StringComparison.Ordinal) ? 0 : 1;
        Store.Events.Deliveries = _ => 0;
        await Shop.ShipFromAsync(await Shop.ItemAsync(order), 3, warehouses[1 - reserved]);
        await Shop.CancelAsync(order);
        Store.Events.Deliveries = null;
        await FullSweepAsync();
        await SweepAsync();
        Assert.That(await CorrectionsAsync(), Is.EqualTo("SentThenClosed -3"), "nobody knows what was left");

        var next = await Shop.OrderAsync(tray, 4);
        await SweepAsync();
        Assert.That(await UnitsAsync(next), Is.EqualTo("4 0 0 0 0"), "three are on the shelf, and none is promised");
    }

    [Test]
    public async Task ShouldNoteOnceWhatAParcelLeavesBehind()
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(3, 3);
        var order = await Shop.OrderAsync(tray, 5);
        Store.Events.Deliveries = _ => 2;
        await Shop.ShipFromAsync(await Shop.ItemAsync(order), 3, warehouses[(await Shop.WarehouseRowsAsync(tray)).StartsWith("3/3", StringComparison.Ordinal) ? 1 : 0]);
        Store.Events.Deliveries = null;
        var noted = (await RowsAsync<LeftReservation>()).Single();
        Assert.That((noted.OrderId, noted.Quantity), Is.EqualTo((order, 1)), "two of the three were reserved there");

        var shipment = (await RowsAsync<Nop.Core.Domain.Shipping.Shipment>()).Single();
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Store.RunAsync<Nop.Services.Shipping.IShipmentService>(shipments => shipments.UpdateShipmentAsync(shipment));
        Assert.That(await RowsAsync<LeftReservation>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ShouldNotCorrectTwiceWhatWasSentFromElsewhere([Values] bool fromElsewhere)
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(3, 3);
        var order = await Shop.OrderAsync(tray, 3);
        var reserved = (await Shop.WarehouseRowsAsync(tray)).StartsWith("3/3", StringComparison.Ordinal) ? 0 : 1;
        await Shop.ShipFromAsync(await Shop.ItemAsync(order), 3, warehouses[fromElsewhere ? 1 - reserved : reserved]);
        await Shop.CancelAsync(order);
        await SweepAsync();
        await SweepAsync();
        Assert.That(await CorrectionsAsync(), Is.EqualTo(fromElsewhere ? "SentThenClosed -3, ReservationLeft 3" : "SentThenClosed -3"));

        await Shop.OrderAsync(tray, 3);
        await SweepAsync();
        await SweepAsync();
        Assert.That((await RowsAsync<Line>()).Sum(line => line.Waiting), Is.Zero, "three are on the shelf");
        Assert.That(await CorrectionsAsync(), Is.EqualTo(fromElsewhere ? "SentThenClosed -3, ReservationLeft 3" : "SentThenClosed -3"));
    }

    [Test]
    public async Task ShouldCorrectAnOrderFromBeforeTheInstallationThatWasClosedAfterIt([Values] bool delete, [Values] bool unheard)
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 5);
        await Shop.ShipmentAsync(await Shop.ItemAsync(order), 5, send: true);
        Store.Clock.Advance(TimeSpan.FromDays(3));
        await Store.RunAsync<IRepository<Installation>>(async installations =>
        {
            var installation = installations.Table.Single();
            installation.InstalledOnUtc = Store.Clock.UtcNow;
            await installations.UpdateAsync(installation, publishEvent: false);
        });
        Store.Clock.Advance(TimeSpan.FromHours(1));
        Store.Events.Deliveries = unheard ? _ => 0 : null;
        if (delete)
            await Shop.DeleteAsync(order);
        else
            await Shop.CancelAsync(order);
        Store.Events.Deliveries = null;
        await FullSweepAsync();
        await SweepAsync();
        Assert.That(await CorrectionsAsync(), Is.EqualTo("SentThenClosed -5"));

        Assert.That(await UnitsAsync(await Shop.OrderAsync(tray, 7)), Is.EqualTo("7 0 0 0 0"), "the shelf is empty");
    }

    [Test]
    public async Task ShouldNotTakeAReopenedOrderForAnOpenOne()
    {
        var tray = await Shop.ProductAsync(0);
        var first = await Shop.OrderAsync(tray, 2);
        var second = await Shop.OrderAsync(tray, 2);
        await Shop.CancelAsync(first);
        await SweepAsync();
        await Shop.SetStatusAsync(first, OrderStatus.Pending);
        await SweepAsync();
        await SweepAsync();

        Assert.That(await UnitsAsync(first), Is.EqualTo("0 0 0 0 2"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("2 0 0 0 0"));
        Assert.That(await CorrectionsAsync(), Is.Empty);
    }

    [Test]
    public async Task ShouldCorrectThePartsOfABundleInTheirOwnUnits()
    {
        var cup = await Shop.ProductAsync(4);
        var set = await Shop.BundleAsync(null, (cup, 2));
        var order = await Shop.OrderAsync(set, 2);
        await Shop.OrderAsync(cup, 1);
        await Shop.SetCancelledByHandAsync(order);
        await SweepAsync();
        await SweepAsync();

        Assert.That(await CorrectionsAsync(), Is.EqualTo("NotGivenBack 4"));
        Assert.That(await UnexplainedAsync(cup), Is.Zero);
    }

    /// <summary>The correction is decided by the sweep that confirms; until then order items above the mark still answer for what is missing.</summary>
    [TestCase(30, false)]
    [TestCase(70, false)]
    [TestCase(70, true)]
    public async Task ShouldChargeAnOrderThatCameBeforeTheCorrectionWasDecided(int firstSweepAfter, bool unheard)
    {
        var tray = await Shop.ProductAsync(5);
        var first = await Shop.OrderAsync(tray, 5);
        await Shop.ShipmentAsync(await Shop.ItemAsync(first), 4, send: true);
        await FullSweepAsync();
        Store.Events.Deliveries = unheard ? _ => 0 : null;
        await Shop.CancelAsync(first);
        var second = await Shop.OrderAsync(tray, 5);
        Store.Events.Deliveries = null;
        if (unheard)
            await FullSweepAsync();

        foreach (var seconds in new[] { firstSweepAfter, 60, 60 })
            await SweepAsync(TimeSpan.FromSeconds(seconds));

        Assert.That(await UnitsAsync(second), Is.EqualTo("4 0 0 0 0"), "one is on the shelf");
        Assert.That(await UnexplainedAsync(tray), Is.Zero);
    }

    private async Task<string> CorrectionsAsync()
        => string.Join(", ", (await RowsAsync<Correction>()).Where(row => row.Quantity != row.Settled).Select(row => $"{row.Reason} {row.Quantity - row.Settled}"));
}
