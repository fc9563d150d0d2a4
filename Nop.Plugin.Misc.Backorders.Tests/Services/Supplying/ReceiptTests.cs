using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

/// <summary>What comes in is booked through the platform, once, and the queue is served with it; whatever ends in between.</summary>
public class ReceiptTests(TestDatabase database) : SupplyTest(database)
{
    private string _crash;

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        _crash = null;
        var others = options.Services;
        options.Services = services =>
        {
            others(services);
            services.AddScoped<IStockBooker>(provider => new CrashingBooker(ActivatorUtilities.CreateInstance<StockBooker>(provider), () => _crash));
            services.AddScoped<IReceiptBook>(provider => new CrashingBook(ActivatorUtilities.CreateInstance<ReceiptBook>(provider), () => _crash));
        };
    }

    [Test]
    public async Task ShouldBookInPartAndThenTheRest()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 7);
        var arrival = await AddAsync(Draft(tray));
        Assert.That((await ReceiveAsync(arrival, 4)).IsDone);

        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-3));
        Assert.That(await UnitsAsync(order), Is.EqualTo("3 4 0 0 0"));
        arrival = await ArrivalAsync(arrival.Id);
        Assert.That((arrival.Received, arrival.Status), Is.EqualTo((4, ArrivalStatus.Planned)));
        Assert.That(Replans[^1], Is.EqualTo((new StockKey(tray), PromiseCause.Received)));

        Assert.That((await ReceiveAsync(arrival, 6)).IsDone);
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(3));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 7 0 0 0"));
        Assert.That(await HistoryAsync(arrival.Id), Is.EqualTo(new[] { "Added 0/10 03-10..03-12 Planned", "Received 4/10 03-10..03-12 Planned", "Received 10/10 03-10..03-12 Received" }));
        var receipts = await RowsAsync<Receipt>();
        Assert.That(receipts.Select(receipt => (receipt.Status, receipt.Expected, receipt.Quantity, receipt.ActorId)), Is.EqualTo(new[] { (IntentStatus.Done, 10, 4, ACTOR), (IntentStatus.Done, 6, 6, ACTOR) }));
        Assert.That((await RowsAsync<StockQuantityHistory>()).Where(row => row.Message.Contains($"{receipts[0].ReceiptGuid:N}", StringComparison.Ordinal)).Select(row => row.QuantityAdjustment), Is.EqualTo(new[] { 4 }));

        arrival = await ArrivalAsync(arrival.Id);
        Assert.That(Reasons(await ReceiveAsync(arrival, 1)), Is.EqualTo(new[] { ArrivalRefusal.Closed }));
        await AssertBooksAsync();
    }

    /// <summary>The platform tells of its stock while the receipt is not finished: the units must not be there and coming at once.</summary>
    [TestCase(5, 5, false, null)]
    [TestCase(8, 5, false, null)]
    [TestCase(8, 5, true, "lost")]
    public async Task ShouldPromiseNothingTwiceWhileItBooks(int ordered, int came, bool closes, string change)
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await AddAsync(Draft(tray, ordered) with { Status = ArrivalStatus.Confirmed, From = Day(9), To = Day(9) });
        await Shop.OrderAsync(tray, 5);
        var behind = await LineAsync(await Shop.OrderAsync(tray, 3));

        Assert.That((await ReceiveAsync(arrival, came, closes)).IsDone);
        await SweepAsync();

        var revisions = (await RowsAsync<Backorders.Domain.PromiseRevision>()).Where(row => row.LineId == behind.Id).ToList();
        Assert.That(revisions.Select(row => row.AfterTo is null ? "lost" : $"{row.AfterTo:MM-dd}"), Is.EqualTo(change is null ? Array.Empty<string>() : [change]));
    }

    [TestCase(12, false, 12, ArrivalStatus.Received)]
    [TestCase(8, true, 8, ArrivalStatus.Received)]
    [TestCase(0, true, 0, ArrivalStatus.Received)]
    [TestCase(8, false, 8, ArrivalStatus.Planned)]
    public async Task ShouldRecordMoreAndLessThanOrdered(int quantity, bool closes, int received, ArrivalStatus status)
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await AddAsync(Draft(tray));
        Assert.That((await ReceiveAsync(arrival, quantity, closes)).IsDone);

        arrival = await ArrivalAsync(arrival.Id);
        Assert.That((arrival.Received, arrival.Status, await Shop.StockOfAsync(tray)), Is.EqualTo((received, status, received)));
        Assert.That((await RowsAsync<Receipt>()).Select(receipt => (receipt.Expected, receipt.Quantity, receipt.Closes)), Is.EqualTo(new[] { (10, quantity, closes) }));
    }

    [TestCase(-1, true, ArrivalRefusal.ReceiptQuantity)]
    [TestCase(1_000_001, false, ArrivalRefusal.ReceiptQuantity)]
    [TestCase(0, false, ArrivalRefusal.ReceiptEmpty)]
    public async Task ShouldRefuseWhatIsNoReceipt(int quantity, bool closes, ArrivalRefusal reason)
    {
        var tray = await Shop.ProductAsync(5);
        var arrival = await AddAsync(Draft(tray));

        Assert.That(Reasons(await ReceiveAsync(arrival, quantity, closes)), Is.EqualTo(new[] { reason }));
        Assert.That((await Shop.StockOfAsync(tray), (await RowsAsync<Receipt>()).Count), Is.EqualTo((5, 0)));
    }

    [Test]
    public async Task ShouldRefuseToReceiveTwice()
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await AddAsync(Draft(tray));
        var form = Guid.NewGuid();
        Assert.That((await ReceiveAsync(arrival, 4, guid: form)).IsDone);
        Assert.That(Reasons(await ReceiveAsync(arrival, 4, guid: form)), Is.EqualTo(new[] { ArrivalRefusal.ReceivedBefore }), "the same form");
        Assert.That(Reasons(await ReceiveAsync(await ArrivalAsync(arrival.Id), 4, guid: form)), Is.EqualTo(new[] { ArrivalRefusal.ReceivedBefore }));
        Assert.That(Reasons(await ReceiveAsync(arrival, 4)), Is.EqualTo(new[] { ArrivalRefusal.Stale }), "another admin's form, made before");
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(4));
    }

    [Test]
    public async Task ShouldBookOnceWhereManyPressAtOnce()
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await AddAsync(Draft(tray));
        var form = Guid.NewGuid();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => ReceiveAsync(arrival, 4, guid: i < 2 ? form : null))));

        Assert.That(results.Count(result => result.IsDone), Is.EqualTo(1));
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(4));
        Assert.That((await ArrivalAsync(arrival.Id)).Received, Is.EqualTo(4));
    }

    [Test]
    public async Task ShouldRaiseTheCombinationAlone()
    {
        var (small, large) = await Shop.CombinationsAsync(0, 0);
        var order = await Shop.OrderAsync(small, 3);
        await Shop.OrderAsync(large, 2);
        var arrival = await AddAsync(Draft(0) with { Key = new StockKey(small.ProductId, small.CombinationId) });
        Assert.That((await ReceiveAsync(arrival, 10)).IsDone);

        var stocks = (await RowsAsync<ProductAttributeCombination>()).Where(row => row.ProductId == small.ProductId).Select(row => row.StockQuantity);
        Assert.That(stocks, Is.EqualTo(new[] { 7, -2 }));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 3 0 0 0"));
        Assert.That((await RowsAsync<StockQuantityHistory>()).Last(row => row.CombinationId == small.CombinationId).Message, Does.StartWith("Backorders receipt "));
    }

    [Test]
    public async Task ShouldPutItIntoTheNamedWarehouseAndLeaveReservations()
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(1, 0);
        var order = await Shop.OrderAsync(tray, 6);
        Assert.That(await Shop.WarehouseRowsAsync(tray), Is.EqualTo("1/6 0/0"));
        var arrival = await AddAsync(Draft(tray) with { WarehouseId = warehouses[1] });
        Assert.That((await ReceiveAsync(arrival, 4)).IsDone);

        Assert.That(await Shop.WarehouseRowsAsync(tray), Is.EqualTo("1/6 4/0"));
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 4 0 0 0"));
        var history = (await RowsAsync<StockQuantityHistory>()).Last(row => row.ProductId == tray);
        Assert.That((history.QuantityAdjustment, history.StockQuantity, history.WarehouseId), Is.EqualTo((4, 4, (int?)warehouses[1])));
    }

    [TestCase(false, "1/0 4/0")]
    [TestCase(true, "4/0", TestName = "the first row of all")]
    public async Task ShouldMakeTheRowOfAWarehouseThatHasNone(bool first, string rows)
    {
        var (tray, _) = first ? await Shop.WarehousesAsync() : await Shop.WarehousesAsync(1);
        var (_, others) = await Shop.WarehousesAsync(0, 0);
        var arrival = await AddAsync(Draft(tray) with { WarehouseId = others[1] });
        Assert.That((await ReceiveAsync(arrival, 4)).IsDone);

        Assert.That(await Shop.WarehouseRowsAsync(tray), Is.EqualTo(rows));
    }

    /// <summary>Stock that was written past the platform's cache is not lost.</summary>
    [Test]
    public async Task ShouldAddToTheNumberInTheTable()
    {
        var tray = await Shop.ProductAsync(2);
        var arrival = await AddAsync(Draft(tray));
        await Store.RunAsync<IProductService>(products => products.GetProductByIdAsync(tray));
        await WithoutKeys.ExecuteAsync(Store, $"""UPDATE "Product" SET "StockQuantity" = 50 WHERE "Id" = {tray}""");
        Assert.That((await ReceiveAsync(arrival, 4)).IsDone);

        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(54));
    }

    [Test]
    public async Task ShouldRefuseWhereTheProductIsCountedInAnotherWayByNow()
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await AddAsync(Draft(tray));
        await Shop.EditProductAsync(tray, product => product.UseMultipleWarehouses = true);
        Assert.That(Reasons(await ReceiveAsync(arrival, 4)), Is.EqualTo(new[] { ArrivalRefusal.WarehouseMissing }));
        await Shop.EditProductAsync(tray, product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        Assert.That(Reasons(await ReceiveAsync(arrival, 4)), Is.EqualTo(new[] { ArrivalRefusal.NotCounted }));
        Assert.That(await RowsAsync<Receipt>(), Is.Empty);
    }

    /// <param name="crash">The step after or before which the process ends.</param>
    /// <param name="stock">What the platform has then.</param>
    [TestCase("begun", 0, IntentStatus.Withdrawn)]
    [TestCase("before", 0, IntentStatus.Withdrawn)]
    [TestCase("after", 4, IntentStatus.Done)]
    [TestCase("finished", 4, IntentStatus.Done)]
    public async Task ShouldFindOutWhatBecameOfAReceiptThatNeverCameBack(string crash, int stock, IntentStatus status)
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 6);
        var arrival = await AddAsync(Draft(tray));
        _crash = crash;
        Assert.That(async () => await ReceiveAsync(arrival, 4), Throws.InvalidOperationException);
        _crash = null;
        if (crash != "finished")
        {
            arrival = await ArrivalAsync(arrival.Id);
            Assert.That(Reasons(await ReceiveAsync(arrival, 4)), Is.EqualTo(new[] { ArrivalRefusal.OnTheWay }), "nobody knows yet");
            Assert.That(Reasons(await DoAsync(service => service.CancelAsync(Seen(arrival), ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.OnTheWay }));
        }

        await SweepAsync(TimeSpan.FromMinutes(6));
        await SweepAsync();
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(stock - 6));
        Assert.That((await ArrivalAsync(arrival.Id)).Received, Is.EqualTo(stock));
        Assert.That((await RowsAsync<Receipt>()).Select(receipt => receipt.Status), Is.EqualTo(new[] { status }));
        Assert.That(await UnitsAsync(order), Is.EqualTo($"{6 - stock} {stock} 0 0 0"));
        Assert.That((await RowsAsync<StockItem>()).Single(item => item.ProductId == tray).Coming, Is.EqualTo(10 - stock), "what did not come is coming again");
        Assert.That((await LineAsync(order)).PromiseBasisId, Is.EqualTo((int)PromiseBasis.Planned));

        await SweepAsync(TimeSpan.FromMinutes(6));
        Assert.That((await ArrivalAsync(arrival.Id)).Received, Is.EqualTo(stock), "found once");
        await AssertBooksAsync();
    }

    [Test]
    public async Task ShouldPreviewWhoseTurnItWouldBe()
    {
        var tray = await Shop.ProductAsync(0);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 3);
        var arrival = await AddAsync(Draft(tray));
        var before = await RowsAsync<StockItem>();
        var preview = (await Store.RunAsync<IReceiptService, ReceiptPreviewResult>(service => service.PreviewAsync(arrival.Id, 4))).Preview;

        Assert.That((preview.StockBefore, preview.StockAfter), Is.EqualTo((-6, -2)));
        Assert.That(preview.Plan.Lines.Select(line => (line.Place.OrderId, line.After.Ready - line.Before.Ready)), Is.EqualTo(new[] { (first, 3), (second, 1) }));
        Assert.That(await UnitsAsync(first), Is.EqualTo("3 0 0 0 0"));
        Assert.That((await RowsAsync<StockItem>()).Select(item => (item.Version, item.Stock)), Is.EqualTo(before.Select(item => (item.Version, item.Stock))), "nothing was written");
    }

    private sealed class CrashingBooker(IStockBooker booker, Func<string> crash) : IStockBooker
    {
        public async Task AddAsync(StockKey key, int warehouseId, int quantity, string message)
        {
            if (crash() == "before")
                throw new InvalidOperationException("The process ends here.");
            await booker.AddAsync(key, warehouseId, quantity, message);
            if (crash() == "after")
                throw new InvalidOperationException("The process ends here.");
        }

        public Task<bool> IsDoneAsync(StockKey key, string message) => booker.IsDoneAsync(key, message);
    }

    private sealed class CrashingBook(IReceiptBook book, Func<string> crash) : IReceiptBook
    {
        public Task<Receipt> FindAsync(Guid receiptGuid) => book.FindAsync(receiptGuid);

        public Task<bool> IsOnTheWayAsync(int arrivalId) => book.IsOnTheWayAsync(arrivalId);

        public Task<bool> BeginAsync(Receipt receipt, int version) => book.BeginAsync(receipt, version);

        public Task<bool> TakeUpAsync(Receipt receipt) => crash() == "begun" ? throw new InvalidOperationException("The process ends here.") : book.TakeUpAsync(receipt);

        public async Task<bool> FinishAsync(Receipt receipt)
        {
            var isNew = await book.FinishAsync(receipt);
            return crash() == "finished" ? throw new InvalidOperationException("The process ends here.") : isNew;
        }

        public Task<bool> WithdrawAsync(Receipt receipt) => book.WithdrawAsync(receipt);

        public Task<IList<Receipt>> GetStuckAsync(TimeSpan patience) => book.GetStuckAsync(patience);
    }
}
