using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Policies;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What is there and not out yet: after the order the page says what it said before. Today is 1 March, the release the 21st.</summary>
public class HeldOrderTests(TestDatabase database) : LedgerTest(database)
{
    private const string ON_THE_21ST = "2 on backorder: ships by 21 March.";

    private Promises _promises;

    [SetUp]
    public void OpenPromises() => _promises = new Promises(Store);

    [TestCase(true)]
    [TestCase(false)]
    public async Task ShouldHoldABundleForThePartThatIsNotOut(bool platformSaysSo)
    {
        var set = await Shop.BundleAsync(null, (await NotOutAsync(9, platformSaysSo), 3), (await Shop.ProductAsync(9), 1));
        var before = await AskAsync(set, 2);
        var order = await Shop.OrderAsync(set, 2);

        Assert.That((before, await TellAsync(order), await UnitsAsync(order)), Is.EqualTo((ON_THE_21ST, ON_THE_21ST, "none")));

        await SweepAsync(TimeSpan.FromDays(20));
        Assert.That((await AskAsync(set, 1), await TellAsync(order)), Is.EqualTo(("1 ready to ship.", string.Empty)), "it is out, and there is nothing to say");
    }

    /// <summary>The other part waits: the later day counts, and where it has none there is none.</summary>
    [TestCase(14, ON_THE_21ST)]
    [TestCase(28, "2 on backorder: ships by 28 March.")]
    [TestCase(null, "2 on backorder. No ship date yet.")]
    public async Task ShouldHoldABundleOfWhichAnotherPartWaits(int? day, string expected)
    {
        var plate = await Shop.ProductAsync(1);
        if (day is { } known)
            await _promises.ArriveAsync(plate, 9, known, status: ArrivalStatus.Confirmed);
        var set = await Shop.BundleAsync(null, (await NotOutAsync(9), 1), (plate, 1));
        var before = await AskAsync(set, 2);
        var order = await Shop.OrderAsync(set, 2);

        Assert.That((before, await TellAsync(order), await UnitsAsync(order)), Is.EqualTo((expected, expected, "1 0 0 0 0")));
    }

