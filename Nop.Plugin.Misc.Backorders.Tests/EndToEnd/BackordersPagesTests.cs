using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Data;
using Nop.Services.Catalog;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>The plugin's pages that the story does not come by, or not in such a state, at both widths.</summary>
[TestFixture]
public class BackordersPagesTests : StoreInBrowser
{
    [TestCaseSource(nameof(Screens))]
    public async Task ShouldBeFitToUse(Screen screen)
    {
        await using var visitor = await VisitAsync(screen, "backorders");
        var line = await PrepareAsync();
        await LogInAsAdminAsync(new BackOffice(visitor));

        await visitor.GoAsync("/Admin/Backorders/List", "unexplained");
        await Expect(visitor.Page.Locator("#backorders-unexplained tbody tr")).ToHaveCountAsync(1);
        await visitor.Page.Locator("#backorders-release-selected").ClickAsync();
        await Expect(visitor.Page.GetByText("No line is chosen.")).ToBeVisibleAsync();
        await visitor.LookAsync("nothing-chosen");

        await visitor.GoAsync("/Admin/Backorders/List?SearchProduct=unknown", "empty");
        await Expect(visitor.Page.Locator("#backorders-empty")).ToBeVisibleAsync();
        await visitor.Page.Locator("#SearchProduct").FillAsync("LANTERN");
        await visitor.Page.Locator("#search-backorders").ClickAsync();
        await Expect(visitor.Page.Locator("#backorders-grid .backorders-badge")).ToHaveCountAsync(1);
        await Expect(visitor.Page.Locator("#backorders-empty")).ToBeHiddenAsync();
        Assert.That(visitor.Page.Url, Does.Contain("SearchProduct=LANTERN"), "so that the way back keeps it");

        await visitor.GoAsync($"/Admin/Backorders/Details/{line.Id}", "details");
        await visitor.GoAsync($"/Admin/Order/Edit/{line.OrderId}", "order-panel");
        await visitor.PressAsync(visitor.Page.Locator("#backorders-order-panel button"), "preview-from-order");
        await Expect(visitor.Page.Locator("#backorders-plan tbody tr")).ToHaveCountAsync(1);
        await visitor.GoAsync("/Admin/BackordersSettings/Configure", "settings");
        await LookForWhatDoesNotAddUpAsync(visitor, line);
    }

    private async Task LookForWhatDoesNotAddUpAsync(Visitor visitor, Line line)
    {
        Store.Events.Deliveries = _ => 0;
        await new Services.Shop(Store).StockAsync(line.ProductId, -2);
        Store.Events.Deliveries = null;
        await new BackOffice(visitor).OpenAsync("Consistency", "consistency");
        await Expect(visitor.Page.Locator("#backorders-findings .backorders-badge-broken").First).ToBeVisibleAsync();
        await visitor.LookAsync("findings");
        await visitor.PressAsync(visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Preview a new plan" }).First, "plan");
        await visitor.PressAsync(visitor.Page.Locator("#backorders-repair"), "plan-applied");
        await Expect(visitor.Page.GetByText("The plan was applied.").First).ToBeVisibleAsync();
    }

    /// <summary>A line of which one of two units is ready, and another product that lacks units for no known reason.</summary>
    private async Task<Line> PrepareAsync()
    {
        var people = new Services.Shop(Store);
        await people.OpenAsync();
        await people.OrderAsync(1, 3);
        await people.StockAsync(1, +1);
        await Store.RunAsync<IProductService>(async products =>
        {
            var other = await products.GetProductByIdAsync(2);
            other.StockQuantity = -2;
            await products.UpdateProductAsync(other);
        });

        return (await Store.RunAsync<IRepository<Line>, List<Line>>(lines => lines.Table.ToListAsync())).Single();
    }
}
