using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Policies;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What is told after an order is what the store tells before it.</summary>
public class OrderTellingTests(TestDatabase database) : LedgerTest(database)
{
    private Promises _promises;

    [SetUp]
    public void OpenPromises() => _promises = new Promises(Store);

    /// <summary>A bundle is not counted itself: how much is told follows from the ways in which its parts are sold.</summary>
    [TestCase(TellingLevel.Everything, true, true)]
    [TestCase(TellingLevel.WithoutDates, true, false)]
    [TestCase(TellingLevel.Nothing, false, false)]
    public async Task ShouldTellOfABundleAsMuchAsOfItsParts(TellingLevel level, bool isTold, bool tellsDates)
    {
        var cup = await Shop.ProductAsync(0, product => product.BackorderMode = BackorderMode.AllowQtyBelow0);
        var set = await Shop.BundleAsync(null, (cup, 1));
        await _promises.ArriveAsync(cup, 5, 14);
        var order = await Shop.OrderAsync(set, 2);
        await _promises.SetAsync(settings => settings.TellBelowZeroId = (int)level);

        var item = (await ReadAsync(order)).Single();

        Assert.That((item.IsTold, item.Sentence is not null, item.TellsDates, item.Sentence?.When is not null), Is.EqualTo((isTold, isTold, tellsDates, tellsDates)));
    }

    /// <summary>Goods that came do not go before the release; what was there at the order neither.</summary>
    [TestCase(3, "5 on pre-order: ships by 25 March.")]
    [TestCase(0, "5 on pre-order: ships by 25 March.")]
    public async Task ShouldHoldWhatIsThereUntilTheRelease(int stock, string expected)
    {
        var book = await Shop.ProductAsync(stock);
        await Store.RunAsync<IProductPolicyService>(policies => policies.SaveAsync(new ProductPolicy { ProductId = book, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(25)) }));
        await _promises.ArriveAsync(book, 10, 14, status: ArrivalStatus.Confirmed);
        var order = await Shop.OrderAsync(book, 5);
        Assert.That(await SentenceAsync(order), Is.EqualTo(expected));

        await Shop.StockAsync(book, 10);
        await SweepAsync();
        await SweepAsync();
        Assert.That(await SentenceAsync(order), Is.EqualTo(expected));

        await SweepAsync(TimeSpan.FromDays(24));
        Assert.That(await SentenceAsync(order), Is.EqualTo("5 ready to ship."));
    }

    /// <summary>What was ordered is still owed when the shop gives the product up.</summary>
    [Test]
    public async Task ShouldTellOfAProductThatWasDeleted()
    {
        var tray = await Shop.ProductAsync(0);
        await _promises.ArriveAsync(tray, 5, 10, status: ArrivalStatus.Confirmed);
        var order = await Shop.OrderAsync(tray, 2);
        var before = await StatementsAsync(order);

        await Shop.DeleteProductAsync(tray);
        await SweepAsync();

        Assert.That(await SentenceAsync(order), Is.EqualTo("2 on backorder: ships by 10 March."));
        Assert.That(await StatementsAsync(order), Is.EqualTo(before), "statements");
    }

    /// <summary>A limit of 5 days: a wait until the 5th is not worth a word, whatever day it is read on.</summary>
    [Test]
    public async Task ShouldMeasureAWaitFromTheDayOfTheOrder()
    {
        await _promises.SetAsync(settings => settings.DontMentionBelowDays = 5);
        var tray = await Shop.ProductAsync(0);
        var arrival = await _promises.ArriveAsync(tray, 9, 4, status: ArrivalStatus.Confirmed);
        var order = await Shop.OrderAsync(tray, 2);
        Assert.That(await SentenceAsync(order), Is.Empty);

        await _promises.ChangeAsync(arrival, row => row.WindowFrom = row.WindowTo = StoredDay.Of(Promises.March(7)));
        Assert.That(await SentenceAsync(order), Is.EqualTo("2 on backorder: ships by 7 March."));

        await SweepAsync(TimeSpan.FromDays(2));
        Assert.That(await SentenceAsync(order), Is.EqualTo("2 on backorder: ships by 7 March."), "4 days to go, 6 since the order");

        await _promises.ChangeAsync(arrival, row => row.WindowFrom = row.WindowTo = StoredDay.Of(Promises.March(4)));
        Assert.That(await SentenceAsync(order), Is.Empty, "3 days from the order");
    }

    /// <summary>Days pass before a plan is made that knows it.</summary>
    [Test]
    public async Task ShouldTellAPassedDateAsNone()
    {
        await _promises.SetAsync(settings => settings.DontMentionBelowDays = 1);
        var tray = await Shop.ProductAsync(0);
        await _promises.ArriveAsync(tray, 1, 3, status: ArrivalStatus.Confirmed);
        var whole = await Shop.OrderAsync(tray, 1);
        await _promises.ArriveAsync(tray, 1, 4, status: ArrivalStatus.Confirmed);
        var part = await Shop.OrderAsync(tray, 2);
        Assert.That(await DatedAsync(part), Is.EqualTo("1 of them: ships by 4 March."));

        Store.Clock.Advance(TimeSpan.FromDays(4));

        Assert.That(await SentenceAsync(whole), Is.EqualTo("1 on backorder. No ship date yet."));
        Assert.That(await DatedAsync(part), Is.Empty);
    }

    private Task<string> SentenceAsync(int order) => Store.RunAsync(async services =>
        (await services.GetRequiredService<IOrderTellingModelFactory>().SayAsync((await services.GetRequiredService<IOrderTelling>().ReadAsync([order])).Single())).Text);

    private Task<string> DatedAsync(int order) => Store.RunAsync(async services =>
        (await services.GetRequiredService<IOrderTellingModelFactory>().SayDatedAsync((await services.GetRequiredService<IOrderTelling>().ReadAsync([order])).Single())).Text);

    /// <summary>So many it takes when nothing is cached.</summary>
    private async Task<int> StatementsAsync(int order)
    {
        await Store.RunAsync<IStaticCacheManager>(cache => cache.ClearAsync());
        Store.Commands.Clear();
        await ReadAsync(order);
        return Store.Commands.Commands.Count;
    }

    private Task<IReadOnlyList<OrderItemTelling>> ReadAsync(int order) => Store.RunAsync<IOrderTelling, IReadOnlyList<OrderItemTelling>>(telling => telling.ReadAsync([order]));
}
