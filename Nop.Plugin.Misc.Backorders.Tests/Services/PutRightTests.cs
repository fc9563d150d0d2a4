using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>A person puts the platform's number right, through its own services and with a trace.</summary>
public class PutRightTests(TestDatabase database) : LedgerTest(database)
{
    private string _crash;

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        _crash = null;
        options.Services = services => services.AddScoped<IStockCorrector>(provider => new CrashingCorrector(ActivatorUtilities.CreateInstance<StockCorrector>(provider), () => _crash));
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

    private sealed class CrashingCorrector(IStockCorrector corrector, Func<string> crash) : IStockCorrector
    {
        public async Task AddAsync(StockItem item, int orderId, int quantity, string message)
        {
            if (crash() == "before")
                throw new InvalidOperationException("The process ends here.");
            await corrector.AddAsync(item, orderId, quantity, message);
            if (crash() == "after")
                throw new InvalidOperationException("The process ends here.");
        }

        public Task<bool> IsDoneAsync(StockItem item, int orderId, string message) => corrector.IsDoneAsync(item, orderId, message);
    }
}
