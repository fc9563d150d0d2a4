using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What the grid finds.</summary>
public class LineQueryTests(TestDatabase database) : LedgerTest(database)
{
    [Test]
    public async Task ShouldFilterLines()
    {
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0, product => (product.Name, product.Sku) = ("Oak bowl", "BOWL-1"));
        var old = await Shop.OrderAsync(tray, 1);
        Store.Clock.Advance(TimeSpan.FromDays(10));
        var ready = await Shop.OrderAsync(bowl, 2);
        await Shop.StockAsync(bowl, +2);
        var gone = await Shop.OrderAsync(tray, 1);
        await Shop.CancelAsync(gone);
        var number = (await LineAsync(ready)).OrderNumber;

        Assert.That(await OrdersAsync(new LineFilter()), Is.EqualTo(new[] { old, ready }), "the oldest first, work to do only");
        Assert.That(await OrdersAsync(new LineFilter { States = LineStates.Ready }), Is.EqualTo(new[] { ready }));
        Assert.That(await OrdersAsync(new LineFilter { States = LineStates.Cancelled }), Is.EqualTo(new[] { gone }));
        Assert.That(await OrdersAsync(new LineFilter { States = LineStates.None }), Is.EquivalentTo(new[] { old, ready, gone }));
        Assert.That(await OrdersAsync(new LineFilter { Product = "bowl" }), Is.EqualTo(new[] { ready }));
        Assert.That(await OrdersAsync(new LineFilter { Product = "BOWL" }), Is.EqualTo(new[] { ready }));
        Assert.That(await OrdersAsync(new LineFilter { ProductId = tray }), Is.EqualTo(new[] { old }));
        Assert.That(await OrdersAsync(new LineFilter { Order = $" {number} " }), Is.EqualTo(new[] { ready }));
        Assert.That(await OrdersAsync(new LineFilter { Order = old.ToString() }), Is.EqualTo(new[] { old }));
        Assert.That(await OrdersAsync(new LineFilter { Order = "no such order" }), Is.Empty);
        Assert.That(await OrdersAsync(new LineFilter { Customer = "Mill" }), Is.EqualTo(new[] { old, ready }));
        Assert.That(await OrdersAsync(new LineFilter { Customer = "nobody" }), Is.Empty);
        Assert.That(await OrdersAsync(new LineFilter { StoreId = 77 }), Is.Empty);
        Assert.That(await OrdersAsync(new LineFilter { OlderThanDays = 10 }), Is.EqualTo(new[] { old }));
        Assert.That(await OrdersAsync(new LineFilter { OlderThanDays = int.MaxValue }), Is.Empty);
    }

    [Test]
    public async Task ShouldPage()
    {
        var tray = await Shop.ProductAsync(0);
        for (var i = 0; i < 3; i++)
            await Shop.OrderAsync(tray, 1);

        var page = await Store.RunAsync<ILineQueryService, IPagedList<Line>>(lines => lines.SearchAsync(new LineFilter(), 1, 2));

        Assert.That((page.Count, page.TotalCount, page.TotalPages), Is.EqualTo((1, 3, 2)));
    }

    private async Task<int[]> OrdersAsync(LineFilter filter)
    {
        var found = await Store.RunAsync<ILineQueryService, IPagedList<Line>>(lines => lines.SearchAsync(filter, 0, 100));
        return [.. found.Select(line => line.OrderId)];
    }
}
