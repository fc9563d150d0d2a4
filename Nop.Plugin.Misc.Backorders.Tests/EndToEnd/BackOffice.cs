using Microsoft.Playwright;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>What somebody in the admin area does.</summary>
internal sealed class BackOffice(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Rows => Page.Locator("table.dataTable tbody tr");

    public async Task LogInAsync(string email, string password)
    {
        await visitor.GoAsync("/login?returnUrl=%2FAdmin", "login");
        await Page.Locator("#Email").FillAsync(email);
        await Page.Locator("#Password").FillAsync(password);
        await visitor.PressAsync(Page.Locator(".login-button"), "dashboard");
    }

    /// <summary>Opens a page from the menu, which a phone hides behind a button and groups hide in themselves.</summary>
    public async Task OpenAsync(string name, string picture)
    {
        if (visitor.Screen.IsPhone)
            await Page.Locator("#nav-toggle").ClickAsync();
        var entry = Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true, IncludeHidden = true });
        var link = Page.Locator("#admin-menu").Locator(entry);
        while (!await link.IsVisibleAsync())
            await Page.Locator("#admin-menu details:not([open])", new() { Has = entry }).First.Locator("> summary").ClickAsync();
        await visitor.PressAsync(link, picture);
    }

    /// <summary>A row of the page's grid, by a text in it.</summary>
    public ILocator Row(string text) => Page.Locator("table.dataTable tbody tr", new() { HasText = text });

    /// <summary>The cell of a row under the head of that name, in a grid or a plain table.</summary>
    public async Task<ILocator> CellAsync(ILocator row, string column)
    {
        var heads = await row.First.Locator("xpath=ancestor::table").Locator("thead tr > *").AllInnerTextsAsync();
        return row.Locator("td").Nth(heads.Select(h => h.Trim()).ToList().IndexOf(column));
    }

    /// <summary>Books goods in, by hand, on the product's page.</summary>
    /// <returns>The stock before.</returns>
    public async Task<int> BookInAsync(string product, int quantity)
    {
        await OpenAsync("Products", "products");
        await visitor.PressAsync(Row(product).GetByRole(AriaRole.Link).Last, "product-edit");
        var stock = Page.Locator("#StockQuantity");
        var before = int.Parse(await stock.InputValueAsync());
        await stock.FillAsync((before + quantity).ToString());
        await visitor.PressAsync(Page.Locator("[name='save-continue']"), "product-saved");
        return before;
    }

    public async Task RunTaskAsync(string name)
    {
        await OpenAsync("Schedule tasks", "tasks");
        await visitor.PressAsync(Row(name).GetByRole(AriaRole.Button), "task-run");
    }

    /// <summary>Ticks the lines of the Backorders page that show one of the texts, and asks what a release would do.</summary>
    public async Task PreviewReleaseAsync(params string[] lines)
    {
        foreach (var line in lines)
            await Row(line).Locator(".checkboxGroups").CheckAsync();
        await visitor.PressAsync(Page.Locator("#backorders-release-selected"), "release-preview");
    }

    public Task ApplyReleaseAsync() => visitor.PressAsync(Page.Locator("#backorders-apply"), "release-report");

    /// <summary>Presses a button that asks whether one is sure, and says yes.</summary>
    public async Task ConfirmAsync(string button, string picture)
    {
        await Page.Locator("#" + button).ClickAsync();
        await visitor.PressAsync(Page.Locator($"#{button}-action-confirmation-submit-button"), picture);
    }
}
