using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Catalog;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>The pages of what is coming, with something on them, at both widths.</summary>
[TestFixture]
public class ArrivalsPagesTests : StoreInBrowser
{
    [TestCaseSource(nameof(Screens))]
    public async Task ShouldBeFitToUse(Screen screen)
    {
        await using var visitor = await VisitAsync(screen, "arrivals");
        var (early, later) = await PrepareAsync();
        var office = new BackOffice(visitor);
        await LogInAsAdminAsync(office);
        var page = visitor.Page;

        await office.OpenAsync("To order", "to-order");
        await Expect(page.Locator("#backorders-to-order-grid tbody tr").First).ToContainTextAsync("Add an arrival");
        await visitor.PressAsync(page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Add an arrival" }).First, "arrival-prefilled");
        await Expect(page.Locator("#Ordered")).ToHaveValueAsync("2");
        await page.Locator("#Ordered").FillAsync("0");
        await visitor.PressAsync(page.Locator("#backorders-arrival-form [name=save]"), "arrival-refused");
        await Expect(page.GetByText("must be a whole number from 1").First).ToBeVisibleAsync();

        await office.OpenAsync("Arrivals", "arrivals");
        await Expect(page.Locator("#backorders-arrivals-grid .backorders-badge")).ToHaveCountAsync(2);
        await visitor.LookAsync("arrivals-drawn");
        await page.Locator("#backorders-move-selected").ClickAsync();
        await Expect(page.GetByText("No arrival is chosen.")).ToBeVisibleAsync();
        await visitor.GoAsync("/Admin/BackordersArrivals/List?SearchReference=unknown", "arrivals-empty");
        await Expect(page.Locator("#backorders-arrivals-empty")).ToBeVisibleAsync();

        await visitor.GoAsync("/Admin/BackordersArrivals/List", "arrivals-again");
        await page.Locator("#backorders-arrivals-grid .checkboxGroups").First.CheckAsync();
        await visitor.PressAsync(page.Locator("#backorders-move-selected"), "move");
        await page.Locator("#Days").FillAsync("9");
        await visitor.PressAsync(page.Locator("#backorders-move-preview"), "move-preview");
        await Expect(page.Locator("#backorders-changes tbody tr")).ToHaveCountAsync(1);
        await visitor.PressAsync(page.Locator("#backorders-move-apply"), "moved");

        await visitor.GoAsync($"/Admin/BackordersReceipt/Receive/{early}?quantity=12", "receipt-preview");
        await Expect(page.Locator("#backorders-receipt-ready tbody tr")).ToHaveCountAsync(1);
        await visitor.PressAsync(page.Locator("#backorders-receipt-book"), "received");
        await Expect(page.Locator("#backorders-receipts tbody tr")).ToHaveCountAsync(1);
        await visitor.GoAsync($"/Admin/BackordersArrivals/Cancel/{later}", "cancel");
        await visitor.GoAsync("/Admin/BackordersArrivals/Groups?by=Week", "groups");
        await visitor.GoAsync("/Admin/Product/Edit/1", "product-panel");

        await visitor.GoAsync("/Admin/BackordersArrivalImport/Import", "import");
        await page.Locator("#backorders-arrival-file").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "arrivals.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("Reference,SKU,Quantity\nPO-3,#1,5\nPO-4,nothing,5\n"),
        });
        await visitor.PressAsync(page.Locator("#backorders-arrival-import button"), "import-errors");
        await Expect(page.Locator("#backorders-arrival-import-errors tbody tr")).ToHaveCountAsync(1);
    }

    /// <summary>Two lanterns are waited for; ten are coming soon and five later.</summary>
    private async Task<(int Early, int Later)> PrepareAsync()
    {
        var people = new Services.Shop(Store);
        await people.OpenAsync();
        await people.OrderAsync(1, 3);
        var supplier = new Supplier { Name = "Nordwind Handels- und Importgesellschaft", WorkingDays = 31, Active = true };
        await Store.RunAsync<IRepository<Supplier>>(rows => rows.InsertAsync(supplier, publishEvent: false));
        await Store.RunAsync<IProductService>(async products =>
        {
            var other = await products.GetProductByIdAsync(2);
            other.StockQuantity = -2;
            await products.UpdateProductAsync(other);
        });
        var draft = new ArrivalDraft { Key = new StockKey(1), Ordered = 10, Reference = "PO-2050-0001", SupplierId = supplier.Id, From = new DateOnly(2050, 3, 8), To = new DateOnly(2050, 3, 10), Status = ArrivalStatus.Confirmed };
        var early = await Store.RunAsync<IArrivalService, ArrivalResult>(service => service.AddAsync(draft, 1));
        var later = await Store.RunAsync<IArrivalService, ArrivalResult>(service => service.AddAsync(draft with { Ordered = 5, Reference = "PO-2050-0002", Status = ArrivalStatus.Planned, From = new DateOnly(2050, 4, 8), To = new DateOnly(2050, 4, 20) }, 1));

        return (early.ArrivalIds[0], later.ArrivalIds[0]);
    }
}
