using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>Units taken off a number in several warehouses: reserved where orders lack them, else off the stock that left.</summary>
public class PutRightInWarehousesTests(TestDatabase database) : ConsistencyTest(database)
{
    private Func<Task> _onceRead;

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        options.Services = services => services.AddScoped<IWarehouseFactReader>(provider => new InterruptedReader(ActivatorUtilities.CreateInstance<WarehouseFactReader>(provider), () =>
        {
            var now = _onceRead;
            _onceRead = null;
            return now?.Invoke() ?? Task.CompletedTask;
        }));
    }

    /// <summary>One of four was sent before it was cancelled. What is not reserved again would be taken off a second time by the next parcel.</summary>
    [Test]
    public async Task ShouldReserveWhatIsToBeSentOfAnOrderOpenedAgain([Values] bool withOthers)
    {
        var (bowl, warehouses) = await Shop.WarehousesAsync(6, 5);
        if (withOthers)
            await Shop.OrderAsync(bowl, 3);
        var order = await Shop.OrderAsync(bowl, 4);
        var item = await Shop.ItemAsync(order);
        await Shop.ShipFromAsync(item, 1, warehouses[0]);
        await Shop.CancelAsync(order);
        await SettleAsync();
        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        await SweepAsync();
        Assert.That((await DecideAsync(new ReopenOrder(order))).IsRefused, Is.False);
        await PutAllRightAsync(-4);

        var others = withOthers ? 3 : 0;
        Assert.That((await StockAsync(bowl), await ReservedAsync(bowl)), Is.EqualTo((10, 3 + others)), await Shop.WarehouseRowsAsync(bowl));
        Assert.That(await Shop.WarehouseRowsAsync(bowl), Does.StartWith("5/"), "the one that left was there");
        Assert.That((await RowsAsync<StockQuantityHistory>()).Count(row => row.Message.StartsWith(BackordersDefaults.CorrectionTag, StringComparison.Ordinal)), Is.EqualTo(1));

        await Shop.ShipFromAsync(item, 3, warehouses[1]);
        await SettleAsync();
        var left = (await RowsAsync<Correction>()).Sum(row => row.Quantity - row.Settled);
        Assert.That(await StockAsync(bowl) - await ReservedAsync(bowl) + left, Is.EqualTo(7 - others), await Shop.WarehouseRowsAsync(bowl));
        Assert.That(await StockAsync(bowl), Is.EqualTo(7));
        Assert.That(await FoundAsync(), Is.Empty, await Shop.WarehouseRowsAsync(bowl));
    }

    [Test]
    public async Task ShouldReserveAgainWhatWasPutRightOfAnOrderThatIsSetBack()
    {
        var (bowl, warehouses) = await Shop.WarehousesAsync(5, 6);
        var order = await Shop.OrderAsync(bowl, 4);
        await Shop.OrderAsync(bowl, 8);
        await Shop.SetCancelledByHandAsync(order);
        await SettleAsync();
        await PutAllRightAsync(4);
        Assert.That((await StockAsync(bowl), await ReservedAsync(bowl)), Is.EqualTo((11, 8)));

        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        await SettleAsync();
        await PutAllRightAsync(-4);
        Assert.That((await StockAsync(bowl), await ReservedAsync(bowl)), Is.EqualTo((11, 12)));

        await Shop.ShipFromAsync(await Shop.ItemAsync(order), 4, warehouses[1]);
        await SettleAsync();
        Assert.That(await StockAsync(bowl), Is.EqualTo(7));
        Assert.That(await FoundAsync(), Is.Empty, await Shop.WarehouseRowsAsync(bowl));
    }

    /// <summary>Until a person says so it is as closed as before, whatever its status says: two left, and nobody lacks a reservation.</summary>
    [Test]
    public async Task ShouldLowerTheStockForAnOrderThatIsSetBackAndNotAnsweredFor()
    {
        var (bowl, warehouses) = await Shop.WarehousesAsync(9, 5);
        var order = await Shop.OrderAsync(bowl, 5);
        var item = await Shop.ItemAsync(order);
        await Shop.ShipFromAsync(item, 2, warehouses[0]);
        await Shop.CancelAsync(order);
        await SettleAsync();
        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        await PutAllRightAsync(-2);
        Assert.That(await Shop.WarehouseRowsAsync(bowl), Is.EqualTo("7/0 5/0"));

        await DecideAsync(new ReopenOrder(order));
        await PutAllRightAsync(-3);
        Assert.That((await StockAsync(bowl), await ReservedAsync(bowl)), Is.EqualTo((12, 3)));
        await Shop.ShipFromAsync(item, 3, warehouses[0]);
        await SettleAsync();
        Assert.That((await StockAsync(bowl), await ReservedAsync(bowl)), Is.EqualTo((9, 0)), await Shop.WarehouseRowsAsync(bowl));
        Assert.That(await FoundAsync(), Is.Empty);
    }

    /// <summary>What the one has reserved again is its own.</summary>
    [Test]
    public async Task ShouldNotTakeTheReservationsOfAnOrderOpenedAgainForAnothers()
    {
        var (bowl, warehouses) = await Shop.WarehousesAsync(20, 5);
        var again = await Shop.OrderAsync(bowl, 4);
        await Shop.CancelAsync(again);
        await SettleAsync();
        await Shop.SetStatusAsync(again, OrderStatus.Processing);
        await DecideAsync(new ReopenOrder(again));
        await PutAllRightAsync(-4);

        var back = await Shop.OrderAsync(bowl, 5);
        await Shop.OrderAsync(bowl, 17);
        await Shop.SetCancelledByHandAsync(back);
        await SettleAsync();
        await PutAllRightAsync(5);
        await Shop.SetStatusAsync(back, OrderStatus.Processing);
        await SettleAsync();
        await PutAllRightAsync(-5);
        Assert.That((await StockAsync(bowl), await ReservedAsync(bowl)), Is.EqualTo((25, 26)), await Shop.WarehouseRowsAsync(bowl));

        await Shop.ShipFromAsync(await Shop.ItemAsync(again), 4, warehouses[0]);
        await Shop.ShipFromAsync(await Shop.ItemAsync(back), 5, warehouses[0]);
        await SettleAsync();
        Assert.That((await StockAsync(bowl), await ReservedAsync(bowl)), Is.EqualTo((16, 17)), await Shop.WarehouseRowsAsync(bowl));
    }

    /// <summary>The order's note is the last thing written; where it fails no row may be changed, for nobody could tell any more.</summary>
    [Test]
    public async Task ShouldChangeAllRowsOrNone()
    {
        var (bowl, _) = await Shop.WarehousesAsync(4, 3);
        var order = await Shop.OrderAsync(bowl, 6);
        await Shop.CancelAsync(order);
        await SettleAsync();
        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        await DecideAsync(new ReopenOrder(order));
        await SweepAsync();
        var correction = (await RowsAsync<Correction>()).Single();
        var before = await Shop.WarehouseRowsAsync(bowl);
        Task<PutRightResult> PutRightAsync() => Store.RunAsync<IPutRightService, PutRightResult>(service => service.ApplyAsync(correction.Id, 7));

        _onceRead = () => ExecuteAsync("ALTER TABLE \"OrderNote\" RENAME TO \"OrderNoteAway\"");
        Assert.That(async () => await PutRightAsync(), Throws.Exception);
        await ExecuteAsync("ALTER TABLE \"OrderNoteAway\" RENAME TO \"OrderNote\"");
        Assert.That((_onceRead, await Shop.WarehouseRowsAsync(bowl)), Is.EqualTo(((Func<Task>)null, before)));
        await SweepAsync(TimeSpan.FromMinutes(6));
        Assert.That((await RowsAsync<Intent>()).Single().Status, Is.EqualTo(IntentStatus.Withdrawn));

        Assert.That((await PutRightAsync()).Refusal, Is.Null);
        await SettleAsync();
        Assert.That(await Shop.WarehouseRowsAsync(bowl), Is.EqualTo("4/4 3/2"));
        Assert.That((await RowsAsync<OrderNote>()).Count(note => note.Note.StartsWith(BackordersDefaults.CorrectionTag, StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(await FoundAsync(), Is.Empty);
    }

    /// <summary>Whose reservation it is does not matter: nobody lacks one, and the goods are at the customer's.</summary>
    [Test]
    public async Task ShouldLowerTheStockOfTheWarehouseThatSentWhatWasCancelled()
    {
        var (bowl, warehouses) = await Shop.WarehousesAsync(9, 5);
        await Shop.OrderAsync(bowl, 3);
        var order = await Shop.OrderAsync(bowl, 2);
        await Shop.ShipFromAsync(await Shop.ItemAsync(order), 2, warehouses[0]);
        await Shop.CancelAsync(order);
        await SettleAsync();
        await PutAllRightAsync(-2);

        Assert.That(await Shop.WarehouseRowsAsync(bowl), Does.Match("^7/. 5/.$"));
        Assert.That(await ReservedAsync(bowl), Is.EqualTo(3));
        Assert.That(await FoundAsync(), Is.Empty);
    }

    private async Task PutAllRightAsync(int units)
    {
        await SweepAsync();
        var open = (await RowsAsync<Correction>()).Where(row => row.Quantity != row.Settled).ToList();
        Assert.That(open.Sum(row => row.Quantity - row.Settled), Is.EqualTo(units));
        foreach (var correction in open)
            Assert.That((await Store.RunAsync<IPutRightService, PutRightResult>(service => service.ApplyAsync(correction.Id, 7))).Refusal, Is.Null);
        await SettleAsync();
        Assert.That((await RowsAsync<Correction>()).Where(row => row.Quantity != row.Settled), Is.Empty);
    }

    private async Task<int> StockAsync(int productId) => (await RowsAsync<ProductWarehouseInventory>()).Where(row => row.ProductId == productId).Sum(row => row.StockQuantity);

    private async Task<int> ReservedAsync(int productId) => (await RowsAsync<ProductWarehouseInventory>()).Where(row => row.ProductId == productId).Sum(row => row.ReservedQuantity);

    private Task ExecuteAsync(string sql) => Store.RunAsync<INopDataProvider>(data => data.ExecuteNonQueryAsync(sql));

    /// <summary>Something happens once the facts are read, before anything is written.</summary>
    private sealed class InterruptedReader(IWarehouseFactReader reader, Func<Task> after) : IWarehouseFactReader
    {
        public async Task<WarehouseFacts> ReadAsync(StockItem item, Intent intent)
        {
            var facts = await reader.ReadAsync(item, intent);
            await after();
            return facts;
        }
    }
}
