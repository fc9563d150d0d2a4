using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

/// <summary>The platform's mail that a product is there again: after the queue, and once.</summary>
public class SubscriberTests(TestDatabase database) : SupplyTest(database)
{
    [Test]
    public async Task ShouldTellSubscribersOnceAReceiptLeavesUnits()
    {
        var tray = await SubscribedAsync();
        var arrival = await AddAsync(Draft(tray));
        await ReceiveAsync(arrival, 4);
        Assert.That(await MailsAsync(), Is.Zero, "two are still missing");

        await ReceiveAsync(await ArrivalAsync(arrival.Id), 2);
        Assert.That(await MailsAsync(), Is.Zero, "all that came was waited for");

        var second = await AddAsync(Draft(tray) with { Reference = "PO-2" });
        await ReceiveAsync(second, 3);
        Assert.That(await MailsAsync(), Is.EqualTo(1));
        await SweepAsync();
        await SweepAsync();
        Assert.That(await MailsAsync(), Is.EqualTo(1), "once");
        Assert.That(await RowsAsync<BackInStockSubscription>(), Is.Empty);
    }

    /// <summary>What is kept from everybody leaves lines waiting, although the platform's number is above 0.</summary>
    [Test]
    public async Task ShouldHoldThePlatformsMailBackWhileLinesWait()
    {
        var tray = await SubscribedAsync();
        await DecideAsync(new HoldStock((await StockItemAsync(tray)).Id, true));
        await Shop.StockAsync(tray, +9);
        Assert.That((await StockItemAsync(tray)).Waiting, Is.Positive);
        Assert.That((await Shop.StockOfAsync(tray), await MailsAsync()), Is.EqualTo((3, 0)));
        await SweepAsync();
        Assert.That(await MailsAsync(), Is.Zero);

        await DecideAsync(new HoldStock((await StockItemAsync(tray)).Id, false));
        await SweepAsync();
        Assert.That(((await StockItemAsync(tray)).Waiting, await MailsAsync()), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task ShouldLetThePlatformSendWhereNobodyWaits()
    {
        var tray = await SubscribedAsync();
        await Shop.StockAsync(tray, +9);
        Assert.That(await MailsAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task ShouldTellNobodyTwiceThoughTheSweepComesWhileAReceiptIsTelling()
    {
        var tray = await SubscribedAsync();
        var arrival = await AddAsync(Draft(tray));
        Task sweep = null;
        Store.Events.OnPublish = published =>
        {
            if (published is not EntityInsertedEvent<QueuedEmail> || sweep is not null)
                return;

            sweep = Task.Run(() => SweepAsync());
            sweep.GetAwaiter().GetResult();
        };

        await ReceiveAsync(arrival, 10);

        Assert.That(sweep, Is.Not.Null);
        Assert.That(await MailsAsync(), Is.EqualTo(1));
        Assert.That(await RowsAsync<BackInStockSubscription>(), Is.Empty);
    }

    /// <summary>Who was told before it failed nobody knows; the others stay subscribed.</summary>
    [Test]
    public async Task ShouldNotTellAgainWhatFailedHalfWay()
    {
        var tray = await SubscribedAsync();
        Store.Events.OnPublish = published =>
        {
            if (published is EntityInsertedEvent<QueuedEmail>)
                throw new InvalidOperationException("The mail is in trouble.");
        };
        await ReceiveAsync(await AddAsync(Draft(tray)), 10);
        Store.Events.OnPublish = null;
        await SweepAsync();

        Assert.That((await MailsAsync(), (await RowsAsync<BackInStockSubscription>()).Count), Is.EqualTo((1, 1)));
        Assert.That((await StockItemAsync(tray)).SubscribersWait, Is.False);
        Assert.That((await RowsAsync<Log>()).Select(log => log.FullMessage), Has.Some.Contains("The mail is in trouble."));
    }

    [Test]
    public async Task ShouldSendNothingWhereThePlatformWouldNot()
    {
        var tray = await SubscribedAsync();
        await Shop.EditProductAsync(tray, product => product.Published = false);
        await ReceiveAsync(await AddAsync(Draft(tray)), 10);
        await SweepAsync();
        Assert.That(await MailsAsync(), Is.Zero);
        Assert.That((await StockItemAsync(tray)).SubscribersWait, Is.False);
    }

    /// <summary>Of six ordered units none is there; backorders are no longer allowed, and somebody asked to be told.</summary>
    private async Task<int> SubscribedAsync()
    {
        var tray = await Shop.ProductAsync(0, product => product.AllowBackInStockSubscriptions = true);
        await Shop.OrderAsync(tray, 6);
        await Shop.EditProductAsync(tray, product => product.BackorderMode = BackorderMode.NoBackorders);
        await Store.RunAsync<IBackInStockSubscriptionService>(service => service.InsertSubscriptionAsync(new BackInStockSubscription
        {
            CustomerId = Shop.CustomerId,
            ProductId = tray,
            StoreId = 1,
            CreatedOnUtc = Store.Clock.UtcNow,
        }));

        return tray;
    }

    private Task DecideAsync(DecisionOrder order) => Store.RunAsync(async services =>
    {
        var result = await services.GetRequiredService<IDecisionService>().ApplyAsync(order, ACTOR);
        Assert.That(result.Refusals, Is.Empty);
    });

    private async Task<int> MailsAsync() => (await RowsAsync<QueuedEmail>()).Count(mail => mail.Subject.EndsWith("is back", StringComparison.Ordinal));
}
