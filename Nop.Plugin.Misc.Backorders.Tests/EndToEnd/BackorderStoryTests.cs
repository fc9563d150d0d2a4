using Microsoft.Playwright;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>
/// The story the plugin is for, in a browser: three are bought of what is there once, two wait, goods come in, the
/// line becomes ready and is released, and a shipment goes out.
/// </summary>
[TestFixture]
public class BackorderStoryTests : StoreInBrowser
{
    private const string Lantern = "Lighthouse Lantern";
    private const string Chair = "Folding Chair";
    private const string Sweep = "Backorders: look at what changed";
    private const string Sentence = "1 ready to ship. 2 on backorder. No ship date yet.";

    [TestCaseSource(nameof(Screens))]
    public async Task ShouldTakeALineFromOrderToShipment(Screen screen)
    {
        await using var shopper = await VisitAsync(screen, "story-shop");
        var shop = new Storefront(shopper);
        var order = await BuyThreeOfOneAsync(shop, shopper);

        await using var admin = await VisitAsync(screen, "story-admin");
        var office = new BackOffice(admin);
        await LogInAsAdminAsync(office);
        await office.OpenAsync("Backorders", "waiting");
        await Expect(office.Row(Lantern)).ToHaveCountAsync(1);
        await AssertLineAsync(office, "Waiting", ordered: 3, waiting: 2, ready: 0);

        Assert.That(await office.BookInAsync(Lantern, 2), Is.EqualTo(-2));
        Store.Clock.Advance(TimeSpan.FromSeconds(61));
        await office.RunTaskAsync(Sweep);
        await office.OpenAsync("Backorders", "ready");
        await AssertLineAsync(office, "Ready", ordered: 3, waiting: 0, ready: 2);
        await admin.PressAsync(office.Row(Lantern).GetByRole(AriaRole.Link).Last, "history");
        await Expect(admin.Page.Locator("main")).ToContainTextAsync("Became ready");

        await office.OpenAsync("Backorders", "ready-again");
        await office.PreviewReleaseAsync(Lantern);
        await Expect(await office.CellAsync(admin.Page.Locator("#backorders-plan tbody tr"), "Units to release")).ToHaveTextAsync("2");
        await office.ApplyReleaseAsync();
        await admin.PressAsync(admin.Page.Locator("#backorders-released").GetByRole(AriaRole.Link, new() { Name = "Shipment" }), "shipment");
        var parcel = admin.Page.Locator("main tbody tr", new() { HasText = Lantern });
        await Expect(parcel.Locator("td").Last).ToHaveTextAsync("2");
        await office.ConfirmAsync("setasshipped", "shipment-sent");

        await admin.GoAsync($"/Admin/Order/Edit/{order}", "order-edit");
        var panel = admin.Page.Locator("#backorders-order-panel tbody tr");
        await Expect(await office.CellAsync(panel, "Shipped")).ToHaveTextAsync("2");
        await shop.OpenOrderAsync(order);
        await Expect(shopper.Page.Locator("table.shipments tbody tr")).ToHaveCountAsync(1);
    }

    /// <summary>Two lines of one product, one of another: what is there is released, what is not is reported.</summary>
    [Test]
    public async Task ShouldReleaseWhatIsReadyAndReportWhatIsNot()
    {
        var people = new Services.Shop(Store);
        await people.OpenAsync();
        var lantern = await ProductAsync(Lantern);
        await people.OrderAsync(lantern, 3);
        await people.OrderAsync(lantern, 2);
        await people.OrderAsync(await ProductAsync(Chair), 5);
        await people.StockAsync(lantern, +3);
        Store.Clock.Advance(TimeSpan.FromSeconds(61));
        await Store.RunAsync<ISweeper, SweepReport>(sweeper => sweeper.SweepAsync());

        await using var admin = await VisitAsync(Screen.Desktop, "work");
        var office = new BackOffice(admin);
        await LogInAsAdminAsync(office);
        await office.OpenAsync("Backorders", "list");
        await Expect(office.Rows).ToHaveCountAsync(3);
        await KeepForReadmeAsync(admin);

        await office.PreviewReleaseAsync("Partly ready", Chair);
        await Expect(admin.Page.Locator("#backorders-plan tbody tr")).ToHaveCountAsync(1);
        await Expect(admin.Page.Locator("main")).ToContainTextAsync("Nothing of it can go out: 2 waiting, 0 ready.");
        await office.ApplyReleaseAsync();
        await Expect(await office.CellAsync(admin.Page.Locator("#backorders-released tbody tr"), "Units")).ToHaveTextAsync("1");
        await office.OpenAsync("Backorders", "list-after");
        await Expect(await office.CellAsync(office.Row("Waiting").Filter(new() { HasText = Lantern }), "Waiting")).ToHaveTextAsync("1");
    }

    private static async Task<int> BuyThreeOfOneAsync(Storefront shop, Visitor shopper)
    {
        await shop.OpenProductAsync(Lantern);
        await shop.AskForAsync(3);
        await Expect(shop.ProductSentence).ToHaveTextAsync(Sentence);
        await shopper.LookAsync("product-asked-for-3");
        await shop.AddToCartAsync();
        await Expect(shop.CartSentences).ToContainTextAsync(Sentence);
        return await shop.CheckOutAsGuestAsync();
    }

    private static async Task AssertLineAsync(BackOffice office, string status, int ordered, int waiting, int ready)
    {
        var row = office.Row(Lantern);
        await Expect(await office.CellAsync(row, "Status")).ToHaveTextAsync(status);
        await Expect(await office.CellAsync(row, "Ordered")).ToHaveTextAsync($"{ordered}");
        await Expect(await office.CellAsync(row, "Waiting")).ToHaveTextAsync($"{waiting}");
        await Expect(await office.CellAsync(row, "Ready")).ToHaveTextAsync($"{ready}");
    }

    private Task<int> ProductAsync(string name) => Store.RunAsync<IRepository<Product>, int>(async products =>
        (await products.Table.Where(product => product.Name == name).ToListAsync()).Single().Id);

    /// <summary>The picture in the README is taken anew where BACKORDERS_UPDATE_PICTURES is set.</summary>
    private static async Task KeepForReadmeAsync(Visitor admin)
    {
        if (Environment.GetEnvironmentVariable("BACKORDERS_UPDATE_PICTURES") is not { Length: > 0 })
            return;
        await admin.Page.SetViewportSizeAsync(1440, 860);
        await admin.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.At("docs", "backorders.png") });
    }
}
