using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
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
}
