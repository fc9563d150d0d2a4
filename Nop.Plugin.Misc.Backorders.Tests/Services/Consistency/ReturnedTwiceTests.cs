using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

/// <summary>What an order gave back, less what was taken back when a person opened it again.</summary>
public class ReturnedTwiceTests(TestDatabase database) : ConsistencyTest(database)
{
    [Test]
    public async Task ShouldSayNothingWhereEachReturnWasTakenBack([Values] bool putRight, [Values] bool delete)
    {
        var order = await Shop.OrderAsync(await Shop.ProductAsync(5), 3);
        for (var i = 0; i < 2; i++)
        {
            await Shop.CancelAsync(order);
            await OpenAgainAsync(order, putRight);
            Assert.That(await FoundAsync(), Is.Empty, "open");
        }

        await (delete ? Shop.DeleteAsync(order) : Shop.CancelAsync(order));
        await SettleAsync();
        Assert.That(await FoundAsync(), Is.Empty, "closed");
    }

    [Test]
    public async Task ShouldFindWhatWasTakenBackOnceAndReturnedTwice([Values] bool closed)
    {
        var order = await Shop.OrderAsync(await Shop.ProductAsync(5), 3);
        await Shop.CancelAsync(order);
        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        await Shop.CancelAsync(order);
        await OpenAgainAsync(order, putRight: true);
        if (closed)
            await Shop.CancelAsync(order);

        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "ReturnedTwice 2 1" }));
    }

    private async Task OpenAgainAsync(int order, bool putRight)
    {
        await SettleAsync();
        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        await DecideAsync(new ReopenOrder(order));
        await SettleAsync();
        if (putRight)
            await Store.RunAsync<IPutRightService>(async service => await service.ApplyAsync((await RowsAsync<Correction>()).Single().Id, 7));
        await SettleAsync();
    }
}
