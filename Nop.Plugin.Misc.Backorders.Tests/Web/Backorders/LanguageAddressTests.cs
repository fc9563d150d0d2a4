using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using Nop.Services.Configuration;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>A store whose addresses begin with the language asks ours the same way, and gets the answer in that language.</summary>
public class LanguageAddressTests : BackordersPageTest
{
    private const string PLACE = ".backorders-availability";

    [TestCase(false, "", "1 ready to ship. 2 on backorder. No ship date yet.")]
    [TestCase(true, "/en", "1 ready to ship. 2 on backorder. No ship date yet.")]
    [TestCase(true, "/de", "1 versandbereit. 2 im Rückstand. Noch kein Versandtermin.")]
    public async Task ProductPage_AsksWhereTheStoreAnswers(bool languagesInAddresses, string language, string sentence)
    {
        await RestartAsync(languagesInAddresses);
        using var shopper = new Shopper(Store.Host.Address);
        await shopper.OpenAsync($"{language}/product/{LANTERN}");

        var address = shopper.Page.QuerySelector(PLACE).GetAttribute("data-backorders-url");

        Assert.That(address, Is.EqualTo($"{language}/backorders/availability/{LANTERN}"));
        Assert.That(JObject.Parse(await Browser.GetStringAsync($"{address}?quantity=3")).Value<string>("text"), Is.EqualTo(sentence));
    }

    [Test]
    public async Task AddressWithoutTheLanguage_IsNotOurs()
    {
        await RestartAsync(languagesInAddresses: true);

        using var answer = await Browser.GetAsync($"/backorders/availability/{LANTERN}?quantity=3");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    /// <summary>Routes are registered when a store starts.</summary>
    private async Task RestartAsync(bool languagesInAddresses)
    {
        await Store.RunAsync(async services =>
        {
            await services.GetRequiredService<IRepository<Language>>().InsertAsync(
                new Language { Name = "Deutsch", LanguageCulture = "de-DE", UniqueSeoCode = "de", Published = true, DisplayOrder = 2 });
            var settings = services.GetRequiredService<LocalizationSettings>();
            settings.SeoFriendlyUrlsForLanguagesEnabled = languagesInAddresses;
            await services.GetRequiredService<ISettingService>().SaveSettingAsync(settings);
        });
        await Store.RestartAsync();
        Browser.Dispose();
        OpenBrowser();
    }
}
