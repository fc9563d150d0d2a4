using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Configuration;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What the sweep finds although nobody told it, and whom it visits when.</summary>
public class SweepTests(TestDatabase database) : LedgerTest(database)
{
    /// <summary>Products whose stock item cannot be reconciled for the time being.</summary>
    private readonly HashSet<int> _broken = [];

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        _broken.Clear();
        options.Services = services => services.AddScoped<IStockReader>(provider =>
            new BreakingStockReader(ActivatorUtilities.CreateInstance<StockReader>(provider), _broken));
    }

    [Test]
    public async Task ShouldFindADeletedParcelOfALineWhoseOtherUnitsWereNeverShort()
    {
        var tray = await Shop.ProductAsync(3);
        var order = await Shop.OrderAsync(tray, 5);
        var item = await Shop.ItemAsync(order);
        await Shop.ShipmentAsync(item, 3, send: true);
        await Shop.StockAsync(tray, +2);
        var parcel = (await ReleaseAsync((await LineAsync(order)).Id)).ShipmentIds.Single();
        await Shop.SendAsync(parcel);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"));
        await FullSweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"), "the item is at rest now: only its closed line can tell");

        await UnheardAsync(() => Shop.DeleteShipmentAsync(parcel));
        await FullSweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 2 0 0 0"));
        await AssertBooksAsync();
    }

    [Test]
    public async Task ShouldFindADeletedParcelOfAProductThatIsNoLongerShipped([Values] bool unheard)
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        var parcel = (await ReleaseAsync((await LineAsync(order)).Id)).ShipmentIds.Single();
        await Shop.EditProductAsync(tray, product => product.IsShipEnabled = false);
        await Shop.SendAsync(parcel);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"));

        if (unheard)
            await UnheardAsync(() => Shop.DeleteShipmentAsync(parcel));
        else
            await Shop.DeleteShipmentAsync(parcel);
        await FullSweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 2 0 0 0"));
        await AssertBooksAsync();
    }

    /// <summary>Units in parcels are covered, whoever packed them; nobody else has ordered the one that is missing.</summary>
    [Test]
    public async Task ShouldChargeNobodyForWhatWasPackedBeforeItLooked([Values] bool packed)
    {
        var tray = await Shop.ProductAsync(1);
        await UnheardAsync(async () =>
        {
            var order = await Shop.OrderAsync(tray, 2);
            if (packed)
                await Shop.ShipmentAsync(await Shop.ItemAsync(order), 2);
        });
        await FullSweepAsync();

        var item = await StockItemAsync(tray);
        Assert.That((item.Waiting, item.Unexplained), Is.EqualTo(packed ? (0, 1) : (1, 0)));
        await AssertBooksAsync();
    }

    [Test]
    public async Task ShouldLeaveUnitsAloneThatWereHandedOver()
    {
        var voucher = await Shop.ProductAsync(0, product => product.IsShipEnabled = false);
        var order = await Shop.OrderAsync(voucher, 2);
        await Shop.StockAsync(voucher, +2);
        await ReleaseAsync((await LineAsync(order)).Id);
        await FullSweepAsync();
        var version = (await StockItemAsync(voucher)).Version;
        await FullSweepAsync();

        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"));
        Assert.That((await StockItemAsync(voucher)).Version, Is.EqualTo(version), "nothing to look at");
    }

    [Test]
    public async Task ShouldCatchUpSoonAfterAPauseThatNoSweepSaw()
    {
        await SweepAsync();
        await EnableAsync(false);
        var tray = await Shop.ProductAsync(1);
        var order = await Shop.OrderAsync(tray, 3);
        await EnableAsync(true);
        await SweepAsync();

        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
    }

    [Test]
    public async Task ShouldNotLetAFailingItemStarveTheOthers([Values] bool marked)
    {
        var bad = await Shop.ProductAsync(0);
        var good = await Shop.ProductAsync(0);
        await Shop.OrderAsync(bad, 1);
        var order = await Shop.OrderAsync(good, 1);
        await SweepAsync();
        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync("backorderssettings.sweepbatchsize", 1));
        _broken.Add(bad);
        await UnheardAsync(async () =>
        {
            await Shop.StockAsync(bad, +1);
            await Shop.StockAsync(good, +1);
        });
        if (marked)
            await Store.RunAsync<IDirtyMarker>(marker => marker.MarkAsync(new StockKey(bad)));
        for (var i = 0; i < 3; i++)
            await SweepAsync();

        Assert.That(await UnitsAsync(order), Is.EqualTo("0 1 0 0 0"));
    }

    [Test]
    public async Task ShouldLogAFailingItemOnceUntilItIsWellAgain()
    {
        var bad = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(bad, 1);
        await UnheardAsync(() => Shop.StockAsync(bad, +1));
        _broken.Add(bad);
        var reports = new[] { await SweepAsync(), await SweepAsync(), await SweepAsync() };
        Assert.That(reports.Select(report => report.Failed), Is.All.EqualTo(1));
        Assert.That(await RowsAsync<Log>(), Has.Count.EqualTo(1));
        Assert.That((await StockItemAsync(bad)).FailingSinceUtc, Is.Not.Null);

        _broken.Clear();
        await SweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 1 0 0 0"));
        Assert.That((await StockItemAsync(bad)).FailingSinceUtc, Is.Null);

        _broken.Add(bad);
        await UnheardAsync(() => Shop.StockAsync(bad, -1));
        await SweepAsync();
        Assert.That(await RowsAsync<Log>(), Has.Count.EqualTo(2), "a new failure is said again");
    }

    private async Task UnheardAsync(Func<Task> act)
    {
        Store.Events.Deliveries = _ => 0;
        await act();
        Store.Events.Deliveries = null;
    }

    private Task EnableAsync(bool enabled) => Store.RunAsync<ISettingService>(async settings =>
    {
        var stored = await settings.LoadSettingAsync<BackordersSettings>();
        stored.Enabled = enabled;
        await settings.SaveSettingAsync(stored);
    });

    private sealed class BreakingStockReader(IStockReader reader, HashSet<int> broken) : IStockReader
    {
        public Task<StockReading> ReadAsync(StockKey key) => broken.Contains(key.ProductId)
            ? throw new InvalidOperationException("The stock of this product cannot be read.")
            : reader.ReadAsync(key);

        public Task<IReadOnlyDictionary<StockKey, HowCounted>> ReadHowCountedAsync(IReadOnlyCollection<StockKey> keys) => reader.ReadHowCountedAsync(keys);

        public Task<int> ReadWarehousesAsync(int productId) => reader.ReadWarehousesAsync(productId);

        public StockKey? KeyOf(Nop.Core.Domain.Catalog.Product product) => reader.KeyOf(product);
    }
}