    /// <summary>The part that waited has come, or its day has passed; the other one is still not out.</summary>
    [Test]
    public async Task ShouldHoldABundleOfWhichAnotherPartHasCome()
    {
        var (come, late) = (await Shop.ProductAsync(0), await Shop.ProductAsync(0));
        await _promises.ArriveAsync(late, 9, 14, status: ArrivalStatus.Confirmed);
        var cup = await NotOutAsync(9);
        var orders = new[] { await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 1), (come, 1)), 2), await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 1), (late, 1)), 2) };

        await Shop.StockAsync(come, 9);
        await SweepAsync();
        await SweepAsync();
        Store.Clock.Advance(TimeSpan.FromDays(14));

        Assert.That((await UnitsAsync(orders[0]), await TellAsync(orders[0])), Is.EqualTo(("0 2 0 0 0", ON_THE_21ST)));
        Assert.That(await TellAsync(orders[1]), Is.EqualTo("2 on backorder. No ship date yet."), "that a part of it is held says nothing of the other");
    }

    /// <summary>The bundle is not counted itself, and says when it is out.</summary>
    [Test]
    public async Task ShouldHoldABundleThatIsNotOutItself()
    {
        var set = await Shop.BundleAsync(null, (await Shop.ProductAsync(9), 1));
        await DecideAsync(new ProductPolicy { ProductId = set.ProductId, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(25)) });
        var before = await AskAsync(set, 2);

        Assert.That((before, await TellAsync(await Shop.OrderAsync(set, 2))), Is.EqualTo(("2 on pre-order: ships by 25 March.", before)));
    }

    [Test]
    public async Task ShouldHoldWhatIsThereUntilItIsOut()
    {
        var book = await NotOutAsync(9);
        var before = await AskAsync(new Goods(book), 2);
        var order = await Shop.OrderAsync(book, 2);
        var item = await Shop.ItemAsync(order);
        Assert.That((before, await TellAsync(order)), Is.EqualTo(("2 on pre-order: ships by 21 March.", before)));

        await Shop.ShipmentAsync(item, 1);
        Assert.That(await TellAsync(order), Is.EqualTo("1 on pre-order: ships by 21 March."), "one is in a parcel");

        await Shop.DeleteProductAsync(book);
        Assert.That(await TellAsync(order), Is.EqualTo("1 on pre-order: ships by 21 March."), "it is still owed");

        await Shop.ShipmentAsync(item, 1);
        Assert.That(await TellAsync(order), Is.Empty, "all are");
    }

    [Test]
    public async Task ShouldHoldACombination()
    {
        var (small, large) = await Shop.CombinationsAsync(9, 9);
        await DecideAsync(new ProductPolicy { ProductId = small.ProductId, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(21)) });
        await SellOnlyWhatIsThereAsync(large.CombinationId);

        Assert.That(await TellAsync(await Shop.OrderAsync(small, 2)), Is.EqualTo("2 on pre-order: ships by 21 March.").And.EqualTo(await AskAsync(small, 2)));
        Assert.That(await TellAsync(await Shop.OrderAsync(large, 2)), Is.Empty.And.EqualTo(await AskAsync(large, 2)));
    }

    /// <summary>Where the product page says nothing, or no date, the order page does neither.</summary>
    [Test]
    public async Task ShouldSayNoMoreThanThePageSaid()
    {
        var (only, silent, hidden) = (await NotOutAsync(9, set: BackorderMode.NoBackorders), await NotOutAsync(9), await NotOutAsync(9, set: BackorderMode.AllowQtyBelow0AndNotifyCustomer));
        await _promises.SetAsync(settings => (settings.TellBelowZeroId, settings.TellWithNoticeId) = ((int)TellingLevel.Nothing, (int)TellingLevel.WithoutDates));

        var waits = await Shop.ProductAsync(0, product => product.BackorderMode = BackorderMode.AllowQtyBelow0AndNotifyCustomer);
        var said = new List<string>();
        foreach (var goods in new[] { await Shop.BundleAsync(null, (waits, 1), (await Shop.ProductAsync(9), 1)), new Goods(only), new Goods(silent), new Goods(hidden), await Shop.BundleAsync(null, (hidden, 1), (silent, 1)), await Shop.BundleAsync(null, (only, 1), (hidden, 1)) })
        {
            var before = await AskAsync(goods, 2);
            said.Add(before);
            Assert.That(await TellAsync(await Shop.OrderAsync(goods, 2)), Is.EqualTo(before));
        }

        Assert.That(said, Is.EqualTo(new[] { "", "", "", "2 on pre-order.", "", "2 on backorder." }));
    }

    [Test]
    public async Task ShouldSayNothingOfWhatIsNotOwed()
    {
        var book = await NotOutAsync(99);
        var (cancelled, byHand, complete, reopened) = (await Shop.OrderAsync(book, 2), await Shop.OrderAsync(book, 2), await Shop.OrderAsync(book, 2), await Shop.OrderAsync(book, 2));
        await Shop.CancelAsync(cancelled);
        await Shop.SetCancelledByHandAsync(byHand);
        await Shop.SetStatusAsync(complete, OrderStatus.Complete);
        await Shop.CancelAsync(reopened);
        await Shop.SetStatusAsync(reopened, OrderStatus.Processing);

        foreach (var order in new[] { cancelled, byHand, complete, reopened })
            Assert.That(await TellAsync(order), Is.Empty);
    }

    /// <summary>A wait below the limit is not worth a word, unless the page had one for it.</summary>
    [Test]
    public async Task ShouldMentionNoHoldBelowTheLimit()
    {
        await _promises.SetAsync(settings => settings.DontMentionBelowDays = 21);
        var set = await Shop.BundleAsync(null, (await NotOutAsync(9), 1));
        var order = await Shop.OrderAsync(set, 2);
        Assert.That((await AskAsync(set, 2), await TellAsync(order)), Is.EqualTo((string.Empty, string.Empty)));

        await _promises.SetAsync(settings => settings.DontMentionBelowDays = 20);
        Assert.That(await TellAsync(order), Is.EqualTo(ON_THE_21ST));
        Store.Clock.Advance(TimeSpan.FromDays(9));
        Assert.That(await TellAsync(order), Is.EqualTo(ON_THE_21ST), "11 days to go, 20 from the order");
    }

    /// <summary>What has come is ready when all of it is out, as the sentence says; and what was promised first stays so.</summary>
    [Test]
    public async Task ShouldTellTheTimeline()
    {
        var (plate, cup) = (await Shop.ProductAsync(0), await NotOutAsync(9));
        var (own, _) = (await NotOutAsync(0), await _promises.ArriveAsync(plate, 9, 14, status: ArrivalStatus.Confirmed));
        var orders = new[]
        {
            await BuyAsync(await Shop.BundleAsync(null, (cup, 1), (plate, 1)), 21),
            await BuyAsync(await Shop.BundleAsync(null, (cup, 1)), 21),
            await BuyAsync(new Goods(cup), 21),
            await BuyAsync(new Goods(own), 21),
        };
        var before = await TimelinesAsync(orders);

        await SweepAsync(TimeSpan.FromDays(6));
        await Shop.StockAsync(plate, 9);
        await Shop.StockAsync(own, 9);
        await SweepAsync();
        await SweepAsync();
        Assert.That(before, Is.All.EqualTo("Ordered 1; Promised 1: 21"));
        string[] certain = [.. before[..3], before[3] + "; Changed 7: 21"];
        Assert.That(await TimelinesAsync(orders), Is.EqualTo(certain), "nothing of it is ready; what has come is expected no more, it is there");
        Assert.That((await TellAsync(orders[0]), await TellAsync(orders[3])), Is.EqualTo((ON_THE_21ST, "2 on pre-order: ships by 21 March.")));

        await SweepAsync(TimeSpan.FromDays(14));
        Assert.That(await TimelinesAsync(orders), Is.EqualTo(new[] { before[0] + "; Ready 21", before[1], before[2], certain[3] + "; Ready 21" }), "what was never short is still told");
        Assert.That((await TellAsync(orders[0]), await TellAsync(orders[1])), Is.EqualTo(("2 ready to ship.", string.Empty)));
    }

    /// <summary>The history of an order is not what the release is set to today, but what it was on each day.</summary>
    [TestCase(true, 25, "2 on backorder: ships by 25 March.")]
    [TestCase(false, 25, "2 on backorder: ships by 25 March.")]
    [TestCase(true, null, "")]
    [TestCase(false, null, "")]
    public async Task ShouldKeepEveryReleaseThatWasPromised(bool platformSaysSo, int? releasedOn, string now)
    {
        var (cup, plate) = (await NotOutAsync(9, platformSaysSo), await Shop.ProductAsync(0));
        await _promises.ArriveAsync(plate, 9, 14, status: ArrivalStatus.Confirmed);
        var (there, waiting) = (await Shop.BundleAsync(null, (cup, 1)), await Shop.BundleAsync(null, (cup, 1), (plate, 1)));
        var orders = new[] { await BuyAsync(there, 21), await BuyAsync(waiting, 21), await Shop.OrderAsync(there, 2), await BuyAsync(there, 21) };
        await Shop.ShipmentAsync(await Shop.ItemAsync(orders[3]), 2, send: true);

        await SweepAsync(TimeSpan.FromDays(4));
        await SetOutAsync(cup, releasedOn, platformSaysSo);
        await SweepAsync(TimeSpan.FromDays(1));

        var changed = releasedOn is not null ? "Ordered 1; Promised 1: 21; Changed 5: 25" : null;
        Assert.That(await TellAsync(orders[0]), Is.EqualTo(now));
        Assert.That(await TimelineAsync(orders[0]), Is.EqualTo(changed ?? "Ordered 1; Promised 1: 21"), "it is out, and was never short");
        Assert.That(await TimelineAsync(orders[1]), Is.EqualTo(changed ?? $"Ordered 1; Promised 1: 21; Changed {(platformSaysSo ? 6 : 5)}: 14"), "the plate alone counts from then on");
        Assert.That(await TimelineAsync(orders[3]), Is.EqualTo("Ordered 1; Promised 1: 21"), "it has left before");
        if (changed is not null)
            Assert.That(await TimelineAsync(orders[2]), Is.EqualTo(changed), "what nobody noted as read is known all the same");

        await SetOutAsync(cup, releasedOn is null ? 28 : 23, platformSaysSo);
        await SweepAsync(TimeSpan.FromDays(30));
        Assert.That(await TimelineAsync(orders[0]), Is.EqualTo((changed ?? "Ordered 1; Promised 1: 21") + (releasedOn is null ? "; Changed 6: 28" : "; Changed 6: 23")), "and then the last one, for good");
    }

    /// <summary>Each cause by its name; a second look finds nothing new.</summary>
    [Test]
    public async Task ShouldSayWhyAHeldPromiseIsAnother()
    {
        var cup = await NotOutAsync(9, platformSaysSo: false);
        var order = await BuyAsync(new Goods(cup), 21);
        Store.Clock.Advance(TimeSpan.FromDays(2));
        await _promises.SetAsync(settings => settings.HandlingDays = 2);
        await Store.RunAsync<ITermsChanged>(terms => terms.OfShopAsync());
        Store.Clock.Advance(TimeSpan.FromDays(2));
        await SetOutAsync(cup, 28, platformSaysSo: false);
        await SetOutAsync(cup, 28, platformSaysSo: false);
        await SweepAsync(TimeSpan.FromDays(2));

        var changes = await Store.RunAsync(async services =>
        {
            var items = await services.GetRequiredService<IOrderTelling>().ReadAsync([order]);
            return (await services.GetRequiredService<IOrderTimeline>().ReadAsync(items.Single(), items)).Where(entry => entry.Kind == TimelineKind.Changed).Select(entry => $"{entry.Day.Day} {entry.Cause} {entry.When.To?.Day.Day}").ToList();
        });
        Assert.That(changes, Is.EqualTo(new[] { "3 TermsChanged 23", "5 ReleaseMoved 30" }));
        Assert.That((await RowsAsync<ReleaseDateRevision>()).Where(row => row.ProductId == cup), Has.Exactly(3).Items);
    }

    /// <summary>The notes begin with a version of the plugin: what was set before it is noted before it is changed, and what was read stands for what it was.</summary>
    [Test]
    public async Task ShouldKnowTheReleaseOfOlderOrdersFromWhatWasRead()
    {
        var cup = await NotOutAsync(9, platformSaysSo: false);
        int[] orders = [await BuyAsync(new Goods(cup), 21), await Shop.OrderAsync(cup, 2)];
        await Store.RunAsync<IRepository<ReleaseDateRevision>>(async rows => await rows.DeleteAsync(await RowsAsync<ReleaseDateRevision>(), publishEvent: false));
        Store.Clock.Advance(TimeSpan.FromDays(4));
        await SetOutAsync(cup, 28, platformSaysSo: false);

        Assert.That(await TimelinesAsync(orders), Is.EqualTo(new[] { "Ordered 1; Promised 1: 21; Changed 5: 28", "Ordered 1" }));
    }

    /// <summary>Lines of something short that is not out hear of the release by its name as well.</summary>
    [Test]
    public async Task ShouldSayThatTheReleaseMovedWhereSomethingWaits()
    {
        var cup = await NotOutAsync(0, platformSaysSo: false);
        await Shop.OrderAsync(cup, 2);
        await SetOutAsync(cup, 28, platformSaysSo: false);
        await DecideAsync(new ProductPolicy { ProductId = cup, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(28)), Cap = 5 });

        Assert.That((await _promises.RevisionsAsync((await RowsAsync<Line>()).Single().Id)).Select(row => (PromiseCause)row.CauseId), Is.EqualTo(new[] { PromiseCause.ReleaseMoved }));
    }

    /// <summary>What was told stays, what becomes of the release once nothing is owed any more is no news of the order; also where its status is
    /// set back and nobody said that it is open.</summary>
    [Test]
    public async Task ShouldTellAClosedOrderOfNoReleaseAfterIt()
    {
        var (cup, plate) = (await NotOutAsync(9), await Shop.ProductAsync(0));
        await _promises.ArriveAsync(plate, 9, 14, status: ArrivalStatus.Confirmed);
        var set = await Shop.BundleAsync(null, (cup, 1), (plate, 1));
        int[] orders = [await BuyAsync(new Goods(cup), 21), await BuyAsync(new Goods(cup), 21), await BuyAsync(new Goods(cup), 21), await BuyAsync(new Goods(cup), 21), await Shop.OrderAsync(set, 2)];
        await PassAsync(3, () => SetOutAsync(cup, 25));
        await PassAsync(1, () => Shop.CancelAsync(orders[0]));
        await Shop.SetCancelledByHandAsync(orders[1]);
        await Shop.SetStatusAsync(orders[2], OrderStatus.Complete);
        await Shop.CancelAsync(orders[3]);
        await Shop.SetStatusAsync(orders[3], OrderStatus.Processing);
        await Shop.CancelAsync(orders[4]);
        await PassAsync(1, () => SetOutAsync(cup, 28));

        Assert.That(await TimelinesAsync(orders[..4]), Is.All.EqualTo("Ordered 1; Promised 1: 21; Changed 4: 25"));
        Assert.That(await TimelineAsync(orders[4]), Is.EqualTo("Ordered 1; Promised 1: 21; Changed 4: 25; Cancelled 5"));
    }

    /// <summary>Two tables keep them, whose ids say nothing of each other: a promise that never was is not told.</summary>
    [Test]
    public async Task ShouldTellWhatHappenedOnOneDayAsItHappened()
    {
        var (cup, plate) = (await NotOutAsync(9), await Shop.ProductAsync(0));
        var arrival = await _promises.ArriveAsync(plate, 9, 14, status: ArrivalStatus.Confirmed);
        var order = await BuyAsync(await Shop.BundleAsync(null, (cup, 1), (plate, 1)), 21);
        await PassAsync(4, () => _promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo) = (StoredDay.Of(Promises.March(30)), StoredDay.Of(Promises.March(30)))));
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await SetOutAsync(cup, 25);

        Assert.That(await TimelineAsync(order), Is.EqualTo("Ordered 1; Promised 1: 21; Changed 5: 30"));
    }

    /// <summary>It was out and ready, and is held once more; what was told before stays.</summary>
    [Test]
    public async Task ShouldHoldAgainWhatWasReady()
    {
        var (cup, plate) = (await NotOutAsync(9), await Shop.ProductAsync(0));
        var order = await BuyAsync(await Shop.BundleAsync(null, (cup, 1), (plate, 1)), 21);
        await Shop.StockAsync(plate, 9);
        await SweepAsync(TimeSpan.FromDays(20));
        await SweepAsync(TimeSpan.FromDays(1));
        var before = await TimelineAsync(order);
        await SetOutAsync(cup, 28);

        Assert.That(before, Does.EndWith("; Ready 21"));
        Assert.That(await TimelineAsync(order), Is.EqualTo(before + "; Changed 22: 28; WaitsAgain 22"));
    }

    /// <summary>Once all releases are noted, what has none was out: a first release after the order is news, and takes nothing away.</summary>
    [Test]
    public async Task ShouldTellTheFirstReleaseThatIsSetAfterTheOrder()
    {
        await SweepAsync(TimeSpan.FromDays(1));
        var (cup, mug) = (await NotOutAsync(9), await Shop.ProductAsync(9));
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        var set = await Shop.BundleAsync(null, (cup, 1), (mug, 1));
        int[] orders = [await BuyAsync(set, 21), await Shop.OrderAsync(set, 2), await Shop.OrderAsync(set, 2)];
        await Shop.ShipmentAsync(await Shop.ItemAsync(orders[2]), 2, send: true);
        await PassAsync(2, () => SetOutAsync(cup, 25));
        await PassAsync(1, () => SetOutAsync(mug, 28));

        Assert.That(await TimelinesAsync(orders[..2]), Is.All.EqualTo("Ordered 2; Promised 2: 21; Changed 4: 25; Changed 5: 28"));
        Assert.That(await TimelineAsync(orders[2]), Is.EqualTo("Ordered 2; Promised 2: 21"), "it has left");
    }

    /// <summary>On one day each moment as it was: a part counts from when it is held, and no longer when it is out; what was told before stays.</summary>
    [Test]
    public async Task ShouldTellEachMomentOfADayAsItWas()
    {
        await SweepAsync(TimeSpan.FromHours(1));
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        var (book, plate, cup, mug) = (await Shop.ProductAsync(9), await Shop.ProductAsync(0), await NotOutAsync(9), await NotOutAsync(9));
        var arrival = await _promises.ArriveAsync(plate, 9, 14, status: ArrivalStatus.Confirmed);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        int[] orders = [await Shop.OrderAsync(await Shop.BundleAsync(null, (book, 1), (plate, 1)), 1), await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 1), (plate, 1)), 1), await Shop.OrderAsync(await Shop.BundleAsync(null, (mug, 1), (book, 1)), 1)];
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await SetOutAsync(book, 25);
        Assert.That(await TimelinesAsync(orders), Is.EqualTo(new[] { "Ordered 1; Promised 1: 14; Changed 1: 25", "Ordered 1; Promised 1: 21", "Ordered 1; Promised 1: 21; Changed 1: 25" }), "it was out when it was ordered");

        await PassAsync(4, () => SetOutAsync(cup, 5));
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await _promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo) = (StoredDay.Of(Promises.March(16)), StoredDay.Of(Promises.March(16))));
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await SetOutAsync(cup, 18);

        Assert.That(await TimelineAsync(orders[1]), Is.EqualTo("Ordered 1; Promised 1: 21; Changed 5: 14; Changed 5: 16; Changed 5: 18"));
    }

    /// <summary>Terms are planned part by part; what is told is what came of all of it.</summary>
    [Test]
    public async Task ShouldTellOtherTermsOfSeveralPartsOnce()
    {
        await _promises.SetAsync(settings => settings.HandlingDays = 4);
        var (cup, mug, plate) = (await NotOutAsync(9), await NotOutAsync(9), await Shop.ProductAsync(0));
        await SetOutAsync(mug, 22);
        await _promises.ArriveAsync(plate, 9, 22, status: ArrivalStatus.Confirmed);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        int[] orders = [await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 1), (mug, 1)), 1), await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 1), (plate, 1)), 1)];
        Store.Clock.Advance(TimeSpan.FromDays(4));
        await _promises.SetAsync(settings => settings.HandlingDays = 0);
        await Store.RunAsync<ITermsChanged>(terms => terms.OfShopAsync());

        Assert.That(await TimelinesAsync(orders), Is.All.EqualTo("Ordered 1; Promised 1: 28; Changed 5: 22"), "four working days after the 22nd");
    }

    /// <summary>A cancellation that was answered closes nothing: what was told after it stays when the order is complete.</summary>
    [Test]
    public async Task ShouldKeepWhatWasToldOfAnOrderThatIsOpenAgain()
    {
        var cup = await NotOutAsync(9);
        var order = await BuyAsync(new Goods(cup), 21);
        await PassAsync(1, () => Shop.CancelAsync(order));
        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        await Store.RunAsync<IDecisionService>(decisions => decisions.ApplyAsync(new ReopenOrder(order), 1));
        await PassAsync(3, () => SetOutAsync(cup, 25));
        await PassAsync(21, async () => await Shop.ShipmentAsync(await Shop.ItemAsync(order), 2, send: true));
        await Shop.SetStatusAsync(order, OrderStatus.Complete);

        Assert.That(await TimelineAsync(order), Is.EqualTo("Ordered 1; Promised 1: 21; Changed 5: 25"));
    }

    /// <summary>Neither a parcel nor "complete" by hand makes ready what is not out.</summary>
    [Test]
    public async Task ShouldCallNothingReadyThatIsNotOut()
    {
        var (cup, plate) = (await NotOutAsync(9), await Shop.ProductAsync(0));
        await _promises.ArriveAsync(plate, 9, 5, status: ArrivalStatus.Confirmed);
        var set = await Shop.BundleAsync(null, (cup, 1), (plate, 1));
        int[] orders = [await BuyAsync(set, 21), await BuyAsync(set, 21)];
        await PassAsync(4, () => Shop.StockAsync(plate, 9));
        await SweepAsync(TimeSpan.FromMinutes(2));
        await PassAsync(1, () => Shop.SetStatusAsync(orders[0], OrderStatus.Complete));
        var item = await Shop.ItemAsync(orders[1]);
        await Shop.ShipmentAsync(item, 1);
        await PassAsync(1, () => Shop.ShipmentAsync(item, 1));
        await SweepAsync(TimeSpan.FromMinutes(2));
        await PassAsync(1, () => SetOutAsync(cup, 25));

        Assert.That(await TimelineAsync(orders[0]), Is.EqualTo("Ordered 1; Promised 1: 21; Changed 8: 25"), "a line of it is open");
        Assert.That(await TimelineAsync(orders[1]), Is.EqualTo("Ordered 1; Promised 1: 21; BeingPacked 6; BeingPacked 7"));
    }

    /// <summary>An order from before the notes; what was first held after they began was out until then.</summary>
    [Test]
    public async Task ShouldKeepWhatWasToldOfAnOlderOrderWhereAnotherPartIsHeld()
    {
        var (cup, mug) = (await NotOutAsync(9), await Shop.ProductAsync(9));
        var order = await BuyAsync(await Shop.BundleAsync(null, (cup, 1), (mug, 1)), 21);
        await Store.RunAsync<IRepository<ReleaseDateRevision>>(async rows => await rows.DeleteAsync(await RowsAsync<ReleaseDateRevision>(), publishEvent: false));
        await SweepAsync(TimeSpan.FromDays(1));
        await PassAsync(3, () => SetOutAsync(cup, 25));
        await PassAsync(2, () => SetOutAsync(mug, 28));

        Assert.That(await TimelineAsync(order), Is.EqualTo("Ordered 1; Promised 1: 21; Changed 5: 25; Changed 7: 28"));
    }

    /// <summary>What was read later than it was known to be promised stands in its own words, and hides nothing.</summary>
    [Test]
    public async Task ShouldTellWhatIsKnownWhereSomethingElseWasRead()
    {
        var cup = await NotOutAsync(9);
        var order = await BuyAsync(new Goods(cup), 28);
        await PassAsync(4, () => SetOutAsync(cup, 25));

        Assert.That(await TimelineAsync(order), Is.EqualTo("Ordered 1; Promised 1: 21; Changed 5: 25"));
    }

    /// <summary>Also where something is short; and one that is out today is noted at once.</summary>
    [Test]
    public async Task ShouldNoteThePlatformsDayByItsName()
    {
        var (cup, plate, spoon) = (await NotOutAsync(0), await NotOutAsync(9), await Shop.ProductAsync(0));
        await _promises.ArriveAsync(spoon, 9, 14, status: ArrivalStatus.Confirmed);
        await Shop.OrderAsync(cup, 2);
        var order = await BuyAsync(await Shop.BundleAsync(null, (plate, 1), (spoon, 1)), 21);
        await PassAsync(4, () => SetOutAsync(cup, 28));
        await SetOutAsync(plate, 5);

        Assert.That((await _promises.RevisionsAsync((await RowsAsync<Line>())[0].Id)).Select(row => (PromiseCause)row.CauseId), Is.EqualTo(new[] { PromiseCause.ReleaseMoved }));
        Assert.That((await RowsAsync<ReleaseDateRevision>()).Last(row => row.ProductId == plate).ReleasedOn, Is.Null);
        Assert.That(await TimelineAsync(order), Is.EqualTo("Ordered 1; Promised 1: 21; Changed 5: 14"));
    }

    /// <summary>What is written is what the tables say, also where this process remembers another release.</summary>
    [Test]
    public async Task ShouldNoteWhatTheTablesSay()
    {
        var cup = await NotOutAsync(9, platformSaysSo: false);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await Store.RunAsync<IRepository<ProductPolicy>>(async policies =>
        {
            var policy = policies.Table.Single();
            policy.ReleaseDate = StoredDay.Of(Promises.March(25));
            await policies.UpdateAsync(policy, publishEvent: false);
        });
        await Store.RunAsync<IReleaseDates>(dates => dates.NoteAsync([cup]));

        Assert.That((await RowsAsync<ReleaseDateRevision>()).Select(row => row.ReleasedOn?.Day), Is.EqualTo(new[] { 21, 25 }));
    }

    /// <summary>Inside a transaction, while paused and without an event nothing is noted; the daily look finds it, from either source.</summary>
    [Test]
    public async Task ShouldFindReleasesOfWhichNoEventTold()
    {
        var (cup, plate) = (await NotOutAsync(9), await Shop.ProductAsync(9));
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await _promises.SetAsync(settings => settings.Enabled = false);
        await SetOutAsync(cup, 25);
        await _promises.SetAsync(settings => settings.Enabled = true);
        await Store.RunAsync<IRepository<ProductPolicy>>(policies => policies.InsertAsync(new ProductPolicy { ProductId = plate, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(9)) }, publishEvent: false));
        Assert.That(await RowsAsync<ReleaseDateRevision>(), Has.Count.EqualTo(1));

        await SweepAsync(TimeSpan.FromDays(1));
        Assert.That((await RowsAsync<ReleaseDateRevision>()).Where(row => row.ProductId > 0).Select(row => (row.ProductId, row.ReleasedOn?.Day)), Is.EquivalentTo(new (int, int?)[] { (cup, 21), (cup, 25), (plate, 9) }));
        var rows = await RowsAsync<ReleaseDateRevision>();
        await SweepAsync(TimeSpan.FromDays(1));
        Assert.That(await RowsAsync<ReleaseDateRevision>(), Has.Count.EqualTo(rows.Count), "a second look finds nothing new");
    }

    [Test]
    public async Task ShouldAskNothingOfReleasesWhereOnlyStockMoves()
    {
        var (cup, tray) = (await NotOutAsync(9), await Shop.ProductAsync(9));
        await Shop.OrderAsync(cup, 1);
        Store.Commands.Clear();
        await Shop.OrderAsync(tray, 1);
        await Shop.OrderAsync(cup, 1);
        await Shop.StockAsync(cup, +1);
        Assert.That(Releases(), Is.Empty);

        await SetOutAsync(cup, 25);
        Assert.That(Releases(), Is.Not.Empty, "they are told apart");

        await SetOutAsync(cup, 20);
        Store.Clock.Advance(TimeSpan.FromDays(20));
        await Store.RunAsync<IStaticCacheManager>(cache => cache.ClearAsync());
        await Shop.StockAsync(cup, +1);
        Store.Commands.Clear();
        await Shop.StockAsync(cup, +1);
        Assert.That(Releases(), Is.Empty, "what it was before is nothing to look for once the last one has passed");

        List<string> Releases() => [.. Store.Commands.Commands.Where(command => command.Contains("ReleaseDateRevision", StringComparison.Ordinal))];
    }

    [Test]
    public async Task ShouldNotDateAReleaseBackThatWasSetAfterTheOrder()
    {
        var (book, plate, cup) = (await Shop.ProductAsync(9), await Shop.ProductAsync(0), await Shop.ProductAsync(9));
        await _promises.ArriveAsync(plate, 9, 14, status: ArrivalStatus.Confirmed);
        var orders = new[] { await Shop.OrderAsync(book, 2), await BuyAsync(await Shop.BundleAsync(null, (cup, 1), (plate, 1)), 14) };

        await SweepAsync(TimeSpan.FromDays(4));
        await SetOutAsync(book, 25);
        await SetOutAsync(cup, 25);

        Assert.That((await TellAsync(orders[0]), await TellAsync(orders[1])), Is.EqualTo(("2 on pre-order: ships by 25 March.", "2 on backorder: ships by 25 March.")));
        Assert.That(await TimelinesAsync(orders), Is.EqualTo(new[] { "Ordered 1", "Ordered 1; Promised 1: 14" }));
    }

    /// <summary>The plate comes after the cup is out, or before it.</summary>
    [TestCase(28)]
    [TestCase(14)]
    public async Task ShouldTellNoDateOfWhatIsCancelledOrSent(int day)
    {
        var (cup, plate) = (await NotOutAsync(9), await Shop.ProductAsync(0));
        await _promises.ArriveAsync(plate, 9, day, status: ArrivalStatus.Confirmed);
        var set = await Shop.BundleAsync(null, (cup, 1), (plate, 1));
        var orders = new[] { await BuyAsync(set, Math.Max(day, 21)), await Shop.OrderAsync(set, 2), await BuyAsync(set, Math.Max(day, 21)) };
        var first = $"Ordered 1; Promised 1: {Math.Max(day, 21)}";

        await SweepAsync(TimeSpan.FromDays(5));
        await Shop.CancelAsync(orders[0]);
        await Shop.CancelAsync(orders[1]);
        await Shop.ShipmentAsync(await Shop.ItemAsync(orders[2]), 2, send: true);
        await SweepAsync();

        Assert.That(await TimelineAsync(orders[0]), Is.EqualTo(first + "; Cancelled 6"));
        Assert.That(await TimelineAsync(orders[1]), Is.EqualTo(first + "; Cancelled 6"), "what nobody read is known all the same");
        Assert.That(await TimelineAsync(orders[2]), Does.StartWith(first + "; ").And.EndsWith("Shipped 6").And.Not.Contain("Changed"));
        var sent = await TimelineAsync(orders[2]);
        await SweepAsync(TimeSpan.FromDays(20));
        Assert.That(await TimelineAsync(orders[2]), Is.EqualTo(sent), "the release is no news of it");
    }

    /// <summary>What the cart said is kept with the order item, though nothing of it is short, and stays when it is out.</summary>
    [Test]
    public async Task ShouldKeepWhatThePageSaid()
    {
        var (small, _) = await Shop.CombinationsAsync(9, 9);
        await SetOutAsync(small.ProductId, 21);
        var orders = new[] { await BuyAsync(await Shop.BundleAsync(null, (await NotOutAsync(9), 1)), 21, ON_THE_21ST), await BuyAsync(small, 21, ON_THE_21ST) };
        Assert.That(await TimelinesAsync(orders), Is.All.EqualTo($"Ordered 1; Read 1 {ON_THE_21ST}; Promised 1: 21"));

        var unread = await Shop.OrderAsync(small, 2);
        await SweepAsync(TimeSpan.FromDays(20));
        Assert.That(await TimelinesAsync(orders), Is.All.EqualTo($"Ordered 1; Read 1 {ON_THE_21ST}; Promised 1: 21"));
        Assert.That((await TellAsync(orders[0]), await TellAsync(orders[1]), await CountAsync(unread)), Is.EqualTo((string.Empty, string.Empty, 0)));
    }

    [Test]
    public async Task ShouldCostTheSameForManyOrders()
    {
        var (cup, plate) = (await NotOutAsync(900), await Shop.ProductAsync(0));
        var (small, _) = await Shop.CombinationsAsync(9, 9);
        await DecideAsync(new ProductPolicy { ProductId = small.ProductId, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(21)) });
        var orders = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            orders.Add(await Shop.OrderAsync(cup, 1));
            orders.Add(await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 1), (plate, 1)), 1));
            orders.Add(await Shop.OrderAsync(small, 1));
            orders.Add(await Shop.OrderAsync(await Shop.ProductAsync(9), 1));
        }

        var (few, many) = (await StatementsAsync(orders[..4]), await StatementsAsync(orders));
        await TestContext.Out.WriteLineAsync($"cost: a list of orders takes {many} statements where something is not out ({Kind})");

        Assert.That(many, Is.EqualTo(few), string.Join("\n", Store.Commands.Commands));
    }

    private async Task<int> NotOutAsync(int stock, bool platformSaysSo = true, BackorderMode set = BackorderMode.AllowQtyBelow0)
    {
        var id = await Shop.ProductAsync(stock, product =>
        {
            product.BackorderMode = set;
            if (platformSaysSo)
                (product.AvailableForPreOrder, product.PreOrderAvailabilityStartDateTimeUtc) = (true, new DateTime(2050, 3, 21, 8, 0, 0, DateTimeKind.Utc));
        });
        if (!platformSaysSo)
            await DecideAsync(new ProductPolicy { ProductId = id, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(21)) });

        return id;
    }

    /// <summary>Buys two, of which the page said a day.</summary>
    private Task<int> BuyAsync(Goods goods, int read, string sentence = null) => Store.RunAsync(services => Shop.OrderAsync(goods, 2, beforeBuying: cart => services.GetRequiredService<IShownPromises>().KeepAsync([.. cart.Select(item => item.Id)],
        [.. cart.Select(item => new ShownPromise
        {
            CartItemId = item.Id,
            Quantity = 2,
            Sentence = sentence,
            ShipsFrom = StoredDay.Of(Promises.March(read)),
            ShipsTo = StoredDay.Of(Promises.March(read)),
            BasisId = (int)PromiseBasis.Confirmed,
            Day = StoredDay.Of(Promises.March(1)),
        })])));

    private async Task PassAsync(int days, Func<Task> act)
    {
        Store.Clock.Advance(TimeSpan.FromDays(days));
        await act();
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private Task SetOutAsync(int productId, int? day, bool platformSaysSo) => platformSaysSo
        ? SetOutAsync(productId, day)
        : DecideAsync(new ProductPolicy { ProductId = productId, PreOrder = true, ReleaseDate = day is { } known ? StoredDay.Of(Promises.March(known)) : null });

    private Task SetOutAsync(int productId, int? day) => Shop.EditProductAsync(productId, product =>
        (product.AvailableForPreOrder, product.PreOrderAvailabilityStartDateTimeUtc) = (day is not null, day is { } known ? new DateTime(2050, 3, known, 8, 0, 0, DateTimeKind.Utc) : null));

    private Task<int> CountAsync(int order) => Store.RunAsync<IOrderTelling, int>(async telling => (await telling.ReadAsync([order])).Count);

    private async Task<string[]> TimelinesAsync(int[] orders)
    {
        var told = new List<string>();
        foreach (var order in orders)
            told.Add(await TimelineAsync(order));

        return [.. told];
    }

    private Task DecideAsync(ProductPolicy policy) => Store.RunAsync<IProductPolicyService>(policies => policies.SaveAsync(policy));

    private Task SellOnlyWhatIsThereAsync(int combinationId) => Store.RunAsync<IProductAttributeService>(async attributes =>
    {
        var combination = await attributes.GetProductAttributeCombinationByIdAsync(combinationId);
        combination.AllowOutOfStockOrders = false;
        await attributes.UpdateProductAttributeCombinationAsync(combination);
    });

    /// <summary>What the product page says.</summary>
    private Task<string> AskAsync(Goods goods, int asked) => Store.RunAsync(async services =>
    {
        var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(goods.ProductId);
        var answer = await services.GetRequiredService<IAvailabilityService>().AskAsync(product, goods.AttributesXml, asked);
        return answer is null ? string.Empty : (await services.GetRequiredService<IPromiseTextService>().SayAsync(answer.Sentence)).Text;
    });

    /// <summary>What the order page says; the list of orders says the same or nothing.</summary>
    private Task<string> TellAsync(int order) => Store.RunAsync(async services =>
    {
        var texts = services.GetRequiredService<IOrderTellingModelFactory>();
        var items = await services.GetRequiredService<IOrderTelling>().ReadAsync([order]);
        var told = items.Count == 0 ? string.Empty : (await texts.SayAsync(items.Single())).Text;
        var page = items.Count == 0 ? null : await texts.PrepareItemAsync(items.Single().OrderItemId);
        Assert.That(page?.Html, told.Length == 0 ? Is.Null : Is.Not.Null, "on the order page");
        Assert.That(page?.Timeline, page is null ? Is.Null : Is.Not.Empty);
        var list = await texts.PrepareOrdersAsync(new Dictionary<int, string> { [order] = "1" });
        Assert.That(list?.Orders.Single().Items.Single().Html, told.Length == 0 || items.Single().Sentence.IsAllReady ? Is.Null : Is.Not.Null, "in the list");
        Assert.That(list?.Orders.Single().Items.Single().ProductName, list is null ? Is.Null : Is.Not.Empty);
        return told;
    });

    private Task<string> TimelineAsync(int order) => Store.RunAsync(async services =>
    {
        var items = await services.GetRequiredService<IOrderTelling>().ReadAsync([order]);
        var entries = await services.GetRequiredService<IOrderTimeline>().ReadAsync(items.Single(), items);
        return string.Join("; ", entries.Select(entry => $"{entry.Kind} {entry.Day.Day}{(entry.When is { } when ? $": {when.To?.Day.Day}" : string.Empty)}{(entry.Words is { } words ? $" {words}" : string.Empty)}"));
    });

    /// <summary>So many they take when nothing is cached.</summary>
    private async Task<int> StatementsAsync(List<int> orders)
    {
        await Store.RunAsync<IStaticCacheManager>(cache => cache.ClearAsync());
        return await Store.RunAsync(async services =>
        {
            Store.Commands.Clear();
            Assert.That((await services.GetRequiredService<IOrderTelling>().ReadAsync(orders)).Count, Is.EqualTo(orders.Count * 3 / 4));
            return Store.Commands.Commands.Count;
        });
    }
}
