using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Configuration;
using NUnit.Framework;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What the ledger says after what people do. Units are "waiting ready released shipped cancelled".</summary>
public class ReconcileTests(TestDatabase database) : LedgerTest(database)
{
    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    [Test]
    public async Task ShouldChargeTheShortageToWhoeverCameLast()
    {
        var tray = await Shop.ProductAsync(2);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 2);

        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-3));
        Assert.That(await UnitsAsync(first), Is.EqualTo("1 0 0 0 0"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("2 0 0 0 0"));
        Assert.That(await UnexplainedAsync(tray), Is.Zero);
    }

    [Test]
    public async Task ShouldKeepNothingAboutOrdersThatStockCovers()
    {
        var tray = await Shop.ProductAsync(5);
        await Shop.OrderAsync(tray, 5);

        Assert.That(await RowsAsync<StockItem>(), Is.Empty);
        Assert.That(await RowsAsync<Line>(), Is.Empty);
    }

    [Test]
    public async Task ShouldNoteWhatTheGridShows()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        var line = await LineAsync(order);

        Assert.That(line.ProductName, Is.EqualTo("Walnut tray"));
        Assert.That(line.Sku, Is.EqualTo("TRAY"));
        Assert.That(line.OrderNumber, Is.Not.Empty);
        Assert.That(line.CustomerFirstName, Is.EqualTo("Ada"));
        Assert.That(line.CustomerEmail, Is.EqualTo("ada@example.com"));
        Assert.That(line.StoreId, Is.GreaterThan(0));
        Assert.That(line.QuantityNoted, Is.EqualTo(2));
        Assert.That(line.QueuedOnUtc, Is.EqualTo(Store.Clock.UtcNow));
    }

    [Test]
    public async Task ShouldServeTheFrontOfTheQueueWhenStockArrives()
    {
        var tray = await Shop.ProductAsync(0);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +4);

        Assert.That(await UnitsAsync(first), Is.EqualTo("0 3 0 0 0"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("1 1 0 0 0"));
    }

    [Test]
    public async Task ShouldCancelTheUnitsOfACancelledOrderAndServeTheOthers()
    {
        var tray = await Shop.ProductAsync(0);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +3);
        await Shop.CancelAsync(first);

        Assert.That(await UnitsAsync(first), Is.EqualTo("0 0 0 0 3"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("0 2 0 0 0"));
        Assert.That(await UnexplainedAsync(tray), Is.Zero);
    }

    [Test]
    public async Task ShouldCancelTheUnitsOfADeletedOrder()
    {
        var tray = await Shop.ProductAsync(0);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 2);
        await Shop.DeleteAsync(second);

        Assert.That(await UnitsAsync(first), Is.EqualTo("3 0 0 0 0"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("0 0 0 0 2"));
    }

    [Test]
    public async Task ShouldLetAnEditedOrderItemClaimWhatItGrew([Values] bool stockFirst)
    {
        await Shop.Store.RunAsync<ISettingService>(settings =>
            settings.SetSettingAsync("ordersettings.autoupdateordertotalsoneditingorder", stockFirst));
        var tray = await Shop.ProductAsync(2);
        var order = await Shop.OrderAsync(tray, 2);
        await SweepAsync();
        await Shop.EditItemAsync(await Shop.ItemAsync(order), 5);

        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-3));
        Assert.That(await UnitsAsync(order), Is.EqualTo("3 0 0 0 0"));
        Assert.That(await UnexplainedAsync(tray), Is.Zero);
    }

    [Test]
    public async Task ShouldFollowAnOrderItemThatShrinks()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 5);
        await Shop.EditItemAsync(await Shop.ItemAsync(order), 2);
        await SweepAsync();

        var line = await LineAsync(order);
        Assert.That(line.Waiting, Is.EqualTo(2));
        Assert.That(line.Waiting + line.Ready, Is.EqualTo(2));
        Assert.That(await UnexplainedAsync(tray), Is.Zero);
    }

    [Test]
    public async Task ShouldCancelTheUnitsOfADeletedOrderItem()
    {
        var tray = await Shop.ProductAsync(0);
        var first = await Shop.OrderAsync(tray, 2);
        var second = await Shop.OrderAsync(tray, 3);
        await Shop.DeleteItemAsync(await Shop.ItemAsync(first));

        Assert.That(await UnitsAsync(first), Is.EqualTo("0 0 0 0 2"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("3 0 0 0 0"));
    }

    [Test]
    public async Task ShouldTakeReadyUnitsBackFromTheEndOfTheQueueWhenStockIsWrittenDown()
    {
        var tray = await Shop.ProductAsync(0);
        var first = await Shop.OrderAsync(tray, 2);
        var second = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +4);
        await SweepAsync();
        await Shop.StockAsync(tray, -3);

        Assert.That(await UnitsAsync(first), Is.EqualTo("1 1 0 0 0"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("2 0 0 0 0"));
        Assert.That(await UnexplainedAsync(tray), Is.Zero);
    }

    [Test]
    public async Task ShouldShowWhatIsMissingAndNobodyWaitsFor()
    {
        var tray = await Shop.ProductAsync(3);
        var order = await Shop.OrderAsync(tray, 3);
        await FullSweepAsync();
        await Shop.StockAsync(tray, -2);

        Assert.That(await UnitsAsync(order), Is.EqualTo("none"));
        Assert.That(await UnexplainedAsync(tray), Is.EqualTo(2));

        var late = await Shop.OrderAsync(tray, 1);
        await Shop.StockAsync(tray, +2);

        Assert.That(await UnexplainedAsync(tray), Is.Zero);
        Assert.That(await UnitsAsync(late), Is.EqualTo("1 0 0 0 0"));
    }

    [Test]
    public async Task ShouldCallReadyUnitsFinalOnceTheItemHasSettled()
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 1);
        await Shop.StockAsync(tray, +1);
        var early = await StockItemAsync(tray);
        Store.Clock.Advance(TimeSpan.FromSeconds(59));
        var before = await IsSettledAsync(early);
        Store.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(before, Is.False);
        Assert.That(await IsSettledAsync(early), Is.True);
    }

    [Test]
    public async Task ShouldWriteNothingTheSecondTime()
    {
        var tray = await Shop.ProductAsync(1);
        await Shop.OrderAsync(tray, 3);
        await Shop.OrderAsync(tray, 3);
        await Shop.StockAsync(tray, +3);
        var moves = (await RowsAsync<Move>()).Count;
        await ReconcileAsync(tray);
        await SweepAsync();

        Assert.That(await RowsAsync<Move>(), Has.Count.EqualTo(moves));
        Assert.That((await StockItemAsync(tray)).ConfirmedOnUtc, Is.EqualTo(Store.Clock.UtcNow));
    }

    [Test]
    public async Task ShouldLeaveProductsAloneThatAreNotTracked()
    {
        var service = await Shop.ProductAsync(0, product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        var order = await Shop.OrderAsync(service, 3);
        await FullSweepAsync();

        Assert.That(await UnitsAsync(order), Is.EqualTo("none"));
        Assert.That(await RowsAsync<StockItem>(), Is.Empty);
    }

    [Test]
    public async Task ShouldFreezeAnItemThatIsNoLongerCountedAsItWas()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.EditProductAsync(tray, product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        await SweepAsync();

        Assert.That((await StockItemAsync(tray)).Frozen, Is.True);
        Assert.That(await UnitsAsync(order), Is.EqualTo("3 0 0 0 0"));

        await Shop.EditProductAsync(tray, product =>
        {
            product.ManageInventoryMethod = ManageInventoryMethod.ManageStock;
            product.StockQuantity = 0;
        });

        Assert.That((await StockItemAsync(tray)).Frozen, Is.False);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 3 0 0 0"));
    }

    [Test]
    public async Task ShouldKeepTheHistoryOfALine()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +1);
        await Shop.CancelAsync(order);
        await SweepAsync();

        var kinds = (await RowsAsync<Move>()).Select(move => (move.Kind, move.Quantity));
        Assert.That(kinds, Is.EqualTo(new[]
        {
            (MoveKind.Charged, 2), (MoveKind.Allotted, 1), (MoveKind.CancelledWaiting, 1), (MoveKind.CancelledReady, 1),
        }));
    }

    private Task<bool> IsSettledAsync(StockItem item) => Store.RunAsync<ILineQueryService, bool>(lines => lines.IsSettledAsync(item));
}
