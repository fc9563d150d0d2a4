using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Purchasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

/// <summary>What people look for among arrivals, and what buyers see.</summary>
public class ArrivalQueryTests(TestDatabase database) : SupplyTest(database)
{
    [Test]
    public async Task ShouldFindByEveryFilterInTheOrderOfDays()
    {
        var supplier = await SupplierAsync();
        var tray = await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        var (small, _) = await Shop.CombinationsAsync(0, 0);
        var late = (await AddAsync(Draft(tray) with { From = Day(20), To = Day(22), SupplierId = supplier })).Id;
        var undated = (await AddAsync(Draft(tray) with { From = null, To = null, Reference = null })).Id;
        var early = (await AddAsync(Draft(0) with { Key = new StockKey(small.ProductId, small.CombinationId), From = Day(1), To = Day(2), Reference = "Ab%12" })).Id;
        var gone = await AddAsync(Draft(tray) with { From = Day(3), To = Day(3) });
        await DoAsync(service => service.CancelAsync(Seen(gone), ACTOR));

        Assert.That(await FindAsync(new ArrivalFilter()), Is.EqualTo(new[] { early, gone.Id, late, undated }));
        Assert.That(await FindAsync(new ArrivalFilter { StatusIds = [(int)ArrivalStatus.Planned] }), Is.EqualTo(new[] { early, late, undated }));
        Assert.That(await FindAsync(new ArrivalFilter { StatusIds = [(int)ArrivalStatus.Cancelled] }), Is.EqualTo(new[] { gone.Id }));
        Assert.That(await FindAsync(new ArrivalFilter { SupplierId = supplier }), Is.EqualTo(new[] { late }));
        Assert.That(await FindAsync(new ArrivalFilter { Product = "hat-s" }), Is.EqualTo(new[] { early }));
        Assert.That(await FindAsync(new ArrivalFilter { Product = "woollen" }), Is.EqualTo(new[] { early }));
        Assert.That(await FindAsync(new ArrivalFilter { ProductId = tray }), Is.EqualTo(new[] { gone.Id, late, undated }));
        Assert.That(await FindAsync(new ArrivalFilter { Reference = "b%1" }), Is.EqualTo(new[] { early }));
        Assert.That(await FindAsync(new ArrivalFilter { From = Day(3), To = Day(22) }), Is.EqualTo(new[] { gone.Id, late }));

        Store.Clock.Advance(TimeSpan.FromDays(5));
        Assert.That(await FindAsync(new ArrivalFilter { Overdue = true }), Is.EqualTo(new[] { early }));
        Assert.That(await FindAsync(new ArrivalFilter { StatusIds = [(int)ArrivalStatus.Planned] }), Is.EqualTo(new[] { late, undated }));
        Assert.That(await FindAsync(new ArrivalFilter { StatusIds = [(int)ArrivalStatus.Planned], Overdue = true }), Is.EqualTo(new[] { early, late, undated }));
    }

    [TestCase(0, 2, "1 2")]
    [TestCase(1, 2, "3 u1")]
    [TestCase(2, 2, "u2")]
    [TestCase(0, 10, "1 2 3 u1 u2")]
    [TestCase(1, 3, "u1 u2")]
    public async Task ShouldPageOverDatedAndUndated(int page, int size, string expected)
    {
        var tray = await Shop.ProductAsync(0);
        foreach (var name in new[] { "u1", "3", "1", "u2", "2" })
            await AddAsync(Draft(tray) with { Reference = name, From = name[0] == 'u' ? null : Day(name[0] - '0'), To = name[0] == 'u' ? null : Day(name[0] - '0') });

        var found = await Store.RunAsync<IArrivalQueryService, IPagedList<Arrival>>(query => query.SearchAsync(new ArrivalFilter(), page, size));
        Assert.That((string.Join(' ', found.Select(arrival => arrival.Reference)), found.TotalCount), Is.EqualTo((expected, 5)));
    }

    [Test]
    public async Task ShouldSumWhatIsOpen()
    {
        var supplier = await SupplierAsync();
        var tray = await Shop.ProductAsync(0);
        await AddAsync(Draft(tray, 10) with { SupplierId = supplier, From = Day(0), To = Day(0) });
        await AddAsync(Draft(tray, 5) with { SupplierId = supplier, From = Day(5), To = Day(5) });
        await AddAsync(Draft(tray, 3) with { From = null, To = null });
        Store.Clock.Advance(TimeSpan.FromDays(1));

        var bySupplier = await GroupsAsync(ArrivalGrouping.Supplier);
        Assert.That(bySupplier.Select(group => (group.SupplierId, group.Arrivals, group.Units, group.OverdueUnits)), Is.EquivalentTo(new[] { (supplier, 2, 15L, 10L), (0, 1, 3L, 0L) }));
        Assert.That((await GroupsAsync(ArrivalGrouping.Product)).Select(group => (group.Key, group.Units)), Is.EqualTo(new[] { (new StockKey(tray), 18L) }));
        Assert.That((await GroupsAsync(ArrivalGrouping.Week)).Select(group => (group.Week, group.Units)), Is.EquivalentTo(new[] { ((DateOnly?)new DateOnly(2050, 2, 28), 15L), (null, 3L) }), "1 March 2050 is a Tuesday");
    }

