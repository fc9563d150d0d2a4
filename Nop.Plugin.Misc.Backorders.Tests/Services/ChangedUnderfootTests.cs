using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>Stories in which the platform's data changes under the ledger's feet.</summary>
public class ChangedUnderfootTests(TestDatabase database) : LedgerTest(database)
{
    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    [Test]
    public async Task ShouldFollowAShipmentOfAProductThatIsNoLongerShipped()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        var shipment = (await ReleaseAsync((await LineAsync(order)).Id)).ShipmentIds.Single();
        await Shop.EditProductAsync(tray, product => product.IsShipEnabled = false);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 2 0 0"), "the parcel is still there");

        await Shop.SendAsync(shipment);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"), "sent");
    }

    [Test]
    public async Task ShouldGiveBackADeletedParcelOfAProductThatIsNoLongerShipped()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        var shipment = (await ReleaseAsync((await LineAsync(order)).Id)).ShipmentIds.Single();
        await Shop.EditProductAsync(tray, product => product.IsShipEnabled = false);
        await Shop.DeleteShipmentAsync(shipment);

        Assert.That(await UnitsAsync(order), Is.EqualTo("0 2 0 0 0"));
    }

    [Test]
    public async Task ShouldNotHandOverWhatAParcelHolds()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        await Shop.ShipmentAsync(await Shop.ItemAsync(order), 2);
        await Shop.EditProductAsync(tray, product => product.IsShipEnabled = false);
        var result = await ReleaseAsync((await LineAsync(order)).Id);

        Assert.That(result.Released, Is.Empty);
    }

    [Test]
    public async Task ShouldBearTheLowestStockThereIs()
    {
        var tray = await Shop.ProductAsync(1);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +1);
        await ReleaseAsync((await LineAsync(order)).Id);
        await Store.RunAsync<IProductService>(async products =>
        {
            var product = await products.GetProductByIdAsync(tray);
            product.StockQuantity = int.MinValue;
            await products.UpdateProductAsync(product);
        });
        var report = await SweepAsync();

        Assert.That(report.Failed, Is.Zero);
        Assert.That(await RowsAsync<Log>(), Is.Empty);
        Assert.That(await UnexplainedAsync(tray), Is.EqualTo(int.MaxValue));
    }

    [Test]
    public async Task ShouldCatchUpSoonAfterAPause()
    {
        await SweepAsync();
        await EnableAsync(false);
        var tray = await Shop.ProductAsync(1);
        var order = await Shop.OrderAsync(tray, 3);
        await SweepAsync();
        await EnableAsync(true);
        await SweepAsync();

        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
    }

    [Test]
    public async Task ShouldFollowAnItemReducedBelowWhatWasSent()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 5);
        await Shop.StockAsync(tray, +5);
        var shipment = (await ReleaseAsync((await LineAsync(order)).Id)).ShipmentIds.Single();
        await Shop.SendAsync(shipment);
        await Shop.EditItemAsync(await Shop.ItemAsync(order), 3);
        await SweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 5 0"));

        await Shop.DeleteShipmentAsync(shipment);
        await SweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 3 0 0 2"));
    }

    [Test]
    public async Task ShouldReleaseNothingOfAnOrderThatIsCancelledMeanwhile([Values(typeof(EntityInsertedEvent<Shipment>), typeof(EntityInsertedEvent<ShipmentItem>), typeof(ShipmentCreatedEvent))] Type at)
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        var next = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        var once = 0;
        Store.Events.OnPublish = published =>
        {
            if (published.GetType() == at && Interlocked.Exchange(ref once, 1) == 0)
                Task.Run(() => Shop.CancelAsync(order)).GetAwaiter().GetResult();
        };
        await ReleaseAsync((await LineAsync(order)).Id);
        Store.Events.OnPublish = null;
        await SweepAsync(TimeSpan.FromMinutes(6));
        await SweepAsync();

        Assert.That(once, Is.EqualTo(1));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 0 2"));
        Assert.That(await UnitsAsync(next), Is.EqualTo("0 2 0 0 0"));
        Assert.That(await UnexplainedAsync(tray), Is.Zero);
        Assert.That(await RowsAsync<Log>(), Is.Empty);
    }

    [Test]
    public async Task ShouldSeeAClosedLineGrowAgain()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        var other = await Shop.OrderAsync(tray, 1);
        await Shop.EditItemAsync(await Shop.ItemAsync(order), 1);
        await Shop.StockAsync(tray, +2);
        await Shop.SendAsync((await ReleaseAsync((await LineAsync(order)).Id)).ShipmentIds.Single());
        await FullSweepAsync();
        await SweepAsync();
        await Shop.EditItemAsync(await Shop.ItemAsync(order), 4);

        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-3));
        Assert.That(await UnitsAsync(order), Is.EqualTo("3 0 0 1 1"));
        Assert.That(await UnitsAsync(other), Is.EqualTo("0 1 0 0 0"));
    }

    private Task EnableAsync(bool enabled) => Store.RunAsync<ISettingService>(async settings =>
    {
        var stored = await settings.LoadSettingAsync<BackordersSettings>();
        stored.Enabled = enabled;
        await settings.SaveSettingAsync(stored);
    });
}
