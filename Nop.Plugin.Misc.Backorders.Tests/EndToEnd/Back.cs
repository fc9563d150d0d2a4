using Microsoft.Playwright;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>What somebody in the admin area does.</summary>
internal sealed class Back(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public async Task LogInAsync(string email, string password)
    {
        await visitor.GoAsync("/login?returnUrl=%2FAdmin", "login");
        await Page.GetByLabel("Email").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await visitor.PressAsync(Page.Locator(".login-button"), "dashboard");
    }

    /// <summary>Opens a page from the menu, which a phone hides behind a button.</summary>
    public async Task OpenAsync(string name, string picture)
    {
        if (visitor.Screen.IsPhone)
            await Page.Locator("#nav-toggle").ClickAsync();
        var link = Page.Locator("#admin-menu").GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
        if (!await link.IsVisibleAsync())
            await Page.Locator("#admin-menu details", new() { Has = Page.Locator("a", new() { HasText = name }) }).First.Locator("summary").First.ClickAsync();
        await visitor.PressAsync(link, picture);
    }

    /// <summary>A row of the only grid on the page, by a text in it.</summary>
    public ILocator Row(string text) => Page.Locator("table.dataTable tbody tr", new() { HasText = text });

    /// <summary>Books goods in: what is on the shelf now, by hand, on the product's page.</summary>
    public async Task BookInAsync(string product, int quantity)
    {
        await OpenAsync("Products", "products");
        await Page.Locator("#SearchProductName").FillAsync(product);
        await Page.Locator("#search-products").ClickAsync();
        await visitor.PressAsync(Row(product).GetByRole(AriaRole.Link).Last, "product-edit");
        var stock = Page.Locator("#StockQuantity");
        await stock.FillAsync((int.Parse(await stock.InputValueAsync()) + quantity).ToString());
        await visitor.PressAsync(Page.Locator("[name='save-continue']"), "product-saved");
    }

    public async Task RunTaskAsync(string name)
    {
        await OpenAsync("Schedule tasks", "tasks");
        await visitor.PressAsync(Row(name).GetByRole(AriaRole.Button), "task-run");
    }
}
