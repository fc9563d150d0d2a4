using Microsoft.Playwright;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>What a shopper does.</summary>
internal sealed class Storefront(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>What the plugin says beside the button.</summary>
    public ILocator ProductSentence => Page.Locator(".backorders-availability");

    /// <summary>What the plugin says of the lines in the cart.</summary>
    public ILocator CartSentences => Page.Locator(".backorders-in-row .backorders-sentence");

    public async Task OpenProductAsync(string name)
    {
        await visitor.GoAsync("/", "home");
        await visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }), "product");
    }

    public async Task AskForAsync(int quantity)
    {
        await Page.Locator(".qty-input").FillAsync(quantity.ToString());
        await Page.Locator(".qty-input").DispatchEventAsync("change");
    }

    public async Task AddToCartAsync()
    {
        await visitor.PressAsync(Page.Locator(".add-to-cart-button"), "added");
        await visitor.GoAsync("/cart", "cart");
    }

    /// <returns>The number of the order.</returns>
    public async Task<int> CheckOutAsGuestAsync()
    {
        await visitor.PressAsync(Page.Locator("#checkout"), "checkout");
        var address = new Dictionary<string, string>
        {
            ["Email"] = "carol@example.com",
            ["FirstName"] = "Carol",
            ["LastName"] = "Guest",
            ["Address1"] = "1 Harbour Road",
            ["ZipPostalCode"] = "10001",
            ["City"] = "Portside",
        };
        foreach (var (field, value) in address)
            await Page.Locator("#BillingAddress_" + field).FillAsync(value);
        await visitor.PressAsync(Page.Locator(".confirm-order-next-step-button"), "completed");
        return await visitor.NumberAsync(Page.Locator(".order-number"));
    }

    public async Task LogInAsync(string email)
    {
        await visitor.GoAsync("/login", "login");
        await Page.Locator("#Email").FillAsync(email);
        await Page.Locator("#Password").FillAsync(DemoStore.Seeding.DemoLogins.PASSWORD);
        await visitor.PressAsync(Page.Locator(".login-button"), "logged-in");
    }

    public async Task OpenOrderAsync(int orderId) => await visitor.GoAsync($"/orderdetails/{orderId}", "order");
}
