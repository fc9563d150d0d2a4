using DemoStore.Seeding;
using Microsoft.Playwright;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using Nop.Services.Catalog;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>What a shopper reads about dates, from the list to his order, in a browser.</summary>
[TestFixture]
public class PromiseStoryTests : StoreInBrowser
{
    private const int Lantern = 1;
    private const string Name = "Lighthouse Lantern";

    private Promises _promises;

    [TestCaseSource(nameof(Screens))]
    public async Task ShouldSayTheSameFromTheListToTheOrder(Screen screen)
    {
        await RunOutAsync(0);
        var arrival = await _promises.ArriveAsync(Lantern, 20, 14, 18);
        await using var shopper = await VisitAsync(screen, "promise-shop");
        var shop = new Storefront(shopper);
        await shop.LogInAsync(DemoLogins.ANN);

        await shopper.GoAsync("/", "home");
        await Expect(shopper.Page.Locator($"[data-backorders-box='{Lantern}']")).ToHaveTextAsync("1 on backorder: expected to ship 14 to 18 March.");
        await shop.OpenProductAsync(Name);
        await Expect(shop.ProductSentence).ToHaveTextAsync("1 on backorder: expected to ship 14 to 18 March.");
        await shop.AskForAsync(21);
        await Expect(shop.ProductSentence).ToHaveTextAsync("21 on backorder. No ship date yet.");
        await shop.AskForAsync(3);
        await Expect(shop.ProductSentence).ToHaveTextAsync("3 on backorder: expected to ship 14 to 18 March.");
        await Expect(shopper.Page.Locator(".qty-input")).ToBeFocusedAsync();
        await Expect(shopper.Page.Locator($"#add-to-cart-button-{Lantern}")).ToHaveAttributeAsync("aria-describedby", $"backorders-availability-{Lantern}");
        await shopper.LookAsync("product-asked-for-3");

        await shop.AddToCartAsync();
        await Expect(shop.CartSentences).ToHaveTextAsync("3 on backorder: expected to ship 14 to 18 March.");
        await Expect(shopper.Page.Locator(".backorders-cart")).ToBeHiddenAsync();
        var order = await shop.CheckOutAsGuestAsync();
        await Expect(shopper.Page.Locator(".backorders-orders")).ToContainTextAsync("3 on backorder: expected to ship 14 to 18 March.");

        Store.Clock.Advance(TimeSpan.FromDays(1));
        await _promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo) = (StoredDay.Of(Promises.March(21)), StoredDay.Of(Promises.March(25))));
        await shop.OpenOrderAsync(order);
        await Expect(shopper.Page.Locator(".backorders-order-line .backorders-sentence").First).ToHaveTextAsync("3 on backorder: expected to ship 21 to 25 March.");
        await Expect(shopper.Page.Locator(".backorders-timeline li").Last).ToContainTextAsync("The delivery to us was moved. Expected to ship 21 to 25 March.");
        await shopper.GoAsync("/order/history", "orders");
        await Expect(shopper.Page.Locator($".order-item[data-orderid='{order}'] .backorders-in-row")).ToContainTextAsync("3 on backorder: expected to ship 21 to 25 March.");
    }

    /// <summary>The sentence follows the choice, and is the only thing that is announced about it.</summary>
    [TestCaseSource(nameof(Screens))]
    public async Task ShouldFollowTheChosenCombination(Screen screen)
    {
        var people = await RunOutAsync(0);
        var (small, large) = await people.CombinationsAsync(small: 2, large: 0);
        await _promises.ArriveAsync(large.ProductId, 5, 14, 18, combinationId: large.CombinationId);
        await Store.RunAsync<IProductService>(async products =>
        {
            var hat = await products.GetProductByIdAsync(small.ProductId);
            hat.DisplayStockAvailability = true;
            await products.UpdateProductAsync(hat);
        });
        await using var shopper = await VisitAsync(screen, "promise-choice");
        var shop = new Storefront(shopper);
        await shopper.GoAsync($"/product/{small.ProductId}", "hat");
        var sizes = shopper.Page.GetByLabel("Size");

        await sizes.SelectOptionAsync("L");
        await Expect(shop.ProductSentence).ToHaveTextAsync("1 on backorder: expected to ship 14 to 18 March.");
        await Expect(shopper.Page.Locator($"#stock-availability-value-{small.ProductId}")).ToHaveTextAsync("On backorder");
        await shopper.LookAsync("hat-large");
        await sizes.SelectOptionAsync("S");
        await Expect(shop.ProductSentence).ToHaveTextAsync("1 ready to ship.");
        await Expect(shopper.Page.Locator($"#stock-availability-value-{small.ProductId}")).ToHaveTextAsync("Available");
        await shop.AskForAsync(3);
        await Expect(shop.ProductSentence).ToHaveTextAsync("2 ready to ship. 1 on backorder. No ship date yet.");
        await Expect(shop.ProductSentence).ToHaveAttributeAsync("role", "status");
    }

    [TestCaseSource(nameof(Screens))]
    public async Task ShouldDecideForAProduct(Screen screen)
    {
        await using var admin = await VisitAsync(screen, "promise-policy");
        var office = new BackOffice(admin);
        await LogInAsAdminAsync(office);
        await admin.GoAsync($"/Admin/BackordersPolicy/Edit/{Lantern}", "policy");
        await admin.Page.Locator("#BackordersPolicy_Cap").FillAsync("many");
        await admin.PressAsync(admin.Page.Locator("#backorders-policy-save"), "policy-refused");
        await Expect(admin.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Most units on backorder");
        await admin.Page.Locator("#BackordersPolicy_Cap").FillAsync("2");
        await admin.PressAsync(admin.Page.Locator("#backorders-policy-save"), "policy-saved");

        await RunOutAsync(0);
        await using var shopper = await VisitAsync(screen, "promise-cap");
        await shopper.GoAsync($"/product/{Lantern}", "lantern");
        await shopper.Page.Locator(".qty-input").FillAsync("3");
        await shopper.PressAsync(shopper.Page.Locator(".add-to-cart-button"), "capped");
        await Expect(shopper.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("You can order at most 2 of these now. Lower \"Quantity\" to 2.");
    }

    private async Task<Services.Shop> RunOutAsync(int stock)
    {
        _promises = new Promises(Store);
        var people = new Services.Shop(Store);
        await people.OpenAsync();
        await Store.RunAsync<IProductService>(async products =>
        {
            var lantern = await products.GetProductByIdAsync(Lantern);
            (lantern.StockQuantity, lantern.BackorderMode) = (stock, BackorderMode.AllowQtyBelow0AndNotifyCustomer);
            await products.UpdateProductAsync(lantern);
        });

        return people;
    }
}
