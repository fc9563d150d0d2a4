using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>A node of a web farm that is never told to clear its cache believes what it knew for a minute and no longer.</summary>
public class OtherNodeTests(TestDatabase database) : LedgerTest(database)
{
    [Test]
    public async Task ShouldBeRightAfterAMinute()
    {
        var key = new StockKey(await Shop.ProductAsync(5), 0);
        Assert.That(await HasWorkAsync(key), Is.False, "and this is remembered");

        await Store.RunAsync<IRepository<StockItem>>(items => items.InsertAsync(
            new StockItem { ProductId = key.ProductId, HasWork = true, LastEventOnUtc = Store.Clock.UtcNow, LastSweptOnUtc = Store.Clock.UtcNow }, publishEvent: false));
        Assert.That(await HasWorkAsync(key), Is.False, "another node wrote it, nobody told this one");

        Store.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.That(await HasWorkAsync(key), Is.True);
    }

    private Task<bool> HasWorkAsync(StockKey key) => Store.RunAsync<IStockItemMap, bool>(map => map.HasWorkAsync(key));
}
