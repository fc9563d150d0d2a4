using LinqToDB;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

/// <summary>What is counted in another way, or by nobody any more: told as soon as it is so, and no longer than it is about something.</summary>
public class FrozenFindingTests(TestDatabase database) : ConsistencyTest(database)
{
    [Test]
    public async Task ShouldSayNothingOnceTheLinesOfADeletedCombinationAreDecided([Values] bool move)
    {
        var (small, large) = await Shop.CombinationsAsync(0, 1);
        var line = await LineAsync(await Shop.OrderAsync(small, 2));
        await Set<StockItem>(line.StockItemId, items => items.Set(item => item.KeptForNewOrders, 1));
        await Shop.StockCombinationAsync(small, +2);
        await Shop.DeleteCombinationAsync(small);
        await SettleAsync();
        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "StockItemWithoutProduct 2 0" }));
        Assert.That(await FrozenWorkAsync(), Is.EqualTo(1));

        await DecideAsync(move ? new MoveLines([line.Id], new StockKey(large.ProductId, large.CombinationId)) : new CloseLines([line.Id]));
        await SettleAsync();
        Assert.That(await FoundAsync(), Is.Empty);
        Assert.That(await FrozenWorkAsync(), Is.Zero);
    }

    [Test]
    public async Task ShouldSayNothingOnceTheLinesOfADeletedProductAreClosed()
    {
        var line = await OfGoneProductAsync();
        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "LineWithoutOrder 2 0", "StockItemWithoutProduct 2 0" }), "the database took the order's items along");

        await SettleAsync();
        await DecideAsync(new CloseLines([line.Id]));
        await SettleAsync();
        Assert.That(await FoundAsync(), Is.Empty);
    }

    [TestCase("method")]
    [TestCase("warehouses")]
    [TestCase("combination")]
    [TestCase("no warehouse")]
    public async Task ShouldTellBeforeASweepThatItIsCountedInAnotherWay(string how)
    {
        var productId = await ShortAsync(how);
        Assert.That(await FoundAsync(), Is.Empty);
        await ChangeUnheardAsync(how, productId);
        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "Frozen 2 0" }));

        await SweepAsync();
        Assert.That((await StockItemAsync(productId)).Frozen);
        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "Frozen 2 0" }), "the same when the sweep has seen it");
    }

    /// <summary>Unexplained units are not hidden by a change of counting, and nobody asks about those of a thing that is gone.</summary>
    [Test]
    public async Task ShouldTellUnexplainedUnitsOnlyWhileTheProductIsThere()
    {
        var (small, _) = await Shop.CombinationsAsync(0, 0);
        await AdjustAsync(small, -2);
        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "Unexplained 2 0" }));
        await Shop.EditProductAsync(small.ProductId, product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        await SettleAsync();
        Assert.That((string.Join(' ', await FoundAsync()), await FrozenWorkAsync()), Is.EqualTo(("Frozen 0 0", 1)));

        await Shop.DeleteCombinationAsync(small);
        await SettleAsync();
        Assert.That((await FoundAsync(), await FrozenWorkAsync()), Is.EqualTo((Array.Empty<string>(), 0)));
    }

    /// <summary>An idle item that stayed frozen would hide whatever goes short from here on.</summary>
    [Test]
    public async Task ShouldFollowAnIdleItemInTheNewWay()
    {
        var (_, warehouses) = await Shop.WarehousesAsync(0);
        var tray = await Shop.ProductAsync(0);
        await Shop.CancelAsync(await Shop.OrderAsync(tray, 2));
        await SettleAsync();
        await Shop.EditProductAsync(tray, product => product.UseMultipleWarehouses = true);
        await SettleAsync();
        Assert.That(await FoundAsync(), Is.Empty);

        await Shop.StockFirstWarehouseAsync(tray, warehouses[0], 1, 0);
        var order = await Shop.OrderAsync(tray, 3);
        Assert.That((await UnitsAsync(order), (await StockItemAsync(tray)).HowCounted), Is.EqualTo(("2 0 0 0 0", HowCounted.SeveralWarehouses)));
        Assert.That(await FoundAsync(), Is.Empty);
    }

    private async Task<int> ShortAsync(string how)
    {
        if (how == "no warehouse")
        {
            var (bowl, _) = await Shop.WarehousesAsync(1, 0);
            await Shop.OrderAsync(bowl, 3);
            return bowl;
        }

        var goods = how == "combination" ? (await Shop.CombinationsAsync(0, 0)).Small : new Goods(await Shop.ProductAsync(0));
        await Shop.OrderAsync(goods, 2);
        return goods.ProductId;
    }

    private async Task ChangeUnheardAsync(string how, int productId)
    {
        if (how == "no warehouse")
            await Store.RunAsync<IRepository<ProductWarehouseInventory>>(rows => rows.Table.Where(row => row.ProductId == productId).DeleteAsync());
        else if (how == "warehouses")
            await Set<Product>(productId, products => products.Set(product => product.UseMultipleWarehouses, true));
        else
            await Set<Product>(productId, products => products.Set(product => product.ManageInventoryMethodId, (int)ManageInventoryMethod.DontManageStock));
    }

    private async Task<Line> OfGoneProductAsync()
    {
        var tray = await Shop.ProductAsync(0);
        var line = await LineAsync(await Shop.OrderAsync(tray, 2));
        await Store.RunAsync<IRepository<Product>>(products => products.Table.Where(product => product.Id == tray).DeleteAsync());

        return line;
    }

    private async Task<int> FrozenWorkAsync() => (await Store.RunAsync<IWorkList, IReadOnlyDictionary<WorkKind, int>>(work => work.CountAsync()))[WorkKind.Frozen];
}
