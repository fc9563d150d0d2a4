using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Policies;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Helpers;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>The product page as it opens, without a script, and what it tells machines.</summary>
public class BackordersProductPageTests : BackordersPageTest
{
    private const string PLACE = ".backorders-availability";
    private const string STOCK = "#stock-availability-value-{0}";

    private Promises _promises;
    private Shopper _shopper;

    [SetUp]
    public void OpenShopper() => (_promises, _shopper) = (new Promises(Store), new Shopper(Store.Host.Address));

    [TearDown]
    public void CloseShopper() => _shopper.Dispose();

    [TestCase(ArrivalStatus.Confirmed, 18, 18, "BackOrder", "2050-03-18T00:00:00+01:00")]
    [TestCase(ArrivalStatus.Planned, 25, 32, "BackOrder", "2050-04-01T00:00:00+02:00")]
    [TestCase(ArrivalStatus.Planned, 4, 25, "InStock", null)]
    [TestCase(ArrivalStatus.Planned, null, null, "InStock", null)]
    public async Task StructuredData_SaysADayWhereThePageDoes(ArrivalStatus status, int? from, int? to, string availability, string starts)
    {
        await Store.RunAsync(async services =>
        {
            var settings = services.GetRequiredService<DateTimeSettings>();
            settings.DefaultStoreTimeZoneId = "Europe/Berlin";
            await services.GetRequiredService<ISettingService>().SaveSettingAsync(settings);
        });
        await ChangeAsync(LANTERN, product => product.StockQuantity = 0);
        await _promises.ArriveAsync(LANTERN, 20, from, to, status);

        await _shopper.OpenAsync($"/product/{LANTERN}");

        var offer = Offer();
        Assert.That((string)offer["availability"], Is.EqualTo("https://schema.org/" + availability));
        Assert.That((string)offer["availabilityStarts"], Is.EqualTo(starts));
        Assert.That(_shopper.Page.QuerySelectorAll("script[type='application/ld+json']").Count(script => script.TextContent.Contains("Product")), Is.EqualTo(1));
        Assert.That(_shopper.Page.QuerySelectorAll($"{PLACE} time[datetime]").Any(), Is.EqualTo(from is not null));
    }

    [Test]
    public async Task StructuredData_OfAPreOrder_SaysSo()
    {
        await ChangeAsync(LANTERN, product => product.StockQuantity = 0);
        await _promises.ArriveAsync(LANTERN, 20, 14, status: ArrivalStatus.Confirmed);
        await Store.RunAsync<IProductPolicyService>(policies => policies.SaveAsync(new ProductPolicy { ProductId = LANTERN, PreOrder = true, ReleaseDate = StoredDay.Of(Promises.March(25)) }));

        await _shopper.OpenAsync($"/product/{LANTERN}");

        Assert.That((string)Offer()["availability"], Is.EqualTo("https://schema.org/PreOrder"));
        Assert.That(Words(_shopper.Page.QuerySelector(PLACE)), Is.EqualTo("1 on pre-order: ships by 25 March."));
        Assert.That(Words(Stock(LANTERN)), Is.EqualTo("Pre-order"));
    }

    [TestCase(BackorderMode.AllowQtyBelow0, 0, "On backorder")]
    [TestCase(BackorderMode.AllowQtyBelow0AndNotifyCustomer, -3, "On backorder")]
    [TestCase(BackorderMode.AllowQtyBelow0, 4, "4 available")]
    [TestCase(BackorderMode.NoBackorders, 0, "None left")]
    public async Task StockMessage_DoesNotContradict(BackorderMode mode, int stock, string expected)
    {
        await ChangeAsync(LANTERN, product => (product.BackorderMode, product.StockQuantity) = (mode, stock));

        await _shopper.OpenAsync($"/product/{LANTERN}");

        Assert.That(Words(Stock(LANTERN)), Is.EqualTo(expected));
    }