    [Test]
    public async Task ShouldTellBuyersWhatToOrderOfWhom()
    {
        var (first, second, gone) = (await SupplierAsync("First"), await SupplierAsync("Second"), await SupplierAsync("Gone"));
        await Store.RunAsync<IRepository<Supplier>>(async rows =>
        {
            var row = await rows.GetByIdAsync(gone);
            row.Active = false;
            await rows.UpdateAsync(row, publishEvent: false);
        });
        var tray = await Shop.ProductAsync(0);
        var (small, large) = await Shop.CombinationsAsync(0, 0);
        await Shop.OrderAsync(tray, 8);
        await Shop.StockAsync(tray, -3);
        await Shop.OrderAsync(small, 4);
        await Shop.OrderAsync(large, 2);
        await SourceAsync(gone, tray, 0, 1, 1, 1);
        await SourceAsync(second, tray, 0, 2, 6, 10);
        await SourceAsync(first, small.ProductId, 0, 1, 1, 0);
        await SourceAsync(second, small.ProductId, large.CombinationId, 1, 5, 0);
        await AddAsync(Draft(tray, 2));
        await AddAsync(Draft(tray, 1) with { From = null, To = null });

        var items = await ToOrderAsync(0);
        Assert.That(items.Select(item => (item.Goods.Key, item.Waiting + item.Unexplained, item.Dated, item.Undated, item.ToOrder, item.SupplierName)), Is.EqualTo(new[]
        {
            (new StockKey(tray), 11L, 2L, 1L, 12L, "Second"),
            (new StockKey(small.ProductId, large.CombinationId), 2L, 0L, 0L, 5L, "Second"),
            (new StockKey(small.ProductId, small.CombinationId), 4L, 0L, 0L, 4L, "First"),
        }));
        Assert.That((await ToOrderAsync(first)).Select(item => item.Goods.Key.CombinationId), Is.EqualTo(new[] { small.CombinationId }));
        Assert.That(await ToOrderAsync(-1), Is.Empty);
        Assert.That(items[0].OldestPromise, Is.Null.Or.EqualTo(Day(11)));
    }

    [Test]
    public async Task ShouldAskTheSameForManyAsForFew()
    {
        async Task<(int List, int ToOrder)> CostAsync(int more)
        {
            for (var i = 0; i < more; i++)
            {
                var tray = await Shop.ProductAsync(0);
                await Shop.OrderAsync(tray, 2);
                await AddAsync(Draft(tray));
            }

            Store.Commands.Clear();
            await Store.RunAsync<IArrivalQueryService>(query => query.SearchAsync(new ArrivalFilter(), 0, 100));
            var list = Store.Commands.Commands.Count;
            Store.Commands.Clear();
            Assert.That(await ToOrderAsync(0), Is.Not.Empty);
            return (list, Store.Commands.Commands.Count);
        }

        var few = await CostAsync(2);
        Assert.That(await CostAsync(8), Is.EqualTo(few));
        Assert.That((few.List, few.ToOrder), Is.LessThanOrEqualTo((5, 12)));
    }

    private async Task<int[]> FindAsync(ArrivalFilter filter)
        => [.. (await Store.RunAsync<IArrivalQueryService, IPagedList<Arrival>>(query => query.SearchAsync(filter, 0, 100))).Select(arrival => arrival.Id)];

    private Task<IReadOnlyList<ArrivalGroup>> GroupsAsync(ArrivalGrouping grouping) => Store.RunAsync<IArrivalQueryService, IReadOnlyList<ArrivalGroup>>(query => query.GetGroupsAsync(grouping));

    private Task<IReadOnlyList<ToOrderItem>> ToOrderAsync(int supplierId) => Store.RunAsync<IToOrderList, IReadOnlyList<ToOrderItem>>(list => list.ReadAsync(supplierId));

    private Task SourceAsync(int supplierId, int productId, int combinationId, int rank, int pack, int minimum) => Store.RunAsync<IRepository<SupplierProduct>>(rows =>
        rows.InsertAsync(new SupplierProduct { SupplierId = supplierId, ProductId = productId, CombinationId = combinationId, SourceRank = rank, PackSize = pack, MinimumQuantity = minimum }, publishEvent: false));
}
