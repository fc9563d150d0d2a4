using DemoStore.Services.Catalog;
using LinqToDB;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

/// <summary>The platform's numbers against its own history, of products that were never short.</summary>
public class HistoryFindingTests(TestDatabase database) : ConsistencyTest(database)
{
    /// <summary>Bulk edit writes no history, so nothing tells it from a change that was lost.</summary>
    [TestCase(0)]
    [TestCase(25)]
    public async Task ShouldNotCallAnOrdinaryBulkEditBroken(int seconds)
    {
        var tray = await Shop.ProductAsync(5);
        await Shop.OrderAsync(tray, 1);
        Store.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await Shop.OrderAsync(tray, 1);
        Store.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await BulkEditAsync(tray, 4);
        await Shop.OrderAsync(tray, 1);

        var finding = (await ReportAsync()).Single();
        Assert.That((finding.Kind, finding.Severity, finding.CanBeSeen), Is.EqualTo((FindingKind.SetBack, Severity.Attention, true)));
    }

    /// <summary>No page writes a combination's stock without a row.</summary>
    [Test]
    public async Task ShouldBeCertainOfALostUpdateOfACombination()
    {
        var (small, _) = await Shop.CombinationsAsync(5, 0);
        await Shop.OrderAsync(small, 1);
        await Shop.OrderAsync(small, 1);
        await UnheardAsync(() => Shop.StockCombinationAsync(small, +1));
        await Shop.OrderAsync(small, 1);

        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "LostUpdate 3 2" }));
    }

    [TestCase("single")]
    [TestCase("label")]
    [TestCase("combination")]
    public async Task ShouldFindAStockThatItsLastRowContradicts(string kind)
    {
        var (_, warehouses) = await Shop.WarehousesAsync(0);
        var goods = kind == "combination"
            ? (await Shop.CombinationsAsync(9, 9)).Small
            : new Goods(await Shop.ProductAsync(9, product => product.WarehouseId = kind == "label" ? warehouses[0] : 0));
        await Shop.OrderAsync(goods, 1);
        Assert.That(await FoundAsync(), Is.Empty);
        if (kind == "combination")
            await Set<ProductAttributeCombination>(goods.CombinationId, rows => rows.Set(row => row.StockQuantity, 99));
        else
            await Set<Product>(goods.ProductId, rows => rows.Set(row => row.StockQuantity, 99));

        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "ChangedWithoutHistory 99 8" }));
        Assert.That((await ReportAsync()).Single().CombinationId, Is.EqualTo(goods.CombinationId));
    }

    /// <summary>Only what the history contradicts: no row, or one from another time, says nothing.</summary>
    [Test]
    public async Task ShouldClaimNothingThatTheHistoryDoesNotSay()
    {
        var unheard = await Shop.ProductAsync(9);
        await BulkEditAsync(unheard, 4);

        var (bowl, warehouses) = await Shop.WarehousesAsync(3, 4);
        await Shop.ShipFromAsync(await Shop.ItemAsync(await Shop.OrderAsync(bowl, 1)), 1, warehouses[1]);
        await Set<Product>(bowl, products => products.Set(product => product.UseMultipleWarehouses, false).Set(product => product.WarehouseId, warehouses[1]));

        var moved = await Shop.ProductAsync(9, product => product.WarehouseId = warehouses[0]);
        await Shop.StockAsync(moved, -1);
        await Set<Product>(moved, products => products.Set(product => product.WarehouseId, warehouses[1]).Set(product => product.StockQuantity, 3));

        var gone = await Shop.ProductAsync(9);
        await Shop.StockAsync(gone, -1);
        await BulkEditAsync(gone, 3);
        await Shop.DeleteProductAsync(gone);

        Assert.That(await FoundAsync(), Is.Empty);
    }

    private Task BulkEditAsync(int productId, int stock) => Store.RunAsync<StockEditing>(editing => editing.SaveAllAsync(new Dictionary<int, int> { [productId] = stock }));
}
