using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Policies;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What a shopper is told about the quantity he asks for, of every kind of stock. Today is 1 March.</summary>
public class AvailabilityTests(TestDatabase database) : LedgerTest(database)
{
    private Promises _promises;

    [SetUp]
    public void OpenPromises() => _promises = new Promises(Store);

    [TestCase(5, 3, false, "3 ready to ship.")]
    [TestCase(3, 5, false, "3 ready to ship. 2 on backorder. No ship date yet.")]
    [TestCase(0, 2, false, "2 on backorder. No ship date yet.")]
    [TestCase(-4, 2, false, "2 on backorder. No ship date yet.")]
    [TestCase(3, 13, false, "3 ready to ship. 10 on backorder. No ship date yet.")]
    [TestCase(3, 14, false, "Some ready to ship. The rest on backorder. No ship date yet.")]
    [TestCase(3, 14, true, "3 ready to ship. 11 on backorder. No ship date yet.")]
    public async Task ShouldSplitWhatIsAskedFor(int stock, int asked, bool displaysStock, string expected)
    {
        var tray = await Shop.ProductAsync(stock, product => product.DisplayStockQuantity = displaysStock);

        Assert.That(await SentenceAsync(tray, asked), Is.EqualTo(expected));
    }

    [Test]
    public async Task ShouldSayNothingWhereThereIsNothingToSay()
    {
        var untracked = await Shop.ProductAsync(5, product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        var noBackorders = await Shop.ProductAsync(0, product => product.BackorderMode = BackorderMode.NoBackorders);
        var tray = await Shop.ProductAsync(5);

        Assert.That(await SentenceAsync(untracked, 1), Is.Empty);
        Assert.That(await SentenceAsync(noBackorders, 1), Is.Empty, "out of stock is no backorder");
        Assert.That(await SentenceAsync(tray, 0), Is.Empty);
    }

    /// <summary>Two wait; 5 come planned on the 14th, 10 more on the 21st, confirmed: the first 3 of them are for the next shopper.</summary>
    [TestCase(3, "3 on backorder: expected to ship 14 March.")]
    [TestCase(4, "4 on backorder: expected to ship 21 March.")]
    [TestCase(13, "13 on backorder: expected to ship 21 March.")]
    [TestCase(14, "14 on backorder. No ship date yet.")]
    public async Task ShouldStandBehindTheQueue(int asked, string expected)
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 2);
        await _promises.ArriveAsync(tray, 5, 14);
        await _promises.ArriveAsync(tray, 10, 21, status: ArrivalStatus.Confirmed);

