using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What people decide: a preview writes nothing, applying does what it showed.</summary>
public class DecisionTests(TestDatabase database) : LedgerTest(database)
{
    private Func<Task> _beforeDeciding;

    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        _beforeDeciding = null;
        options.Services = services => services.AddScoped<IReconciler>(provider => new ReconcilerInARace(ActivatorUtilities.CreateInstance<Reconciler>(provider), () => _beforeDeciding));
    }

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

    /// <summary>The goods' coming back changes the shelf and not the platform's number: once their parcel is deleted it is moot.</summary>
    [Test]
    public async Task ShouldForgetGoodsThatCameBackWithTheirParcel()
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 5);
        var item = await Shop.ItemAsync(order);
        var parcel = await Shop.ShipmentAsync(item, 2, send: true);
        await Shop.CancelAsync(order);
        await SweepAsync();
        await ApplyAsync(new SettleCorrection((await RowsAsync<Correction>()).Single().Id, Settlement.TheyAreBack));
        await SweepAsync();
        await Shop.SendAsync(await Shop.ShipmentAsync(item, 1));
        await FullSweepAsync();
        await SweepAsync();
        Assert.That(await OpenAsync(), Is.EqualTo(-1), "two of three are back");

        await Shop.DeleteShipmentAsync(parcel);
        await SweepAsync();
        await SweepAsync();
        Assert.That(await OpenAsync(), Is.EqualTo(-1), "one is not");
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(5));

        async Task<int> OpenAsync() => (await RowsAsync<Correction>()).Sum(row => row.Quantity - row.Settled);
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

        var preview = await PreviewAsync(new ReopenOrder(order));
        Assert.That(preview.Items.Single().Plan.Lines.Single().After.Waiting, Is.EqualTo(1), "the preview knows that it will be open");
        Assert.That(await RowsAsync<ReopenedOrder>(), Is.Empty);
        var applied = await Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.ApplyAsync(new ReopenOrder(order), 7, preview.ShownAs));
        Assert.That((applied.IsChanged, applied.IsRefused), Is.EqualTo((false, false)));
        Assert.That((await RowsAsync<ReopenedOrder>()).Single().OrderId, Is.EqualTo(order));
        await SweepAsync();
        await SweepAsync();
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(2), "the platform does not know");
        Assert.That((await StockItemAsync(tray)).Correction, Is.EqualTo(-3));
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 0 0 0 1"));
    }

    /// <summary>Five ordered, two sent, cancelled: the platform has all five again, and the shelf the three that are wanted once more.</summary>
    [TestCase("nothing", -5)]
    [TestCase("put right", -3)]
    [TestCase("back", -3)]
    public async Task ShouldOpenAnOrderAgainOfWhichSomethingWasSent(string before, int correction)
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 5);
        var item = await Shop.ItemAsync(order);
        await Shop.ShipmentAsync(item, 2, send: true);
        await Shop.CancelAsync(order);
        await SweepAsync();
        await SweepAsync();
        var sent = (await RowsAsync<Correction>()).Single();
        if (before == "back")
            await ApplyAsync(new SettleCorrection(sent.Id, Settlement.TheyAreBack));
        else if (before == "put right")
            await Store.RunAsync<IPutRightService, PutRightResult>(service => service.ApplyAsync(sent.Id, 7));
        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        await SweepAsync();

        var free = before == "back" ? 2 : 0;
        var preview = await PreviewAsync(new ReopenOrder(order));
        var plan = preview.Items.Single().Plan;
        Assert.That((plan.Stock.Correction, plan.Stock.Stock + plan.Stock.Correction, plan.Waiting), Is.EqualTo((correction, free, 0)));
        Assert.That((await ApplyAsync(new ReopenOrder(order))).IsRefused, Is.False);
        for (var look = 0; look < 3; look++)
        {
            Assert.That(await UnitsAsync(order), Is.EqualTo("none"), "nobody waits");
            Assert.That((await StockItemAsync(tray)).Correction, Is.EqualTo(correction));
            await SweepAsync();
        }

        Assert.That((await RowsAsync<Correction>()).Where(row => row.Quantity != row.Settled).Select(row => (row.Reason, row.Quantity - row.Settled)), Is.EqualTo(new[] { (CorrectionReason.OrderReopened, correction) }));
        await Shop.ShipmentAsync(item, 3, send: true);
        Assert.That(await UnitsAsync(await Shop.OrderAsync(tray, 2)), Is.EqualTo(free == 2 ? "none" : "2 0 0 0 0"));

        await Shop.CancelAsync(order);
        await SweepAsync();
        await SweepAsync();
        Assert.That(await Shop.StockOfAsync(tray) + (await StockItemAsync(tray)).Correction, Is.EqualTo(free - 2), "cancelled a second time, with five sent");
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
    public async Task ShouldTakeAlongWhatMovedLinesWerePromised()
    {
        var promises = new Promises(Store);
        var (small, large) = await Shop.CombinationsAsync(0, 0);
        await promises.ArriveAsync(small.ProductId, 9, 14, combinationId: small.CombinationId);
        await promises.ArriveAsync(large.ProductId, 9, 21, combinationId: large.CombinationId);
        var (first, second) = (await Shop.OrderAsync(small, 2), await Shop.OrderAsync(small, 1));
        var told = await LineAsync(first);
        (told.ToldBasisId, told.ToldFrom, told.ToldTo, told.ToldOn) = (told.FirstBasisId, told.FirstFrom, told.FirstTo, StoredDay.Of(Promises.March(1)));
        await Store.RunAsync<IRepository<Line>>(rows => rows.UpdateAsync(told, publishEvent: false));
        await Shop.DeleteCombinationAsync(small);
        await SweepAsync();
        int[] moved = [told.Id, (await LineAsync(second)).Id];
        await ApplyAsync(new MoveLines(moved, new StockKey(large.ProductId, large.CombinationId)));

        var lines = (await RowsAsync<Line>()).Where(line => line.Waiting > 0).OrderBy(line => line.OrderId).ToList();
        Assert.That(lines.Select(line => (Promises.First(line), Promises.Now(line))), Is.EqualTo(Enumerable.Repeat(("Planned 2050-03-14", "Planned 2050-03-21"), 2)));
        Assert.That(lines.Select(line => (line.ToldBasisId, line.ToldFrom, line.ToldTo, line.ToldOn)), Is.EqualTo(new[]
        {
            (told.ToldBasisId, told.ToldFrom, told.ToldTo, told.ToldOn), (0, null, null, null),
        }), "only the one shopper was told");
        var revisions = (await RowsAsync<PromiseRevision>()).Where(row => lines.Exists(line => line.Id == row.LineId)).ToList();
        Assert.That(revisions, Has.Count.EqualTo(2), "each line keeps that it was promised anew");
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

        var (_, warehouses) = await Shop.WarehousesAsync(0);
        await Shop.EditProductAsync(tray, product => (product.ManageInventoryMethod, product.UseMultipleWarehouses) = (ManageInventoryMethod.ManageStock, true));
        Assert.That((await ApplyAsync(new AcceptCounting(item.Id))).Refusals.Single().Reason, Is.EqualTo(DecisionRefusal.NotCounted), "it is in no warehouse");
        await Shop.StockFirstWarehouseAsync(tray, warehouses[0], 1, 2);
        await ApplyAsync(new AcceptCounting(item.Id));
        Assert.That((await StockItemAsync(tray)).Frozen, Is.False);
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 1 0 0 0"));
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
        var dry = await Store.RunAsync<IBackFillService, IPagedList<BackFilledItem>>(service => service.PreviewAsync());
        Assert.That(dry.Single().Result.Items.Single().Plan.Lines.Single().After.Waiting, Is.EqualTo(1));
        Assert.That(await UnitsAsync(order), Is.EqualTo("none"));

        var shown = dry.ToDictionary(item => item.Item.Id, item => item.Result.ShownAs);
        await Shop.StockAsync(tray, -1);
        var changed = await Store.RunAsync<IBackFillService, IReadOnlyList<BackFilledItem>>(service => service.ApplyAsync(shown, 7));
        Assert.That(changed.Single().Result.IsChanged, Is.True);
        Assert.That(await UnitsAsync(order), Is.EqualTo("none"), "something else was shown");

        shown = changed.ToDictionary(item => item.Item.Id, item => item.Result.ShownAs);
        await Shop.StockAsync(tray, +1);
        dry = await Store.RunAsync<IBackFillService, IPagedList<BackFilledItem>>(service => service.PreviewAsync());
        Assert.That(dry.Single().Result.ShownAs, Is.Not.EqualTo(shown.Values.Single()));
        shown = dry.ToDictionary(item => item.Item.Id, item => item.Result.ShownAs);
        await Store.RunAsync<IBackFillService, IReadOnlyList<BackFilledItem>>(service => service.ApplyAsync(shown, 7));
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 0 0 0 0"));
    }

    [Test]
    public async Task ShouldChargeOnlyTheOrdersThatWereChosen()
    {
        var tray = await Shop.ProductAsync(5);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 2);
        await FullSweepAsync();
        await Shop.StockAsync(tray, -4);
        var item = await StockItemAsync(tray);
        Assert.That((await PreviewAsync(new ChargeNewest(item.Id) { OrderItemIds = [] })).Refusals.Single().Reason, Is.EqualTo(DecisionRefusal.NobodyToCharge));

        var order = new ChargeNewest(item.Id) { OrderItemIds = [await Shop.ItemAsync(first)] };
        var preview = await PreviewAsync(order);
        await Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.ApplyAsync(order, 7, preview.ShownAs));
        Assert.That((await UnitsAsync(first), await UnitsAsync(second), await UnexplainedAsync(tray)), Is.EqualTo(("3 0 0 0 0", "none", 1)));
    }

    /// <summary>The stock changes after the last preview, when the decision has begun: under the lock another plan is due, and nothing of it stays.</summary>
    [Test]
    public async Task ShouldDoNothingWhereThePlanIsAnotherUnderTheLock()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 3);
        var item = await StockItemAsync(tray);
        await ApplyAsync(new HoldStock(item.Id, true));
        await Shop.StockAsync(tray, +2);
        var preview = await PreviewAsync(new HoldStock(item.Id, false));
        var decisions = (await RowsAsync<Decision>()).Count;
        _beforeDeciding = async () =>
        {
            _beforeDeciding = null;
            await Shop.StockAsync(tray, -1);
        };

        var result = await Store.RunAsync<IDecisionService, DecisionResult>(service => service.ApplyAsync(new HoldStock(item.Id, false), 7, preview.ShownAs));

        Assert.That((result.IsChanged, result.IsRefused), Is.EqualTo((true, false)));
        Assert.That(result.Items.Single().Plan.Ready, Is.EqualTo(1), "the new preview");
        Assert.That((await RowsAsync<Decision>()).Count, Is.EqualTo(decisions));
        Assert.That((await StockItemAsync(tray)).OnHold, Is.True);
        Assert.That(await UnitsAsync(order), Is.EqualTo("3 0 0 0 0"));

        await Store.RunAsync<IDecisionService, DecisionResult>(service => service.ApplyAsync(new HoldStock(item.Id, false), 7, result.ShownAs));
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 1 0 0 0"));
    }

    private Task<DecisionResult> PreviewAsync(DecisionOrder order) => Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.PreviewAsync(order));

    private Task<DecisionResult> ApplyAsync(DecisionOrder order) => Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.ApplyAsync(order, 7));

    /// <summary>Something happens after a decision was previewed for the last time, and before it is written.</summary>
    private sealed class ReconcilerInARace(IReconciler reconciler, Func<Func<Task>> before) : IReconciler
    {
        public async Task<ReconcileResult> ReconcileAsync(ReconcileRequest request)
        {
            if (request.Decision is not null && before() is { } happen)
                await happen();
            return await reconciler.ReconcileAsync(request);
        }

        public Task<ReconcileResult> PreviewAsync(ReconcileRequest request) => reconciler.PreviewAsync(request);
    }
}