    [Test]
    public async Task Combination_IsAnsweredByItsOwnNumbers()
    {
        var (small, large) = await Shop.CombinationsAsync(small: 2, large: 0);
        await ChangeAsync(small.ProductId, product => product.DisplayStockAvailability = true);
        await _promises.ArriveAsync(large.ProductId, 5, 14, 18, combinationId: large.CombinationId);
        await _shopper.OpenAsync($"/product/{small.ProductId}");
        var place = _shopper.Page.QuerySelector(PLACE);
        Assert.That(Words(place), Is.Empty, "nothing is chosen; the place is there for what will be");
        var field = _shopper.Page.QuerySelector("select[name^=product_attribute_]");
        var values = field.QuerySelectorAll("option").ToDictionary(option => option.TextContent.Trim(), option => option.GetAttribute("value"));

        Assert.That(await AskAsync(place, ($"addtocart_{small.ProductId}.EnteredQuantity", "3"), (field.GetAttribute("name"), values["S"])),
            Is.EqualTo("2 ready to ship. 1 on backorder. No ship date yet."));
        Assert.That(await AskAsync(place, ($"addtocart_{small.ProductId}.EnteredQuantity", "3"), (field.GetAttribute("name"), values["L"])),
            Is.EqualTo("3 on backorder: expected to ship 14 to 18 March."));
        Assert.That(await StockMessageAsync(small.ProductId, (field.GetAttribute("name"), values["L"])), Is.EqualTo("On backorder"));
        Assert.That(await StockMessageAsync(small.ProductId, (field.GetAttribute("name"), values["S"])), Is.EqualTo("Available"));
    }

    [Test]
    public async Task Bundle_IsAnsweredByItsParts()
    {
        var cup = await Shop.ProductAsync(1);
        var set = await Shop.BundleAsync(null, (cup, 1));
        await _promises.ArriveAsync(cup, 5, 14, status: ArrivalStatus.Confirmed);
        await _shopper.OpenAsync($"/product/{set.ProductId}");
        var field = _shopper.Page.QuerySelector("select[name^=product_attribute_]");
        var part = field.QuerySelectorAll("option").Last().GetAttribute("value");

        Assert.That(await AskAsync(_shopper.Page.QuerySelector(PLACE), ($"addtocart_{set.ProductId}.EnteredQuantity", "3"), (field.GetAttribute("name"), part)),
            Is.EqualTo("1 ready to ship. 2 on backorder: ships by 14 March."));
    }

    [Test]
    public async Task Box_SaysSomethingOnlyWhereSomethingHasToBeWaitedFor()
    {
        await ChangeAsync(LANTERN, product => product.StockQuantity = 5);
        await _shopper.OpenAsync("/search?q=lantern");
        Assert.That(_shopper.Page.QuerySelector("[data-backorders-box]"), Is.Null);

        await ChangeAsync(LANTERN, product => product.StockQuantity = 0);
        await _shopper.OpenAsync("/search?q=lantern");
        Assert.That(Words(_shopper.Page.QuerySelector("[data-backorders-box]")), Is.EqualTo("1 on backorder. No ship date yet."));
    }

    private JObject Offer()
    {
        var script = _shopper.Page.QuerySelector("script[type='application/ld+json']");
        using var reader = new JsonTextReader(new StringReader(script.TextContent)) { DateParseHandling = DateParseHandling.None };

        return (JObject)((JObject)JToken.ReadFrom(reader))["offers"];
    }

    private IElement Stock(int productId) => _shopper.Page.QuerySelector(string.Format(System.Globalization.CultureInfo.InvariantCulture, STOCK, productId));

    private async Task<string> AskAsync(IElement place, params (string Name, string Value)[] fields)
    {
        var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));

        return JObject.Parse(await Browser.GetStringAsync($"{place.GetAttribute("data-backorders-url")}?{query}")).Value<string>("text");
    }

    /// <summary>As the platform's own script asks when attributes change.</summary>
    private async Task<string> StockMessageAsync(int productId, (string Name, string Value) choice)
    {
        await _shopper.OpenAsync($"/product/{productId}");
        var form = _shopper.Page.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("#product-details-form");
        using var answer = await _shopper.PostAsync($"/shoppingcart/productdetails_attributechange/{productId}", Shopper.FieldsOf(form, choice));

        return JObject.Parse(await answer.Content.ReadAsStringAsync()).Value<string>("stockAvailability");
    }
}
