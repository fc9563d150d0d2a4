using AngleSharp.Dom;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>What was read is kept, and how it went on stands on the order's page.</summary>
public class BackordersOrderPageTests : BackordersPageTest
{
    private Promises _promises;
    private Shopper _shopper;

    [SetUp]
    public async Task OpenShopper()
    {
        (_promises, _shopper) = (new Promises(Store), new Shopper(Store.Host.Address));
        await _shopper.RegisterAsync("rita@example.com");
    }

    [TearDown]
    public void CloseShopper() => _shopper.Dispose();

    [Test]
    public async Task Cart_KeepsWhatItSaysAndTheOrderHasIt()
    {
        await _promises.ArriveAsync(LANTERN, 20, 14, 18);
        await _shopper.AddToCartAsync(LANTERN, 3);
        var kept = (await RowsAsync<ShownPromise>()).Single();
        Assert.That((kept.OrderItemId, kept.Quantity, kept.Sentence), Is.EqualTo((0, 3, "1 ready to ship. 2 on backorder: expected to ship 14 to 18 March.")));
        Assert.That((kept.ShipsFrom, kept.ShipsTo, kept.BasisId), Is.EqualTo((StoredDay.Of(Promises.March(14)), StoredDay.Of(Promises.March(18)), 20)));

        await _shopper.OpenAsync("/cart");
        Assert.That((await RowsAsync<ShownPromise>()).Single().ShownOnUtc, Is.EqualTo(kept.ShownOnUtc), "nothing new was said");

        var order = await _shopper.CheckOutAsync("rita@example.com");
        var bought = (await RowsAsync<ShownPromise>()).Single();
        var line = (await RowsAsync<Line>()).Single(one => one.OrderId == order);
        Assert.That((bought.Id, bought.OrderItemId), Is.EqualTo((kept.Id, line.OrderItemId)));
        Assert.That((line.ToldFrom, line.ToldTo, line.ToldBasisId, line.ToldOn), Is.EqualTo((kept.ShipsFrom, kept.ShipsTo, kept.BasisId, (DateTime?)kept.Day)));
    }

    [Test]
    public async Task Cart_ThatHasNothingToSayAnyMore_ForgetsWhatItSaid()
    {
        await _shopper.AddToCartAsync(LANTERN, 3);
        Assert.That(await RowsAsync<ShownPromise>(), Has.Count.EqualTo(1));

        await BookInAsync(5);
        await _shopper.OpenAsync("/cart");

        Assert.That(await RowsAsync<ShownPromise>(), Is.Empty);
    }

    [Test]
    public async Task Timeline_TellsWhatHappenedInOrder()
    {
        var arrival = await _promises.ArriveAsync(LANTERN, 20, 14, 18);
        await _shopper.AddToCartAsync(LANTERN, 3);
        var order = await _shopper.CheckOutAsync("rita@example.com");
        Store.Clock.Advance(TimeSpan.FromDays(1));
        await _promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo) = (StoredDay.Of(Promises.March(21)), StoredDay.Of(Promises.March(21))));
        Store.Clock.Advance(TimeSpan.FromDays(1));
        await BookInAsync(2);
        Store.Clock.Advance(TimeSpan.FromMinutes(2));
        await Store.RunAsync<ISweeper, SweepReport>(sweeper => sweeper.SweepAsync());

        await _shopper.OpenAsync($"/orderdetails/{order}");

        Assert.That(_shopper.Page.QuerySelectorAll(".backorders-timeline li").Select(Words), Is.EqualTo(new[]
        {
            "1 March Ordered.",
            "1 March When it was ordered, the page said: 1 ready to ship. 2 on backorder: expected to ship 14 to 18 March.",
            "1 March Expected to ship 14 to 18 March.",
            "2 March The delivery to us was moved. Expected to ship 21 March.",
            "3 March 2 ready to ship.",
        }));
        Assert.That(Words(_shopper.Page.QuerySelector(".backorders-order-line .backorders-sentence")), Is.EqualTo("3 ready to ship."));
        Assert.That(_shopper.Page.QuerySelector(".backorders-timeline time").GetAttribute("datetime"), Is.EqualTo("2050-03-01"));
    }

    /// <summary>The line has the promise of its last unit; what has a date is said beside it.</summary>
    [Test]
    public async Task Order_OfWhichAPartHasADate_SaysIt()
    {
        await _promises.ArriveAsync(LANTERN, 12, 14, status: ArrivalStatus.Confirmed);
        await _shopper.AddToCartAsync(LANTERN, 21);
        var order = await _shopper.CheckOutAsync("rita@example.com");

        await _shopper.OpenAsync($"/orderdetails/{order}");

        Assert.That(Words(_shopper.Page.QuerySelector(".backorders-order-line .backorders-sentence")), Is.EqualTo("1 ready to ship. 20 on backorder. No ship date yet."));
        Assert.That(Words(_shopper.Page.QuerySelector(".backorders-dated")), Is.EqualTo("12 of them: ships by 14 March."));
    }

    [Test]
    public async Task Order_OfWhichTheStoreTellsNothing_HasNoTimeline()
    {
        await _promises.ArriveAsync(LANTERN, 20, 14, 18);
        await _shopper.AddToCartAsync(LANTERN, 3);
        var order = await _shopper.CheckOutAsync("rita@example.com");
        await _promises.SetAsync(settings => (settings.TellBelowZeroId, settings.TellWithNoticeId) = ((int)TellingLevel.Nothing, (int)TellingLevel.Nothing));

        await _shopper.OpenAsync($"/orderdetails/{order}");

        Assert.That(_shopper.Page.QuerySelector(".backorders-order-line"), Is.Null);
    }

    [Test]
    public async Task Order_OnTheAdminPage_SaysWhatWasRead()
    {
        await _promises.ArriveAsync(LANTERN, 20, 14, 18);
        await _shopper.AddToCartAsync(LANTERN, 3);
        var order = await _shopper.CheckOutAsync("rita@example.com");
        await LogInAsync();

        var told = (await PageAsync($"/Admin/Order/Edit/{order}")).QuerySelectorAll("#backorders-order-panel .backorders-told").Select(Words);

        Assert.That(told, Is.EqualTo(new[]
        {
            "What the customer reads: 1 ready to ship. 2 on backorder: expected to ship 14 to 18 March.",
            "What was read at the order: 1 ready to ship. 2 on backorder: expected to ship 14 to 18 March.",
        }));
    }

    [Test]
    public async Task OrderList_NamesOrdersThatWaitAndNoOthers()
    {
        await _shopper.AddToCartAsync(LANTERN, 1);
        await _shopper.CheckOutAsync("rita@example.com");
        await _shopper.AddToCartAsync(LANTERN, 2);
        var waiting = await _shopper.CheckOutAsync("rita@example.com");

        await _shopper.OpenAsync("/order/history");

        var entries = _shopper.Page.QuerySelectorAll("[data-backorders-order]");
        Assert.That(entries.Select(entry => entry.GetAttribute("data-backorders-order")), Is.EqualTo(new[] { $"{waiting}" }));
        Assert.That(entries.Single().QuerySelector("a").GetAttribute("href"), Does.EndWith($"/orderdetails/{waiting}"));
    }
}
