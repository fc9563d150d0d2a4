using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What people decide: a preview writes nothing, applying does what it showed.</summary>
public class DecisionTests(TestDatabase database) : LedgerTest(database)
{
    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    [Test]
    public async Task ShouldChargeUnexplainedUnitsToTheNewestUnshippedOrders()
    {
        var tray = await Shop.ProductAsync(5);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 2);
        await FullSweepAsync();
        await Shop.StockAsync(tray, -4);
        var item = await StockItemAsync(tray);
        Assert.That(item.Unexplained, Is.EqualTo(4));

        var preview = await PreviewAsync(new ChargeNewest(item.Id));
        Assert.That(preview.Items.Single().Plan.Lines.Select(line => line.After.Waiting), Is.EqualTo(new[] { 2, 2 }));
        Assert.That((await RowsAsync<Line>()).Count + (await RowsAsync<Decision>()).Count, Is.Zero, "a preview writes nothing");

        await ApplyAsync(new ChargeNewest(item.Id));
        Assert.That((await UnitsAsync(first), await UnitsAsync(second)), Is.EqualTo(("2 0 0 0 0", "2 0 0 0 0")));
        Assert.That(await UnexplainedAsync(tray), Is.Zero);
        Assert.That((await RowsAsync<Move>()).Select(move => move.ActorId), Is.All.EqualTo(7));
        Assert.That((await RowsAsync<Decision>()).Select(row => (row.Kind, row.ActorId)).Distinct().Single(), Is.EqualTo((DecisionKind.Charged, 7)));
        Assert.That((await ApplyAsync(new ChargeNewest(item.Id))).Refusals.Single().Reason, Is.EqualTo(DecisionRefusal.NothingUnexplained));
    }

    [Test]
    public async Task ShouldHoldWhatIsOnHandAndGiveItAgain()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 3);
        var item = await StockItemAsync(tray);
        await ApplyAsync(new HoldStock(item.Id, true));
        await Shop.StockAsync(tray, +3);
        Assert.That(await UnitsAsync(order), Is.EqualTo("3 0 0 0 0"));
        Assert.That((await StockItemAsync(tray)).Withheld, Is.EqualTo(3));

        await ApplyAsync(new HoldStock(item.Id, false));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 3 0 0 0"));
        await ApplyAsync(new KeepForNewOrders(item.Id, 1));
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 2 0 0 0"));
        Assert.That((await ApplyAsync(new KeepForNewOrders(item.Id, -1))).Refusals.Single().Reason, Is.EqualTo(DecisionRefusal.NegativeUnits));
    }

    [Test]
    public async Task ShouldSettleACorrection()
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.ShipmentAsync(await Shop.ItemAsync(order), 2, send: true);
        await Shop.CancelAsync(order);
        await SweepAsync();
        var correction = (await RowsAsync<Correction>()).Single();
        Assert.That((correction.Reason, correction.Quantity), Is.EqualTo((CorrectionReason.SentThenClosed, -2)));

        await ApplyAsync(new SettleCorrection(correction.Id, Settlement.TheyAreBack));
        await SweepAsync();
        await SweepAsync();
        Assert.That((await StockItemAsync(tray)).Correction, Is.Zero);
        Assert.That((await ApplyAsync(new SettleCorrection(correction.Id, Settlement.AlreadyDone))).Refusals.Single().Reason, Is.EqualTo(DecisionRefusal.NothingToSettle));
    }

    [Test]
    public async Task ShouldOpenACancelledOrderAgain()
    {
        var tray = await Shop.ProductAsync(2);
        var order = await Shop.OrderAsync(tray, 3);
        Assert.That((await ApplyAsync(new ReopenOrder(order))).Refusals.Single().Reason, Is.EqualTo(DecisionRefusal.NotReopened));
        await Shop.CancelAsync(order);
        await SweepAsync();
        await Shop.SetStatusAsync(order, OrderStatus.Pending);
        await SweepAsync();

        await ApplyAsync(new ReopenOrder(order));
        await SweepAsync();
        await SweepAsync();
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(2), "the platform does not know");
        Assert.That((await StockItemAsync(tray)).Correction, Is.EqualTo(-3));
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 0 0 0 1"));
    }

    [Test]
    public async Task ShouldCloseTheLinesOfAFrozenItem()
    {
        var (small, _) = await Shop.CombinationsAsync(0, 0);
        var order = await Shop.OrderAsync(small, 2);
        var line = (await LineAsync(order)).Id;
        Assert.That((await ApplyAsync(new CloseLines([line, 99]))).Refusals.Select(refused => refused.Reason),
            Is.EquivalentTo(new[] { DecisionRefusal.NotFound, DecisionRefusal.NotFrozen }));
        await Shop.DeleteCombinationAsync(small);
        await SweepAsync();

        await ApplyAsync(new CloseLines([line]));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 0 2"));
        Assert.That((await RowsAsync<StockItem>()).Single().Waiting, Is.Zero);
    }

    [Test]
    public async Task ShouldMoveTheLinesOfAFrozenItem()
    {
        var (small, large) = await Shop.CombinationsAsync(0, 1);
        var order = await Shop.OrderAsync(small, 2);
        await Shop.DeleteCombinationAsync(small);
        await SweepAsync();
        var target = new StockKey(large.ProductId, large.CombinationId);
        await ApplyAsync(new MoveLines([(await LineAsync(order)).Id], target));
        await SweepAsync();

        var lines = (await RowsAsync<Line>()).OrderBy(line => line.Id).ToList();
        Assert.That(lines.Select(line => (line.Waiting, line.Cancelled)), Is.EqualTo(new[] { (0, 2), (1, 0) }), "one of the two is on hand there");

        await Shop.StockCombinationAsync(large, +1);
        Assert.That((await RowsAsync<Line>()).Last().Ready, Is.EqualTo(1));
    }

    [Test]
    public async Task ShouldCountAFrozenItemInTheNewWay()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        var item = await StockItemAsync(tray);
        Assert.That((await ApplyAsync(new AcceptCounting(item.Id))).Refusals.Single().Reason, Is.EqualTo(DecisionRefusal.NotFrozen));
        await Shop.EditProductAsync(tray, product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        Assert.That((await ApplyAsync(new AcceptCounting(item.Id))).Refusals.Single().Reason, Is.EqualTo(DecisionRefusal.NotCounted));

        await Shop.EditProductAsync(tray, product => (product.ManageInventoryMethod, product.UseMultipleWarehouses) = (ManageInventoryMethod.ManageStock, true));
        await ApplyAsync(new AcceptCounting(item.Id));
        Assert.That((await StockItemAsync(tray)).Frozen, Is.False);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 2 0 0 0"), "nothing is missing in no warehouse");
    }

    [Test]
    public async Task ShouldBackFillOrdersFromBeforeTheInstallation()
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 3);
        await FullSweepAsync();
        Store.Events.Deliveries = _ => 0;
        await Shop.StockAsync(tray, -3);
        Store.Events.Deliveries = null;
        await FullSweepAsync();
        var dry = await Store.RunAsync<IBackFillService, IReadOnlyList<BackFilledItem>>(service => service.PreviewAsync());
        Assert.That(dry.Single().Result.Items.Single().Plan.Lines.Single().After.Waiting, Is.EqualTo(1));
        Assert.That(await UnitsAsync(order), Is.EqualTo("none"));

        await Store.RunAsync<IBackFillService, IReadOnlyList<BackFilledItem>>(service => service.ApplyAsync(7));
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 0 0 0 0"));
    }

    private Task<DecisionResult> PreviewAsync(DecisionOrder order) => Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.PreviewAsync(order));

    private Task<DecisionResult> ApplyAsync(DecisionOrder order) => Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.ApplyAsync(order, 7));
}
