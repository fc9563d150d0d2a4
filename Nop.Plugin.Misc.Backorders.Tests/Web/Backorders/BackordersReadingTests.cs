using System.Net;
using DemoStore.Seeding;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>What changes nothing, the list's search above all: one store on each database, where a line has waited for three days.</summary>
[TestFixtureSource(typeof(Databases))]
public class BackordersReadingTests(TestDatabase database) : BackordersPageTest
{
    protected override TestDatabase Kind => database;

    protected override bool SharesStore => true;

    [OneTimeSetUp]
    public async Task LetALineWait()
    {
        var shop = new Shop(Store);
        await shop.OpenAsync();
        await shop.OrderAsync(LANTERN, 3);
        Store.Clock.Advance(TimeSpan.FromDays(3));
    }

    [TestCase("SearchStateIds[0]", "1", 1)]
    [TestCase("SearchStateIds[0]", "2", 0)]
    [TestCase("SearchStateIds[0]", "16", 0)]
    [TestCase("SearchProduct", "antern", 1)]
    [TestCase("SearchProduct", "LANT", 1)]
    [TestCase("SearchProduct", "kettle", 0)]
    [TestCase("SearchCustomer", "mill", 1)]
    [TestCase("SearchCustomer", "ada@", 1)]
    [TestCase("SearchCustomer", "ben", 0)]
    [TestCase("SearchOrder", "1", 1)]
    [TestCase("SearchOrder", "2", 0)]
    [TestCase("SearchStoreId", "1", 1)]
    [TestCase("SearchStoreId", "2", 0)]
    [TestCase("SearchAge", "3", 1)]
    [TestCase("SearchAge", "4", 0)]
    [TestCase("SearchAge", "", 1)]
    public async Task ShouldFilter(string field, string value, int found)
    {
        await LogInAsync();

        Assert.That(await SearchAsync((field, value)), Has.Count.EqualTo(found));
    }

    [Test]
    public async Task ShouldKeepTheFiltersOfItsAddress()
    {
        await LogInAsync();

        var page = await PageAsync($"{LIST}?SearchStateIds=8&SearchProduct=lan%22tern&SearchAge=7");

        Assert.That(page.QuerySelectorAll("#SearchStateIds option[selected]").Select(Words), Is.EqualTo(new[] { "Shipped" }));
        Assert.That(page.QuerySelector("#SearchProduct").GetAttribute("value"), Is.EqualTo("lan\"tern"));
        Assert.That(page.QuerySelector("#SearchAge").GetAttribute("value"), Is.EqualTo("7"));
    }

    [TestCase("SearchAge", "soon", "At least days old")]
    [TestCase("SearchAge", "-1", "At least days old")]
    [TestCase("SearchAge", "99999999999", "At least days old")]
    [TestCase("SearchProduct", null, "Product")]
    [TestCase("SearchCustomer", null, "Customer")]
    [TestCase("SearchOrder", null, "Order")]
    public async Task ShouldNameTheFilterThatCannotBeRead(string field, string value, string label)
    {
        await LogInAsync();

        var answer = await GridAsync(LIST, "/Admin/Backorders/LineList", new() { [field] = value ?? new string('x', 401) });

        Assert.That(answer.Value<string>("error"), Does.StartWith($"\"{label}\""));
        Assert.That(answer["Data"], Is.Null);
    }

    [TestCase("/Admin/Backorders/LineList")]
    [TestCase(PREVIEW)]
    [TestCase(RELEASE)]
    [TestCase("/Admin/BackordersSettings/Configure")]
    [TestCase("/Admin/BackordersDecisions/WorkList")]
    [TestCase("/Admin/BackordersDecisions/Decide")]
    [TestCase("/Admin/BackordersPutRight/Confirm/1")]
    [TestCase("/Admin/BackordersBackFill/Run")]
    [TestCase("/Admin/BackordersConsistency/Seen")]
    public async Task ShouldRefuseAPostWithoutToken(string address)
    {
        await LogInAsync();

        using var answer = await Browser.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string> { ["lineIds"] = "1" }));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase(LIST)]
    [TestCase("/Admin/Backorders/Details/1")]
    [TestCase("/Admin/BackordersSettings/Configure")]
    [TestCase("/Admin/BackordersDecisions/List")]
    [TestCase("/Admin/BackordersDecisions/Item/1")]
    [TestCase("/Admin/BackordersBackFill/List")]
    public async Task ShouldBeClosedToShoppers(string address)
    {
        await LogInAsync(DemoLogins.ANN);

        using var answer = await Browser.GetAsync(address);

        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/login").IgnoreCase);
    }
}