        Assert.That(await SentenceAsync(tray, asked), Is.EqualTo(expected));
    }

    [Test]
    public async Task ShouldAskForTheChosenCombination()
    {
        var (small, large) = await Shop.CombinationsAsync(small: 2, large: 0);
        await _promises.ArriveAsync(large.ProductId, 5, 14, 18, combinationId: large.CombinationId);

        Assert.That(await SentenceAsync(small, 3), Is.EqualTo("2 ready to ship. 1 on backorder. No ship date yet."));
        Assert.That(await SentenceAsync(large, 3), Is.EqualTo("3 on backorder: expected to ship 14 to 18 March."));
        Assert.That(await SentenceAsync(new Goods(large.ProductId), 3), Is.Empty, "nothing is chosen");
    }

    [Test]
    public async Task ShouldShipABundleWithItsLastPart()
    {
        var (cup, plate) = (await Shop.ProductAsync(4), await Shop.ProductAsync(3));
        var set = await Shop.BundleAsync(null, (cup, 1), (plate, 2));
        await _promises.ArriveAsync(plate, 50, 14, status: ArrivalStatus.Confirmed);
        await _promises.ArriveAsync(cup, 50, 21, status: ArrivalStatus.Confirmed);

        Assert.That(await SentenceAsync(set, 1), Is.EqualTo("1 ready to ship."));
        Assert.That(await SentenceAsync(set, 3), Is.EqualTo("1 ready to ship. 2 on backorder: ships by 14 March."), "there are cups enough");
        Assert.That(await SentenceAsync(set, 5), Is.EqualTo("1 ready to ship. 4 on backorder: ships by 21 March."));
        Assert.That(await SentenceAsync(set, 60), Is.EqualTo("Some ready to ship. The rest on backorder. No ship date yet."), "one part has no date");
    }

    [Test]
    public async Task ShouldNotSellABundleOfWhatDoesNotCome()
    {
        var (cup, plate) = (await Shop.ProductAsync(4), await Shop.ProductAsync(3, product => product.BackorderMode = BackorderMode.NoBackorders));
        var set = await Shop.BundleAsync(null, (cup, 1), (plate, 1));

        Assert.That(await SentenceAsync(set, 3), Is.EqualTo("3 ready to ship."));
        Assert.That(await SentenceAsync(set, 5), Is.Empty, "a plate is out of stock");
    }

    [Test]
    public async Task ShouldAddUpWarehouses()
    {
        var (tray, _) = await Shop.WarehousesAsync(2, 3);

        Assert.That(await SentenceAsync(tray, 6), Is.EqualTo("5 ready to ship. 1 on backorder. No ship date yet."));
    }

    [Test]
    public async Task ShouldPromiseNoUnitToTwoCartLines()
    {
        var tray = await Shop.ProductAsync(3);
        await _promises.ArriveAsync(tray, 2, 14, status: ArrivalStatus.Confirmed);
        await _promises.ArriveAsync(tray, 2, 21, status: ArrivalStatus.Confirmed);
        ShoppingCartItem[] cart = [Line(1, tray, 2), Line(2, tray, 2), Line(3, tray, 2)];

        Assert.That(await SentencesAsync(cart), Is.EqualTo(new[]
        {
            "2 ready to ship.",
            "1 ready to ship. 1 on backorder: ships by 14 March.",
            "2 on backorder: ships by 21 March.",
        }));
    }

    [Test]
    public async Task ShouldShareTheShelfBetweenABundleAndItsPart()
    {
        var cup = await Shop.ProductAsync(5);
        var set = await Shop.BundleAsync(null, (cup, 2));
        ShoppingCartItem[] cart = [Line(1, set, 2), Line(2, new Goods(cup), 2)];

        Assert.That(await SentencesAsync(cart), Is.EqualTo(new[] { "2 ready to ship.", "1 ready to ship. 1 on backorder. No ship date yet." }));
    }

    [TestCase((int)DateTelling.AsSetting, true, true)]
    [TestCase((int)DateTelling.AsSetting, false, false)]
    [TestCase((int)DateTelling.Show, false, true)]
    [TestCase((int)DateTelling.Hide, true, false)]
    public async Task ShouldTellDatesAsThePolicySays(int dates, bool setting, bool isTold)
    {
        var tray = await Shop.ProductAsync(0);
        await _promises.ArriveAsync(tray, 5, 14);
        await _promises.SetAsync(settings => settings.ShowDates = setting);
        await DecideAsync(new ProductPolicy { ProductId = tray, DatesId = dates });

        Assert.That(await SentenceAsync(tray, 1), Is.EqualTo(isTold ? "1 on backorder: expected to ship 14 March." : "1 on backorder."));
    }

    [TestCase(null, 14, "")]
    [TestCase(0, 14, "1 on backorder: expected to ship 14 March.")]
    [TestCase(13, 0, "1 on backorder: expected to ship 14 March.")]
    [TestCase(14, 0, "")]
    public async Task ShouldMentionNoWaitBelowTheLimit(int? policy, int setting, string expected)
    {
        var tray = await Shop.ProductAsync(0);
        await _promises.ArriveAsync(tray, 5, 14);
        await _promises.SetAsync(settings => settings.DontMentionBelowDays = setting);
        await DecideAsync(new ProductPolicy { ProductId = tray, DontMentionBelowDays = policy });

        Assert.That(await SentenceAsync(tray, 1), Is.EqualTo(expected));
    }

    [Test]
    public async Task ShouldTellNothingEarlierThanTheRelease()
    {
        var book = await Shop.ProductAsync(0);
        await _promises.ArriveAsync(book, 5, 14, status: ArrivalStatus.Confirmed);
        await DecideAsync(new ProductPolicy { ProductId = book, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(25)) });

        Assert.That(await SentenceAsync(book, 1), Is.EqualTo("1 on pre-order: ships by 25 March."));

        Store.Clock.Advance(TimeSpan.FromDays(24));
        await Store.RunAsync<Backorders.Services.Promising.IPromiseBoard>(board => board.ForgetAsync());
        Assert.That(await SentenceAsync(book, 1), Does.Contain("on backorder"), "it is out");
    }

    /// <summary>What is there does not ship before the release either.</summary>
    [TestCase(100, "2 on pre-order: ships by 25 March.")]
    [TestCase(1, "2 on pre-order: ships by 28 March.")]
    public async Task ShouldHoldWhatIsThereUntilTheRelease(int stock, string expected)
    {
        var book = await Shop.ProductAsync(stock);
        await _promises.ArriveAsync(book, 5, 28, status: ArrivalStatus.Confirmed);
        await DecideAsync(new ProductPolicy { ProductId = book, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(25)) });

        Assert.That(await SentenceAsync(book, 2), Is.EqualTo(expected));
        Assert.That(await SentencesAsync([Line(1, book, 1), Line(2, book, 1)]), Has.All.Contains("on pre-order"));

        Store.Clock.Advance(TimeSpan.FromDays(24));
        Assert.That(await SentenceAsync(book, 1), Is.EqualTo("1 ready to ship."));
    }

    /// <summary>A part that is not out yet holds up the whole, whoever says so: the platform or a policy.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public async Task ShouldHoldABundleForThePartThatIsNotOut(bool platformSaysSo)
    {
        var cup = await Shop.ProductAsync(9, product => (product.AvailableForPreOrder, product.PreOrderAvailabilityStartDateTimeUtc) = (platformSaysSo, new DateTime(2050, 3, 21, 8, 0, 0, DateTimeKind.Utc)));
        if (!platformSaysSo)
            await DecideAsync(new ProductPolicy { ProductId = cup, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(21)) });
        var set = await Shop.BundleAsync(null, (cup, 1), (await Shop.ProductAsync(9), 1));

        Assert.That(await SentenceAsync(set, 1), Is.EqualTo("1 on backorder: ships by 21 March."));
    }

    /// <summary>The platform says 2, and they are at a customer's; of another it says -1, and 3 are free of an order that was only called cancelled.</summary>
    [Test]
    public async Task ShouldCountAsTheLedgerDoes()
    {
        var tray = await Shop.CountedWronglyAsync(2);
        var cup = await Shop.ProductAsync(2);
        await Shop.SetCancelledByHandAsync(await Shop.OrderAsync(cup, 3));
        await SweepAsync();
        await SweepAsync();

        Assert.That((await Shop.StockOfAsync(tray), await Shop.StockOfAsync(cup)), Is.EqualTo((2, -1)));
        Assert.That(await SentenceAsync(tray, 2), Is.EqualTo("2 on backorder. No ship date yet."));
        Assert.That(await SentenceAsync(cup, 3), Is.EqualTo("2 ready to ship. 1 on backorder. No ship date yet."));
        Assert.That(await BoxAsync(tray), Is.EqualTo("1 on backorder. No ship date yet."));
        Assert.That(await BoxAsync(cup), Is.Empty, "there are two");

        var correction = (await RowsAsync<Correction>()).Single(row => row.Quantity > 0);
        await Store.RunAsync<IDecisionService>(decisions => decisions.ApplyAsync(new SettleCorrection(correction.Id, Settlement.AlreadyDone), 1));
        Assert.That(await SentenceAsync(cup, 3), Is.EqualTo("3 on backorder. No ship date yet."), "at once");
    }

    [Test]
    public async Task ShouldSayInAListWhatThePageSays()
    {
        var book = await Shop.ProductAsync(100);
        await DecideAsync(new ProductPolicy { ProductId = book, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(25)) });
        var (crates, _) = await Shop.WarehousesAsync(2, 3);
        await DecideAsync(new ProductPolicy { ProductId = crates, PreOrder = true });
        var packs = await Shop.ProductAsync(0, product => product.AllowedQuantities = "x, 5, 10");

        Assert.That(await BoxAsync(book), Is.EqualTo(await SentenceAsync(book, 1)).And.EqualTo("1 on pre-order: ships by 25 March."));
        Assert.That(await BoxAsync(crates), Is.Empty, "no day is set, and some are there");
        Assert.That(await BoxAsync(packs), Is.EqualTo("5 on backorder. No ship date yet."), "the least that can be ordered");
    }

    [TestCase(BackorderMode.AllowQtyBelow0, TellingLevel.Nothing, TellingLevel.Everything, "")]
    [TestCase(BackorderMode.AllowQtyBelow0, TellingLevel.WithoutDates, TellingLevel.Nothing, "1 on backorder.")]
    [TestCase(BackorderMode.AllowQtyBelow0AndNotifyCustomer, TellingLevel.Nothing, TellingLevel.Everything, "1 on backorder: expected to ship 14 March.")]
    [TestCase(BackorderMode.AllowQtyBelow0AndNotifyCustomer, TellingLevel.Everything, TellingLevel.Nothing, "")]
    public async Task ShouldTellAsMuchAsTheModesSettingSays(BackorderMode mode, TellingLevel silent, TellingLevel withNotice, string expected)
    {
        var tray = await Shop.ProductAsync(0, product => product.BackorderMode = mode);
        await _promises.ArriveAsync(tray, 5, 14);
        await _promises.SetAsync(settings => (settings.TellBelowZeroId, settings.TellWithNoticeId) = ((int)silent, (int)withNotice));

        Assert.That(await SentenceAsync(tray, 1), Is.EqualTo(expected));
    }

    [Test]
    public async Task ShouldTellNothingWhilePaused()
    {
        var tray = await Shop.ProductAsync(0);
        await _promises.SetAsync(settings => settings.Enabled = false);

        Assert.That(await SentenceAsync(tray, 1), Is.Empty);
    }

    private Task<string> BoxAsync(int productId) => Store.RunAsync<IProductPageModelFactory, string>(async boxes =>
        Regex.Replace((await boxes.PrepareBoxAsync(productId))?.Html.Value ?? string.Empty, "<[^>]+>", "", RegexOptions.None, TimeSpan.FromSeconds(1)));

    private Task DecideAsync(ProductPolicy policy) => Store.RunAsync<IProductPolicyService>(policies => policies.SaveAsync(policy));

    private static ShoppingCartItem Line(int id, int productId, int quantity) => Line(id, new Goods(productId), quantity);

    private static ShoppingCartItem Line(int id, Goods goods, int quantity) => new() { Id = id, ProductId = goods.ProductId, AttributesXml = goods.AttributesXml, Quantity = quantity };

    private Task<string> SentenceAsync(int productId, int asked) => SentenceAsync(new Goods(productId), asked);

    private Task<string> SentenceAsync(Goods goods, int asked) => Store.RunAsync(async services =>
    {
        var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(goods.ProductId);
        return await WordsAsync(services, await services.GetRequiredService<IAvailabilityService>().AskAsync(product, goods.AttributesXml, asked));
    });

    private Task<List<string>> SentencesAsync(ShoppingCartItem[] cart) => Store.RunAsync(async services =>
    {
        var answers = await services.GetRequiredService<IAvailabilityService>().AskAsync(cart);
        var words = new List<string>();
        foreach (var item in cart)
            words.Add(await WordsAsync(services, answers.GetValueOrDefault(item.Id)));
        return words;
    });

    private static async Task<string> WordsAsync(IServiceProvider services, AvailabilityAnswer answer)
        => answer is null ? string.Empty : (await services.GetRequiredService<IPromiseTextService>().SayAsync(answer.Sentence)).Text;
}
