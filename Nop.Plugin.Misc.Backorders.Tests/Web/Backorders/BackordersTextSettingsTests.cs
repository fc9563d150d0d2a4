using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using Nop.Services.Configuration;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>The shop's own words: from the settings page to what shoppers read.</summary>
public class BackordersTextSettingsTests : BackordersPageTest
{
    private const string PAGE = "/Admin/BackordersSettings/Configure";
    private const string FORM = "#backorders-settings";
    private const string PLACE = ".backorders-availability";

    [Test]
    public async Task ShouldBeWhatShoppersReadInTheirLanguage()
    {
        var german = await Store.AddGermanAsync();
        await LogInAsync();
        var page = await PageAsync(PAGE);
        var tab = page.QuerySelectorAll("#backorders-texts [role=tab]").Select(Words).ToList();
        Assert.That(tab, Has.Count.EqualTo(3), string.Join(", ", tab));

        page = await SubmitAsync(PAGE, FORM, new()
        {
            ["Texts.MissingWithNotice"] = "{0} made for you", ["Texts.NoDateWithNotice"] = "Ask <us>.",
            ["Texts.MissingBelowZero"] = "{0} made for you", ["Texts.NoDateBelowZero"] = "Ask <us>.",
            ["Locales[1].MissingWithNotice"] = "{0} f\u00fcr dich gemacht", ["Locales[1].MissingBelowZero"] = "{0} f\u00fcr dich gemacht",
        });
        Assert.That(page.QuerySelector(".alert-success"), Is.Not.Null, Words(page.QuerySelector("[role=alert]")));

        using var shopper = new Shopper(Store.Host.Address);
        await shopper.AddToCartAsync(LANTERN, 3);
        Assert.That(Words(shopper.Page.QuerySelector(".backorders-cart li")), Does.EndWith(": 1 ready to ship. 2 made for you. Ask <us>."));
        var answer = await Browser.GetStringAsync($"/backorders/availability/{LANTERN}?quantity=3");
        Assert.That(answer, Does.Contain("2 made for you"));

        await shopper.RegisterAsync("rita@example.com");
        await Store.SpeakAsync("rita@example.com", german.Id);
        var orderId = await shopper.CheckOutAsync("rita@example.com");
        await shopper.OpenAsync($"/orderdetails/{orderId}");
        Assert.That(Words(shopper.Page.QuerySelector(".backorders-order-line .backorders-sentence")), Does.Contain("2 f\u00fcr dich gemacht. Ask <us>."));

        page = await PageAsync(PAGE);
        Assert.That(page.QuerySelector("#Locales_1__MissingWithNotice").GetAttribute("value"), Is.EqualTo("{0} f\u00fcr dich gemacht"));
        await SubmitAsync(PAGE, FORM, new() { ["Locales[1].MissingWithNotice"] = "", ["Locales[1].MissingBelowZero"] = "" });
        Assert.That(await RowsAsync<LocalizedProperty>(), Is.Empty, "taken back");
    }

    [TestCase("Texts.MissingBelowZero", "{0} of {1}", "may have {0} once")]
    [TestCase("Texts.MissingBelowZero", "{0} and {0}", "may have {0} once")]
    [TestCase("Texts.NoDateBelowZero", "{0} later", "must have no braces")]
    [TestCase("Locales[1].NoDateCombination", "later", "no text for all languages")]
    [TestCase("Locales[1].NoDateCombination", "later {", "must have no braces")]
    public async Task ShouldRefuseWhatShoppersCouldNotRead(string field, string words, string message)
    {
        await Store.AddGermanAsync();
        await LogInAsync();

        var page = await SubmitAsync(PAGE, FORM, new() { [field] = words, ["SettleSeconds"] = "5" });

        var name = field.Split('.')[1];
        var label = Words(page.QuerySelector($"label[for$='{name}']"));
        Assert.That(Words(page.QuerySelector("[role=alert]")), Does.Contain(message).And.Contain(label));
        Assert.That(page.QuerySelector($"[name='{field}']").GetAttribute("value"), Is.EqualTo(words), "what was entered stays");
        Assert.That((await Store.RunAsync<ISettingService, BackordersSettings>(service => service.LoadSettingAsync<BackordersSettings>())).SettleSeconds, Is.EqualTo(60), "nothing is saved");
    }

    [Test]
    public async Task ShouldRefuseATextThatIsTooLong()
    {
        await LogInAsync();

        var page = await SubmitAsync(PAGE, FORM, new() { ["Texts.NoDateBelowZero"] = new string('x', 201) });

        Assert.That(Words(page.QuerySelector("[role=alert]")), Does.Contain("must not be longer than 200 characters"));
    }

    /// <summary>As everywhere in the platform there are no translations then.</summary>
    [Test]
    public async Task ShouldBeAStoresOwnWhereItWants()
    {
        await Store.AddGermanAsync();
        await LogInAsync();
        var other = new UriBuilder(Store.Host.Address) { Host = "localhost" }.Uri;
        await Store.RunAsync<IRepository<Store>>(stores => stores.InsertAsync(new Store { Name = "Second", Url = other.ToString(), Hosts = other.Authority, DisplayOrder = 2 }));
        await ChangeAsync(LANTERN, product => product.StockQuantity = 0);
        var page = await SubmitAsync(PAGE, "form[action*='ChangeStoreScopeConfiguration']", new() { ["storeid"] = "2" });
        Assert.That(page.QuerySelector("#backorders-texts"), Is.Null);

        await SubmitAsync(PAGE, FORM, new() { ["Texts_OverrideForStore"] = "true", ["Texts.MissingBelowZero"] = "{0} from afar", ["Texts.MissingWithNotice"] = "{0} from afar" });

        using var here = new Shopper(Store.Host.Address);
        using var there = new Shopper(other.ToString());
        Assert.That(Words((await here.OpenAsync($"/product/{LANTERN}")).Page.QuerySelector(PLACE)), Does.Contain("on backorder"));
        Assert.That(Words((await there.OpenAsync($"/product/{LANTERN}")).Page.QuerySelector(PLACE)), Does.Contain("from afar"));

        await SubmitAsync(PAGE, FORM, new() { ["Texts_OverrideForStore"] = "false" });
        Assert.That(Words((await there.OpenAsync($"/product/{LANTERN}")).Page.QuerySelector(PLACE)), Does.Contain("on backorder"));
    }
}
