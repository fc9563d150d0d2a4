using LinqToDB;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

/// <summary>What is reserved in several warehouses: of an order opened again, and of parts that bundles take.</summary>
public class ReservationFindingTests(TestDatabase database) : ConsistencyTest(database)
{
    /// <summary>Whatever becomes of it: shipped, or closed once more, with others that have reserved too.</summary>
    [TestCase("ship")]
    [TestCase("cancel")]
    [TestCase("delete")]
    [TestCase("again")]
    public async Task ShouldSayNothingOfAnOrderOpenedAgainAndPutRight(string then)
    {
        var (bowl, warehouses) = await Shop.WarehousesAsync(9, 9);
        await Shop.OrderAsync(bowl, 7);
        var order = await Shop.OrderAsync(bowl, 3);
        await OpenAgainAsync(order);
        Assert.That(await FoundAsync(), Is.Empty, await Shop.WarehouseRowsAsync(bowl));

        if (then == "ship")
            await Shop.ShipFromAsync(await Shop.ItemAsync(order), 3, warehouses[0]);
        else if (then == "delete")
            await Shop.DeleteAsync(order);
        else if (then == "cancel")
            await Shop.CancelAsync(order);
        else
            await OpenAgainAsync(order);
        await SettleAsync();
        Assert.That(await FoundAsync(), Is.Empty, await Shop.WarehouseRowsAsync(bowl));
    }

    [TestCase(4, "ReservationsWrong 14 10")]
    [TestCase(-4, "ReservationsWrong 6 7")]
    public async Task ShouldStillFindWhatIsWrongWhereAnOrderWasOpenedAgain(int by, string expected)
    {
        var (bowl, _) = await Shop.WarehousesAsync(9, 9);
        await Shop.OrderAsync(bowl, 7);
        await OpenAgainAsync(await Shop.OrderAsync(bowl, 3));
        await ReserveAsync(bowl, by);

        Assert.That(await FoundAsync(), Has.One.EqualTo(expected));
    }

    /// <summary>Two crates of 3 and 2 of the part alone: 8 are reserved, and stay so when a crate is sent.</summary>
    [TestCase(1, "ReservationsWrong 9 8")]
    [TestCase(-1, "ReservationsWrong 7 8")]
    [TestCase(0, "")]
    public async Task ShouldKnowWhatBundlesTakeOfAPart(int by, string expected)
    {
        var part = await CratesAsync();
        await ReserveAsync(part, by);

        Assert.That(string.Join("; ", await FoundAsync()), Is.EqualTo(expected));
    }

    [TestCase(0, "")]
    [TestCase(-3, "", TestName = "counted since")]
    [TestCase(-4, "ReservationsWrong 4 5")]
    [TestCase(1, "ReservationsWrong 9 8")]
    public async Task ShouldLeaveOpenWhetherAPartOfASentBundleIsStillReserved(int by, string expected)
    {
        var part = await CratesAsync();
        var crate = (await RowsAsync<OrderItem>()).First(item => item.ProductId != part);
        await Shop.ShipmentAsync(crate.Id, 1, send: true);
        await ReserveAsync(part, by);

        Assert.That(string.Join("; ", await FoundAsync()), Is.EqualTo(expected));
    }

    [TestCase("cancel")]
    [TestCase("delete")]
    [TestCase("by hand")]
    public async Task ShouldSayNothingWhereABundleIsClosed(string how)
    {
        var part = await CratesAsync();
        var crate = (await RowsAsync<OrderItem>()).First(item => item.ProductId != part);
        await Shop.ShipmentAsync(crate.Id, 1, send: true);
        if (how == "cancel")
            await Shop.CancelAsync(crate.OrderId);
        else if (how == "delete")
            await Shop.DeleteAsync(crate.OrderId);
        else
            await Shop.SetCancelledByHandAsync(crate.OrderId);
        await Shop.OrderAsync(part, 50);
        await SettleAsync();

        Assert.That(await FoundAsync(), Is.Empty, await Shop.WarehouseRowsAsync(part));
    }

    private async Task<int> CratesAsync()
    {
        var (part, _) = await Shop.WarehousesAsync(20, 20);
        var crate = await Shop.BundleAsync(9, (part, 3));
        await Shop.OrderAsync(crate, 2);
        await Shop.OrderAsync(part, 2);

        return part;
    }

    private async Task OpenAgainAsync(int order)
    {
        await Shop.CancelAsync(order);
        await SettleAsync();
        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        Assert.That(await FoundAsync(), Is.Empty, "until a person says so it counts as cancelled");
        await DecideAsync(new ReopenOrder(order));
        await SettleAsync();
        Assert.That(await FoundAsync(), Is.Empty, "before it is put right");
        await Store.RunAsync<IPutRightService>(async service => await service.ApplyAsync((await RowsAsync<Correction>()).Single().Id, 7));
        await SettleAsync();
    }

    private async Task ReserveAsync(int productId, int by)
    {
        var row = (await RowsAsync<ProductWarehouseInventory>()).Where(row => row.ProductId == productId).MaxBy(row => row.ReservedQuantity);
        await Set<ProductWarehouseInventory>(row.Id, rows => rows.Set(inventory => inventory.ReservedQuantity, row.ReservedQuantity + by));
    }
}
