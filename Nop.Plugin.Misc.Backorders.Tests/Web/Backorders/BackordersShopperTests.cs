using Newtonsoft.Json.Linq;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using Nop.Services.Configuration;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

public class BackordersShopperTests : BackordersPageTest
{
    private const string PLACE = ".backorders-availability";

    private Shopper _shopper;

    [SetUp]
    public void OpenShopper() => _shopper = new Shopper(Store.Host.Address);

    [TearDown]
    public void CloseShopper() => _shopper.Dispose();

    [TestCase(1, "1 ready to ship.")]
    [TestCase(0, "1 on backorder. No ship date yet.")]
    [TestCase(-4, "1 on backorder. No ship date yet.")]
    public async Task ProductPage_SaysWhatThereIsForOne(int stock, string sentence)
    {
        await ChangeAsync(LANTERN, product => product.StockQuantity = stock);

        await _shopper.OpenAsync($"/product/{LANTERN}");

        var place = _shopper.Page.QuerySelector(PLACE);
        Assert.That(Words(place), Is.EqualTo(sentence));
        Assert.That((place.GetAttribute("role"), place.GetAttribute("aria-atomic")), Is.EqualTo(("status", "true")));
        Assert.That(_shopper.Page.QuerySelector("script[src*='Misc.Backorders/Content/backorders.js']"), Is.Not.Null);
    }

    [TestCase("1", "1 ready to ship.")]
    [TestCase("3", "1 ready to ship. 2 on backorder. No ship date yet.")]
    [TestCase("0", "")]
    [TestCase("-3", "")]
    [TestCase("many", "")]
    [TestCase("99999999999", "")]
    public async Task Question_IsAnsweredForTheQuantity(string quantity, string sentence)
    {
        await _shopper.OpenAsync($"/product/{LANTERN}");
        var url = _shopper.Page.QuerySelector(PLACE).GetAttribute("data-backorders-url");

        var answer = await Browser.GetStringAsync($"{url}?quantity={quantity}");

        Assert.That(JObject.Parse(answer).Value<string>("text"), Is.EqualTo(sentence));
    }

    [Test]
    public async Task Question_FarFromWhatIsThere_IsNotAnsweredExactly()
    {
        await ChangeAsync(LANTERN, product => product.DisplayStockQuantity = false);

        var answer = await Browser.GetStringAsync($"/backorders/availability/{LANTERN}?quantity=500");

        Assert.That(JObject.Parse(answer).Value<string>("text"), Is.EqualTo("Some ready to ship. The rest on backorder. No ship date yet."));
    }

    [Test]
    public async Task Question_AboutAHiddenProduct_IsNotAnswered()
    {
        await ChangeAsync(LANTERN, product => product.Published = false);

        var answer = await Browser.GetStringAsync($"/backorders/availability/{LANTERN}?quantity=3");

        Assert.That(JObject.Parse(answer).Value<string>("text"), Is.Empty);
    }

    [Test]
    public async Task ProductPage_WithoutBackorders_SaysNothing()
    {
        await ChangeAsync(LANTERN, product => product.BackorderMode = BackorderMode.NoBackorders);

        await _shopper.OpenAsync($"/product/{LANTERN}");

        Assert.That(_shopper.Page.QuerySelector(PLACE), Is.Null);
    }

    [Test]
    public async Task Cart_NamesTheLineAndSaysTheSame()
    {
        await ChangeAsync(LANTERN, product => product.Name = "<script>alert(1)</script>");

        await _shopper.AddToCartAsync(LANTERN, 3);

        Assert.That(_shopper.Page.QuerySelectorAll(".backorders-cart li").Select(Words), Is.EqualTo(new[] { "<script>alert(1)</script>: 1 ready to ship. 2 on backorder. No ship date yet." }));
    }

    [Test]
    public async Task Cart_WhereAllIsOnHand_SaysNothing()
    {
        await _shopper.AddToCartAsync(LANTERN, 1);

        Assert.That(_shopper.Page.QuerySelector("tr[data-productid='1']"), Is.Not.Null);
        Assert.That(_shopper.Page.QuerySelector(".backorders-cart"), Is.Null);
    }

    [Test]
    public async Task Order_SaysWhatIsStillOpenOnceItIsFinal()
    {
        await _shopper.RegisterAsync("rita@example.com");
        await _shopper.AddToCartAsync(LANTERN, 3);
        var orderId = await _shopper.CheckOutAsync("rita@example.com");
        Assert.That(await OpenUnitsAsync(orderId), Is.EqualTo("1 ready to ship. 2 on backorder. No ship date yet."));

        await BookInAsync(1);
        Assert.That(await OpenUnitsAsync(orderId), Is.EqualTo("1 ready to ship. 2 on backorder. No ship date yet."), "may still be taken back");

        Store.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await OpenUnitsAsync(orderId), Is.EqualTo("2 ready to ship. 1 on backorder. No ship date yet."));
    }

    [Test]
    public async Task Shoppers_AreToldNothingWhereTheStoreDoesNotWantIt()
    {
        await Store.RunAsync<ISettingService>(settings => settings.SaveSettingAsync(new BackordersSettings { Enabled = true, ShowAvailability = false }));

        await _shopper.AddToCartAsync(LANTERN, 3);
        Assert.That(_shopper.Page.QuerySelector(".backorders-cart"), Is.Null);
        await _shopper.OpenAsync($"/product/{LANTERN}");

        Assert.That(_shopper.Page.QuerySelector(PLACE), Is.Null);
    }

    private async Task<string> OpenUnitsAsync(int orderId)
    {
        await _shopper.OpenAsync($"/orderdetails/{orderId}");

        return Words(_shopper.Page.QuerySelector(".backorders-order-line .backorders-sentence"));
    }
}
