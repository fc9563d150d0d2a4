using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Services.Promises;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

/// <summary>What is written of suppliers and calendars reaches those who wait. Days are days of March 2050, whose 1st, today, is a Tuesday.</summary>
public class TermsChangedTests(TestDatabase database) : SuppliersTest(database)
{
    private Promises Promises => new(Store);

    [Test]
    public async Task ShouldPlanAnewWhatASupplierBrings()
    {
        var supplier = await SupplierAsync("Acme", 9);
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0);
        await SupplyAsync(supplier, tray);
        var (waits, other) = (await Shop.OrderAsync(tray, 2), await Shop.OrderAsync(bowl, 1));
        Assert.That(Now(await LineAsync(waits)), Is.EqualTo("LeadTime 2050-03-10"));

        await ChangeAsync(supplier, row => row.ProductionDays = 13);
        Assert.That(Now(await LineAsync(waits)), Is.EqualTo("LeadTime 2050-03-14"));
        await Store.RunAsync<IHolidayService>(holidays => holidays.AddAsync(supplier, [new HolidayEntry(March(14), "Closed")]));
        Assert.That(Now(await LineAsync(waits)), Is.EqualTo("LeadTime 2050-03-15"));
        await ChangeAsync(supplier, row => row.Active = false);
        Assert.That(Now(await LineAsync(waits)), Is.EqualTo("no date"));
        await ChangeAsync(supplier, row => row.Active = true);

        Assert.That((await Promises.RevisionsAsync((await LineAsync(waits)).Id)).Select(row => row.CauseId), Is.EqualTo(Enumerable.Repeat((int)PromiseCause.TermsChanged, 4)));
        Assert.That(await Promises.RevisionsAsync((await LineAsync(other)).Id), Is.Empty);
    }

    [Test]
    public async Task ShouldPlanAnewWhenAnotherSourceIsPreferred()
    {
        var (slow, fast) = (await SupplierAsync("Slow", 20), await SupplierAsync("Fast", 3));
        var tray = await Shop.ProductAsync(0);
        await SupplyAsync(slow, tray);
        var order = await Shop.OrderAsync(tray, 1);
        Assert.That(Now(await LineAsync(order)), Is.EqualTo("LeadTime 2050-03-21"));

        await SupplyAsync(fast, tray, rank: 1);
        Assert.That(Now(await LineAsync(order)), Is.EqualTo("LeadTime 2050-03-04"));
        await Store.RunAsync<ISupplierProductService>(async products => await products.DeleteAsync((await RowsAsync<SupplierProduct>()).Single(row => row.SupplierId == fast).Id));
        Assert.That(Now(await LineAsync(order)), Is.EqualTo("LeadTime 2050-03-21"));
    }

    [Test]
    public async Task ShouldPlanAnewByTheShopsCalendar()
    {
        var supplier = await SupplierAsync("Acme", 9);
        var tray = await Shop.ProductAsync(0);
        await SupplyAsync(supplier, tray);
        var order = await Shop.OrderAsync(tray, 1);

        await Store.RunAsync<IHolidayService>(holidays => holidays.AddAsync(0, [new HolidayEntry(March(10), null), new HolidayEntry(March(11), null)]));
        Assert.That(Now(await LineAsync(order)), Is.EqualTo("LeadTime 2050-03-14"), "Monday is the next day that the shop works");
    }

    [Test]
    public async Task ShouldPlanCombinationsThatHaveNoRowOfTheirOwn()
    {
        var (small, large) = await Shop.CombinationsAsync(5, 5);
        await SupplyAsync(await SupplierAsync("Acme", 9), small.ProductId);
        Assert.That(await ReplannedAsync(terms => terms.OfSuppliersAsync(1)), Is.Empty, "nothing waits and nothing comes");

        await Promises.ArriveAsync(small.ProductId, 1, 5, combinationId: small.CombinationId);
        await Promises.ArriveAsync(large.ProductId, 1, 5, combinationId: large.CombinationId);
        Assert.That(await ReplannedAsync(terms => terms.OfSuppliersAsync(1)), Has.Count.EqualTo(2));
        Assert.That(await ReplannedAsync(terms => terms.OfProductsAsync([new(small.ProductId, small.CombinationId)])), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ShouldLeaveToTheSweepWhatIsMoreThanAFew()
    {
        var supplier = await SupplierAsync("Acme", 9);
        var products = new List<int>();
        for (var number = 0; number < Replanner.PLANNED_AT_ONCE + 3; number++)
        {
            var product = await Shop.ProductAsync(0);
            await SupplyAsync(supplier, product);
            await InsertAsync(new StockItem { ProductId = product, HasWork = true, LastEventOnUtc = Store.Clock.UtcNow, LastSweptOnUtc = Store.Clock.UtcNow });
            products.Add(product);
        }

        var planned = await ReplannedAsync(terms => terms.OfShopAsync());
        Assert.That(planned, Is.EqualTo(products.Take(20)));
        Assert.That((await RowsAsync<DirtyMark>()).Select(mark => mark.ProductId), Is.EqualTo(products.Skip(20)));
    }

    /// <summary>The stock items whose version rose, by product.</summary>
    private async Task<List<int>> ReplannedAsync(Func<ITermsChanged, Task> act)
    {
        var before = (await RowsAsync<StockItem>()).ToDictionary(item => item.Id, item => item.Version);
        await Store.RunAsync(act);

        return [.. (await RowsAsync<StockItem>()).Where(item => item.Version > before.GetValueOrDefault(item.Id)).Select(item => item.ProductId)];
    }
}
