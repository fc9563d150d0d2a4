using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>A person puts the platform's number right, through its own services and with a trace.</summary>
public class PutRightTests(TestDatabase database) : LedgerTest(database)
{
    private string _crash;
    private Func<Task> _beforeBeginning;
    private Func<Task> _beforeDeciding;
    private Func<Task> _afterCalling;

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        _crash = null;
        (_beforeBeginning, _beforeDeciding, _afterCalling) = (null, null, null);
        options.Services = services =>
        {
            services.AddScoped<ICorrectionIntents>(provider => new IntentsInARace(ActivatorUtilities.CreateInstance<CorrectionIntents>(provider), () => Once(ref _beforeBeginning)));
            services.AddScoped<IReconciler>(provider => new ReconcilerInARace(ActivatorUtilities.CreateInstance<Reconciler>(provider), () => Once(ref _beforeDeciding)));
            services.AddScoped<IStockCorrector>(provider => new CrashingCorrector(ActivatorUtilities.CreateInstance<StockCorrector>(provider), () => _crash, () => Once(ref _afterCalling)));
        };
    }

    [Test]
    public async Task ShouldGiveBackWhatAStatusSetByHandDidNot()
    {
        var tray = await Shop.ProductAsync(5);
        var (order, correction) = await CancelByHandAsync(tray);
        var preview = (await Store.RunAsync<IPutRightService, PutRightResult>(service => service.PreviewAsync(correction.Id))).Preview;
        Assert.That((preview.StockBefore, preview.StockAfter), Is.EqualTo((-1, 3)));

        await Shop.StockAsync(tray, +1);
        var stale = await Store.RunAsync<IPutRightService, PutRightResult>(service => service.ApplyAsync(correction.Id, 7, preview.ShownAs));
        Assert.That((stale.IsChanged, stale.Preview.StockBefore, stale.Preview.StockAfter), Is.EqualTo((true, 0, 4)), "another stock was shown");
        Assert.That((await RowsAsync<Intent>()).Count, Is.Zero);
        await Shop.StockAsync(tray, -1);

        var applied = await Store.RunAsync<IPutRightService, PutRightResult>(service => service.ApplyAsync(correction.Id, 7, preview.ShownAs));
        Assert.That(applied.IsChanged, Is.False);
        Assert.That((await RowsAsync<Decision>()).Select(row => (row.Kind, row.Quantity, row.OrderItemId)).Single(), Is.EqualTo((DecisionKind.CorrectionSettled, 4, correction.OrderItemId)));
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(3));
        await SweepAsync();
        await SweepAsync();
        Assert.That((await StockItemAsync(tray)).Correction, Is.Zero);
        var intent = (await RowsAsync<Intent>()).Single();
        Assert.That((intent.Kind, intent.Status), Is.EqualTo((IntentKind.StockCorrection, IntentStatus.Done)));
        Assert.That((await RowsAsync<OrderNote>()).Count(note => note.OrderId == order && note.Note.Contains(intent.IntentGuid.ToString("N"), StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That((await ApplyAsync(correction.Id)).Refusal?.Reason, Is.EqualTo(DecisionRefusal.NothingToSettle));
        await AssertBooksAsync();
    }

    [TestCase("before", 4)]
    [TestCase("after", 0)]
    public async Task ShouldFindOutWhatBecameOfACallThatNeverCameBack(string crash, int left)
    {
        var tray = await Shop.ProductAsync(5);
        var (_, correction) = await CancelByHandAsync(tray);
        _crash = crash;
        Assert.That(async () => await ApplyAsync(correction.Id), Throws.InvalidOperationException);
        _crash = null;
        Assert.That((await ApplyAsync(correction.Id)).Refusal?.Reason, Is.EqualTo(DecisionRefusal.OnTheWay));

        await SweepAsync(TimeSpan.FromMinutes(6));
        await SweepAsync();
        Assert.That((await StockItemAsync(tray)).Correction, Is.EqualTo(left));
        Assert.That(await Shop.StockOfAsync(tray) + left, Is.EqualTo(3));
    }

    [Test]
    public async Task ShouldTakeTheReservationOfAnOrderClosedByHandAway()
    {
        var (tray, _) = await Shop.WarehousesAsync(3, 3);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.OrderAsync(tray, 7);
        await Shop.SetCancelledByHandAsync(order);
        await SweepAsync();
        await SweepAsync();
        var correction = (await RowsAsync<Correction>()).Single();

        await ApplyAsync(correction.Id);
        await SweepAsync();
        await SweepAsync();
        var item = await StockItemAsync(tray);
        Assert.That((item.Stock, item.Correction, item.Waiting, item.Ready), Is.EqualTo((-1, 0, 1, 3)));
    }

    [Test]
    public async Task ShouldLetOneOfTwoPutItRight([Values("put right", "already done", "on its way")] string other)
    {
        var tray = await Shop.ProductAsync(5);
        var (_, correction) = await CancelByHandAsync(tray);
        var shown = (await Store.RunAsync<IPutRightService, PutRightResult>(service => service.PreviewAsync(correction.Id))).Preview.ShownAs;
        PutRightResult second = null;
        Task<PutRightResult> PutRightAsync() => Store.RunAsync<IPutRightService, PutRightResult>(service => service.ApplyAsync(correction.Id, 7, shown));
        if (other == "on its way")
            _afterCalling = async () => second = await PutRightAsync();
        else
            _beforeBeginning = () => other == "put right" ? PutRightAsync() : SettleAsync(tray, correction, Settlement.AlreadyDone);
        var first = await PutRightAsync();

        var refused = other == "on its way" ? second : first;
        Assert.That((refused.IsChanged, refused.Preview, refused.Refusal?.Reason), Is.EqualTo((true, (PutRightPreview)null, other == "on its way" ? DecisionRefusal.OnTheWay : DecisionRefusal.NothingToSettle)));
        await AssertPutRightOnceAsync(tray);
        Assert.That((await RowsAsync<Intent>()).Count, Is.EqualTo(other == "already done" ? 0 : 1));
    }

    [Test]
    public async Task ShouldLetOneOfSeveralPutItRightAtTheSameMoment()
    {
        var tray = await Shop.ProductAsync(5);
        var (_, correction) = await CancelByHandAsync(tray);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ApplyAsync(correction.Id))));

        Assert.That(results.Count(result => result is { Refusal: null, IsChanged: false }), Is.EqualTo(1));
        await AssertPutRightOnceAsync(tray);
    }

    [Test]
    public async Task ShouldNotCallDoneWhatSomebodyElseSettles([Values("put right", "already done", "on its way")] string other)
    {
        var tray = await Shop.ProductAsync(5);
        var (_, correction) = await CancelByHandAsync(tray);
        DecisionResult refused = null;
        async Task CallDoneAsync() => refused = await Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.ApplyAsync(new SettleCorrection(correction.Id, Settlement.AlreadyDone), 8));
        if (other == "on its way")
        {
            // Drafted before the other begins, decided while the platform is called.
            _beforeDeciding = async () =>
            {
                _crash = "after";
                Assert.That(async () => await ApplyAsync(correction.Id), Throws.InvalidOperationException);
                _crash = null;
            };
            await CallDoneAsync();
            Assert.That((refused.IsChanged, refused.Refusals.Single().Reason), Is.EqualTo((true, DecisionRefusal.OnTheWay)));
            await SweepAsync(TimeSpan.FromMinutes(6));
        }
        else
        {
            _beforeDeciding = () => SettleAsync(tray, correction, other == "put right" ? Settlement.PutRight : Settlement.AlreadyDone);
            await CallDoneAsync();
            Assert.That((refused.IsChanged, refused.Refusals.Single().Reason), Is.EqualTo((true, DecisionRefusal.NothingToSettle)));
        }

        await AssertPutRightOnceAsync(tray);
        Assert.That((await RowsAsync<Decision>()).Select(row => row.ActorId), Is.EqualTo(new[] { 7 }));
    }

    [Test]
    public async Task ShouldSettleWhatWasPutRightThoughItFailedAtFirst()
    {
        var tray = await Shop.ProductAsync(5);
        var (_, correction) = await CancelByHandAsync(tray);
        _beforeDeciding = () => throw new LedgerException("The database is away.");
        Assert.That((await ApplyAsync(correction.Id)).Refusal?.Reason, Is.EqualTo(DecisionRefusal.Failed));
        Assert.That((await Shop.StockOfAsync(tray), (await RowsAsync<Intent>()).Single().Status), Is.EqualTo((3, IntentStatus.Calling)), "not done while it is not settled");
        Assert.That((await ApplyAsync(correction.Id)).Refusal?.Reason, Is.EqualTo(DecisionRefusal.OnTheWay), "pressed again");
        _beforeDeciding = () => throw new LedgerException("The database is away still.");
        await SweepAsync(TimeSpan.FromMinutes(6));
        Assert.That((await RowsAsync<Intent>()).Single().Status, Is.EqualTo(IntentStatus.Calling));

        await SweepAsync(TimeSpan.FromMinutes(6));
        await AssertPutRightOnceAsync(tray);
        Assert.That((await RowsAsync<Decision>()).Select(row => (row.Kind, row.Quantity)), Is.EqualTo(new[] { (DecisionKind.CorrectionSettled, 4) }));
        Assert.That((await ApplyAsync(correction.Id)).Refusal?.Reason, Is.EqualTo(DecisionRefusal.NothingToSettle));
    }

    [Test]
    public async Task ShouldSettleACallThatWasGivenUpAndCameBack()
    {
        var tray = await Shop.ProductAsync(5);
        var (_, correction) = await CancelByHandAsync(tray);
        _beforeDeciding = async () => await Store.RunAsync<IRepository<Intent>>(async intents =>
        {
            var intent = intents.Table.Single();
            intent.Status = IntentStatus.Withdrawn;
            await intents.UpdateAsync(intent, publishEvent: false);
        });
        Assert.That((await ApplyAsync(correction.Id)).Refusal, Is.Null);

        await AssertPutRightOnceAsync(tray);
        Assert.That((await RowsAsync<Intent>()).Single().Status, Is.EqualTo(IntentStatus.Done));
    }

    /// <summary>Its parts have corrections of their own.</summary>
    [Test]
    public async Task ShouldPutACombinationRightWithoutItsParts()
    {
        var cup = await Shop.ProductAsync(10);
        var box = await Shop.CombinationOfAsync(0, cup, 2);
        var order = await Shop.OrderAsync(box, 3);
        await Shop.OrderAsync(box, 1);
        await Shop.OrderAsync(cup, 5);
        await Shop.SetCancelledByHandAsync(order);
        await FullSweepAsync();
        await SweepAsync();
        var corrections = (await RowsAsync<Correction>()).ToDictionary(row => row.Quantity);
        Assert.That(corrections.Keys, Is.EquivalentTo(new[] { 3, 6 }), "three boxes, six cups");

        Assert.That((await ApplyAsync(corrections[3].Id)).Refusal, Is.Null);
        await SweepAsync();
        var items = (await RowsAsync<StockItem>()).ToDictionary(item => item.ProductId);
        Assert.That((items[box.ProductId].Stock, items[box.ProductId].Correction), Is.EqualTo((-1, 0)));
        Assert.That((items[cup].Stock, items[cup].Correction), Is.EqualTo((-3, 6)), "the shelf has 10, and 7 are wanted");
        Assert.That((await RowsAsync<StockQuantityHistory>()).Count(row => row.CombinationId == box.CombinationId && row.Message.StartsWith(BackordersDefaults.CorrectionTag, StringComparison.Ordinal)), Is.EqualTo(1));

        await ApplyAsync(corrections[6].Id);
        Assert.That(await Shop.StockOfAsync(cup), Is.EqualTo(3));
    }

    /// <summary>Another parcel is sent while the platform is called: what it was not given is not settled.</summary>
    [Test]
    public async Task ShouldSettleNoMoreThanItPutRight()
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 4);
        var item = await Shop.ItemAsync(order);
        await Shop.ShipmentAsync(item, 2, send: true);
        var second = await Shop.ShipmentAsync(item, 1);
        await Shop.CancelAsync(order);
        await SweepAsync();
        await SweepAsync();
        var correction = (await RowsAsync<Correction>()).Single();
        Assert.That(correction.Quantity, Is.EqualTo(-2));
        _afterCalling = async () =>
        {
            await Shop.SendAsync(second);
            await SweepAsync();
            await SweepAsync();
        };
        await ApplyAsync(correction.Id);
        await SweepAsync();
        await SweepAsync();

        Assert.That((await Shop.StockOfAsync(tray), (await StockItemAsync(tray)).Correction), Is.EqualTo((3, -1)), "the shelf has 2");
        await ApplyAsync(correction.Id);
        Assert.That((await Shop.StockOfAsync(tray), (await StockItemAsync(tray)).Correction), Is.EqualTo((2, 0)));
    }

    /// <summary>What was put right stays in the platform's number, so where the reason goes the number is wrong the other way round, and says so.</summary>
    [TestCase("set back")]
    [TestCase("sent")]
    [TestCase("parcel deleted")]
    public async Task ShouldTakeBackWhatWasPutRightOnceTheReasonHasGone(string how)
    {
        foreach (var (settlement, unheard) in new[] { (Settlement.PutRight, false), (Settlement.PutRight, true), (Settlement.AlreadyDone, false) })
        {
            var tray = await Shop.ProductAsync(5);
            var order = await Shop.OrderAsync(tray, 4);
            await Shop.OrderAsync(tray, 2);
            var parcel = how == "set back" ? 0 : await Shop.ShipmentAsync(await Shop.ItemAsync(order), 4, send: how == "parcel deleted");
            if (how == "parcel deleted")
                await Shop.CancelAsync(order);
            else
                await Shop.SetCancelledByHandAsync(order);
            await FullSweepAsync();
            await SweepAsync();
            var correction = await OpenCorrectionAsync(tray);
            Assert.That(correction.Quantity, Is.EqualTo(how == "parcel deleted" ? -4 : 4), how);
            await SettleAsync(tray, correction, settlement);
            await SweepAsync();
            Assert.That((await StockItemAsync(tray)).Correction, Is.Zero);

            Store.Events.Deliveries = unheard ? _ => 0 : null;
            if (how == "set back")
                await Shop.SetStatusAsync(order, OrderStatus.Processing);
            else if (how == "sent")
                await Shop.SendAsync(parcel);
            else
                await Shop.DeleteShipmentAsync(parcel);
            Store.Events.Deliveries = null;
            if (unheard || how == "sent")
                await FullSweepAsync();
            await SweepAsync();
            await SweepAsync();

            var free = how switch { "set back" => 5 - 4 - 2, "sent" => 5 - 4 - 2, _ => 5 - 2 };
            var reversed = await OpenCorrectionAsync(tray);
            Assert.That((reversed.Id, reversed.Quantity - reversed.Settled), Is.EqualTo((correction.Id, how == "parcel deleted" ? 4 : -4)), "nothing of the old reason is left");
            Assert.That(await Shop.StockOfAsync(tray) + (await StockItemAsync(tray)).Correction, Is.EqualTo(free));
            Assert.That((await Store.RunAsync<IWorkList, IPagedList<WorkItem>>(list => list.SearchAsync(new WorkFilter(WorkKind.Correction), 0, 99))).Select(row => row.Correction.Id), Does.Contain(correction.Id));
            Assert.That((await Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.PreviewAsync(new SettleCorrection(correction.Id, Settlement.TheyAreBack)))).Refusals.Single().Reason, Is.EqualTo(DecisionRefusal.NotSent));

            await SettleAsync(tray, reversed, settlement);
            await SweepAsync();
            Assert.That((await Shop.StockOfAsync(tray), (await StockItemAsync(tray)).Correction), Is.EqualTo((free, 0)));
        }

        await AssertBooksAsync();
    }

    private async Task AssertPutRightOnceAsync(int tray)
    {
        await SweepAsync();
        await SweepAsync();
        Assert.That((await Shop.StockOfAsync(tray), (await StockItemAsync(tray)).Correction), Is.EqualTo((3, 0)));
        Assert.That((await RowsAsync<Correction>()).Select(row => (row.Quantity, row.Settled)), Is.EqualTo(new[] { (4, 4) }));
    }

    private static Func<Task> Once(ref Func<Task> happening)
    {
        var now = happening;
        happening = null;
        return now;
    }

    private async Task<Correction> OpenCorrectionAsync(int tray)
    {
        var item = await StockItemAsync(tray);
        return (await RowsAsync<Correction>()).Single(row => row.StockItemId == item.Id && row.Quantity != row.Settled);
    }

    private async Task SettleAsync(int tray, Correction correction, Settlement settlement)
    {
        if (settlement == Settlement.PutRight)
        {
            Assert.That((await ApplyAsync(correction.Id)).Refusal, Is.Null);
            return;
        }

        await Shop.StockAsync(tray, correction.Quantity - correction.Settled);
        await Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.ApplyAsync(new SettleCorrection(correction.Id, settlement), 7));
    }

    private async Task<(int Order, Correction Correction)> CancelByHandAsync(int tray)
    {
        var order = await Shop.OrderAsync(tray, 4);
        await Shop.OrderAsync(tray, 2);
        await Shop.SetCancelledByHandAsync(order);
        await SweepAsync();
        await SweepAsync();
        return (order, (await RowsAsync<Correction>()).Single());
    }

    private Task<PutRightResult> ApplyAsync(int correctionId) => Store.RunAsync<IPutRightService, PutRightResult>(service => service.ApplyAsync(correctionId, 7));

    /// <summary>Something happens after it was previewed for the last time, and before it begins.</summary>
    private sealed class IntentsInARace(ICorrectionIntents intents, Func<Func<Task>> before) : ICorrectionIntents
    {
        public async Task<Intent> BeginAsync(Correction shown, int actorId)
        {
            if (before() is { } happen)
                await happen();
            return await intents.BeginAsync(shown, actorId);
        }

        public Task<bool> IsOnTheWayAsync(int correctionId) => intents.IsOnTheWayAsync(correctionId);

        public Task<IList<Intent>> GetStuckAsync(TimeSpan patience) => intents.GetStuckAsync(patience);

        public Task<bool> FinishAsync(int intentId) => intents.FinishAsync(intentId);
    }

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

    private sealed class CrashingCorrector(IStockCorrector corrector, Func<string> crash, Func<Func<Task>> after) : IStockCorrector
    {
        public async Task AddAsync(StockItem item, Intent intent, string message)
        {
            if (crash() == "before")
                throw new InvalidOperationException("The process ends here.");
            await corrector.AddAsync(item, intent, message);
            if (after() is { } happen)
                await happen();
            if (crash() == "after")
                throw new InvalidOperationException("The process ends here.");
        }

        public Task<bool> IsDoneAsync(StockItem item, int orderId, string message) => corrector.IsDoneAsync(item, orderId, message);
    }
}
