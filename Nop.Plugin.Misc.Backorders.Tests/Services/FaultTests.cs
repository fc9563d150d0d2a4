using System.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Logging;
using Nop.Services.Plugins;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What goes wrong around the ledger. None of it may reach the platform, and no unit may get lost.</summary>
public class FaultTests(TestDatabase database) : LedgerTest(database)
{
    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    [Test]
    public async Task ShouldKeepTheLinesOfADeletedProduct()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.DeleteProductAsync(tray);
        await FullSweepAsync();

        Assert.That(await UnitsAsync(order), Is.EqualTo("3 0 0 0 0"));
    }

    [Test]
    public async Task ShouldNotMindHearingEverythingTwice()
    {
        Store.Events.Deliveries = _ => 2;
        var tray = await Shop.ProductAsync(1);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.StockAsync(tray, +1);

        Assert.That(await UnitsAsync(order), Is.EqualTo("1 1 0 0 0"));
    }

    [Test]
    public async Task ShouldNotMindHearingThingsInTheWrongOrder()
    {
        Store.Events.Deliveries = _ => 0;
        var tray = await Shop.ProductAsync(1);
        var first = await Shop.OrderAsync(tray, 2);
        var second = await Shop.OrderAsync(tray, 2);
        await Shop.CancelAsync(first);
        Store.Events.Deliveries = null;

        await Store.RunAsync(async services =>
        {
            var order = await services.GetRequiredService<IRepository<Order>>().GetByIdAsync(second);
            var item = await services.GetRequiredService<IRepository<OrderItem>>().GetByIdAsync(await Shop.ItemAsync(second));
            var product = await services.GetRequiredService<IRepository<Product>>().GetByIdAsync(tray);
            var gate = services.GetRequiredService<IEventGate>();
            await new OrderPlacedConsumer(gate).HandleEventAsync(new OrderPlacedEvent(order));
            await new OrderClosedConsumer(gate).HandleEventAsync(new OrderStatusChangedEvent(order, OrderStatus.Pending));
            await new StockConsumer(gate).HandleEventAsync(new EntityUpdatedEvent<Product>(product));
            await new OrderItemConsumer(gate).HandleEventAsync(new EntityInsertedEvent<OrderItem>(item));
            await new StockConsumer(gate).HandleEventAsync(new EntityUpdatedEvent<Product>(product));
        });
        await SweepAsync();

        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-1));
        Assert.That(await UnitsAsync(first), Is.EqualTo("none"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("1 0 0 0 0"));
    }

    [Test]
    public async Task ShouldBearManyThreadsAtOnce()
    {
        var tray = await Shop.ProductAsync(0);
        var orders = new List<int>();
        for (var i = 0; i < 4; i++)
            orders.Add(await Shop.OrderAsync(tray, 2));

        await Shop.StockAsync(tray, +3);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ReconcileAsync(tray))));

        Assert.That(await Task.WhenAll(orders.Select(UnitsAsync)), Is.EqualTo(new[] { "0 2 0 0 0", "1 1 0 0 0", "2 0 0 0 0", "2 0 0 0 0" }));
        Assert.That((await StockItemAsync(tray)).Version, Is.GreaterThan(9));
    }

    /// <summary>The platform may lose an update here; whatever stock it ends up with, every missing unit is accounted for.</summary>
    [Test]
    public async Task ShouldBearManyOrdersAtOnce()
    {
        var tray = await Shop.ProductAsync(3);
        var shops = new List<Shop>();
        for (var i = 0; i < 4; i++)
        {
            shops.Add(new Shop(Store));
            await shops[i].OpenAsync();
        }

        var orders = await Task.WhenAll(shops.Select(shop => Task.Run(() => shop.OrderAsync(tray, 2))));
        await FullSweepAsync();

        var item = await StockItemAsync(tray);
        var missing = Math.Max(0, -await Shop.StockOfAsync(tray));
        Assert.That(orders, Is.Unique);
        Assert.That((item?.Waiting ?? 0) + (item?.Unexplained ?? 0), Is.EqualTo(missing));
        Assert.That((await RowsAsync<Line>()).Sum(line => line.Waiting), Is.EqualTo(item?.Waiting ?? 0));
    }

    /// <summary>A store need ask for no name and no mail address, and an order of services has no shipping address.</summary>
    [Test]
    public async Task ShouldKeepTheUnitsOfAnOrderWhoseAddressSaysNothing()
    {
        var (tray, order) = await UnheardOrderAsync();
        await Store.RunAsync(async services =>
        {
            var empty = new Address();
            await services.GetRequiredService<IAddressService>().InsertAddressAsync(empty);
            var orders = services.GetRequiredService<IRepository<Order>>();
            var row = await orders.GetByIdAsync(order);
            (row.BillingAddressId, row.ShippingAddressId) = (empty.Id, null);
            await orders.UpdateAsync(row, publishEvent: false);
        });
        await FullSweepAsync();

        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-2));
        Assert.That(await RowsAsync<Log>(), Is.Empty);
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
        var line = await LineAsync(order);
        Assert.That((line.CustomerFirstName, line.CustomerLastName, line.CustomerEmail), Is.EqualTo(((string)null, (string)null, (string)null)));
    }

    /// <summary>The platform cannot take an order's address away, but a database that was imported without its keys can lack it.</summary>
    [Test]
    public async Task ShouldKeepTheUnitsOfAnOrderWhoseAddressIsLost()
    {
        var (_, order) = await UnheardOrderAsync();
        await WithoutKeys.ExecuteAsync(Store, $"""UPDATE "Order" SET "BillingAddressId" = 999999, "ShippingAddressId" = NULL WHERE "Id" = {order}""");
        await FullSweepAsync();

        Assert.That((await RowsAsync<Order>()).Single(row => row.Id == order).BillingAddressId, Is.EqualTo(999_999));
        Assert.That(await RowsAsync<Log>(), Is.Empty);
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
        Assert.That((await LineAsync(order)).CustomerEmail, Is.Null);
    }

    [Test]
    public async Task ShouldNotMindEntitiesThatAreGone()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 3);
        await Store.RunAsync(async services =>
        {
            var gate = services.GetRequiredService<IEventGate>();
            await new StockConsumer(gate).HandleEventAsync(new EntityUpdatedEvent<Product>(new Product { Id = 999_999, StockQuantity = -5, ManageInventoryMethod = ManageInventoryMethod.ManageStock }));
            await new OrderItemConsumer(gate).HandleEventAsync(new EntityInsertedEvent<OrderItem>(new OrderItem { Id = 999_999, OrderId = 999_999, ProductId = tray, Quantity = 9 }));
            await new OrderItemConsumer(gate).HandleEventAsync(new EntityDeletedEvent<OrderItem>(new OrderItem { Id = 999_999, OrderId = 999_999, ProductId = tray, Quantity = 9 }));
            await new OrderClosedConsumer(gate).HandleEventAsync(new EntityDeletedEvent<Order>(new Order { Id = 999_999, Deleted = true }));
            await new ShipmentConsumer(gate).HandleEventAsync(new EntityDeletedEvent<Shipment>(new Shipment { Id = 999_999, OrderId = 999_999 }));
            await new ShipmentConsumer(gate).HandleEventAsync(new EntityInsertedEvent<ShipmentItem>(new ShipmentItem { Id = 999_999, OrderItemId = 999_999 }));
            await new StockConsumer(gate).HandleEventAsync(new EntityUpdatedEvent<Product>(null));
            await new ReleaseDateConsumer(gate).HandleEventAsync(new EntityInsertedEvent<Product>(null));
            await new StockConsumer(gate).HandleEventAsync(new EntityUpdatedEvent<Product>(new Product { Id = 999_999, AvailableForPreOrder = true, PreOrderAvailabilityStartDateTimeUtc = DateTime.MaxValue }));
        });

        Assert.That(await UnitsAsync(order), Is.EqualTo("3 0 0 0 0"));
        Assert.That((await RowsAsync<StockItem>()).Select(item => item.ProductId), Is.EqualTo(new[] { tray }));
    }

    [Test]
    public async Task ShouldOnlyMarkWhatItHearsInsideACompletedTransaction()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 1);
        Store.Events.Deliveries = _ => 0;
        await Shop.StockAsync(tray, +1);
        Store.Events.Deliveries = null;

        await Store.RunAsync(async services =>
        {
            await services.GetRequiredService<IStaticCacheManager>().ClearAsync();
            using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
            scope.Complete();
            await services.GetRequiredService<IEventPublisher>().PublishAsync(new EntityUpdatedEvent<Product>(new Product
            {
                Id = tray,
                ManageInventoryMethod = ManageInventoryMethod.ManageStock,
            }));
        });

        Assert.That(await UnitsAsync(order), Is.EqualTo("1 0 0 0 0"));
        Assert.That((await RowsAsync<DirtyMark>()).Select(mark => mark.ProductId), Is.EqualTo(new[] { tray }));

        await SweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 1 0 0 0"));
        Assert.That(await RowsAsync<DirtyMark>(), Is.Empty);
    }

    [Test]
    public async Task ShouldKeepOutOfATransactionThatIsRolledBack()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Store.RunAsync(async services =>
        {
            using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
            var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(tray);
            product.StockQuantity = 5;
            await services.GetRequiredService<IProductService>().UpdateProductAsync(product);
        });

        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-2));
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
        Assert.That(await RowsAsync<DirtyMark>(), Has.Count.EqualTo(Kind == TestDatabase.PostgreSql ? 1 : 0), "SQLite has one writer: the mark is given up at once");

        await SweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
    }

    [TestCase("settleseconds", "-5")]
    [TestCase("settleseconds", "many")]
    [TestCase("sweepbatchsize", "0")]
    [TestCase("sweepbatchsize", "-1")]
    [TestCase("sweepseconds", "99999999999999")]
    public async Task ShouldBearSettingsThatCannotBe(string name, string value)
    {
        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync($"backorderssettings.{name}", value));
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +1);
        var report = await SweepAsync();

        Assert.That(report, Is.EqualTo(new SweepReport(1, 0, WasFull: true)));
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 1 0 0 0"));
    }

    [Test]
    public async Task ShouldHearNothingWhilePaused()
    {
        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync("backorderssettings.enabled", false));
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await FullSweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("none"));

        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync("backorderssettings.enabled", true));
        await FullSweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
    }

    [Test]
    public async Task ShouldRefuseToBeUninstalledWithOpenLines()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        var refusal = Assert.CatchAsync(() => PrepareToUninstallAsync());

        Assert.That(refusal.Message, Does.Contain("1").And.Contain("2"));

        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync("backorderssettings.uninstallwithopenlines", true));
        Assert.That(() => PrepareToUninstallAsync(), Throws.Nothing);
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
    }

    [Test]
    public async Task ShouldLogNoErrorInAnOrdinaryDay()
    {
        var tray = await Shop.ProductAsync(1);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.StockAsync(tray, +1);
        await ReleaseAsync((await LineAsync(order)).Id);
        await Shop.CancelAsync(order);
        await FullSweepAsync();

        var errors = await Store.RunAsync(async services => await services.GetRequiredService<ILogger>().GetAllLogsAsync());
        Assert.That(errors.Select(log => log.ShortMessage), Is.Empty);
    }

    /// <summary>2 units short, of which only the sweep will hear.</summary>
    private async Task<(int ProductId, int OrderId)> UnheardOrderAsync()
    {
        var product = await Shop.ProductAsync(0);
        Store.Events.Deliveries = _ => 0;
        var order = await Shop.OrderAsync(product, 2);
        Store.Events.Deliveries = null;
        return (product, order);
    }

    private Task PrepareToUninstallAsync() => Store.RunAsync<IPluginService>(plugins => plugins.PreparePluginToUninstallAsync(BackordersDefaults.SystemName));
}
