using System.Text;
using Microsoft.Playwright;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>A supplier is added, gets holidays and a product, and files with errors are refused, at both widths.</summary>
[TestFixture]
public class SuppliersInBrowserTests : StoreInBrowser
{
    [TestCaseSource(nameof(Screens))]
    public async Task ShouldBeFitToUse(Screen screen)
    {
        await using var visitor = await VisitAsync(screen, "suppliers");
        await Store.RunAsync<ISupplierService>(suppliers => suppliers.SaveAsync(new Supplier { Name = "Beta Trading", Active = false, WorkingDays = (int)Weekdays.MondayToFriday, Email = "sales@example.com", TransportDays = 30 }));
        await LogInAsAdminAsync(new BackOffice(visitor));

        await AddAsync(visitor);
        await visitor.Page.Locator("#backorders-holiday-lines").FillAsync("2050-12-25 Christmas\n26.12.2050");
        await visitor.PressAsync(visitor.Page.Locator("#backorders-holidays-add button"), "holidays-refused");
        await visitor.Page.Locator("#backorders-holiday-lines").FillAsync("2050-12-25 Christmas\n2050-12-26 Boxing Day");
        await visitor.PressAsync(visitor.Page.Locator("#backorders-holidays-add button"), "holidays");
        await SupplyAsync(visitor);

        await visitor.GoAsync("/Admin/BackordersSuppliers/List", "list");
        await Expect(visitor.Page.Locator("#backorders-suppliers-grid tbody tr")).ToHaveCountAsync(2);
        await visitor.LookAsync("list-filled");
        await visitor.GoAsync("/Admin/Product/Edit/1", "product");
        await Expect(visitor.Page.Locator("#backorders-product-suppliers tbody tr")).ToHaveCountAsync(1);
        await ImportAsync(visitor);
    }

    private static async Task AddAsync(Visitor visitor)
    {
        await visitor.GoAsync("/Admin/BackordersSuppliers/Create", "create");
        await visitor.PressAsync(visitor.Page.Locator("button[form=backorders-supplier]"), "refused");
        await visitor.Page.Locator("#Name").FillAsync("Acme Lantern Works");
        await visitor.Page.Locator("#ProductionDays").FillAsync("10");
        await visitor.PressAsync(visitor.Page.Locator("button[form=backorders-supplier]"), "edit");
    }

    private static async Task SupplyAsync(Visitor visitor)
    {
        await visitor.PressAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Add a product" }), "choose");
        await visitor.Page.Locator("#Search").FillAsync("lantern");
        await visitor.PressAsync(visitor.Page.Locator("#backorders-product-search button"), "found");
        await visitor.PressAsync(visitor.Page.Locator("#backorders-found-products a").First, "supplier-product");
        await visitor.PressAsync(visitor.Page.Locator("button[form=backorders-supplier-product]"), "with-product");
        await Expect(visitor.Page.Locator("#backorders-supplier-products-grid tbody tr")).ToHaveCountAsync(1);
    }

    private static async Task ImportAsync(Visitor visitor)
    {
        await visitor.GoAsync("/Admin/BackordersSuppliers/Import", "import");
        await visitor.Page.Locator("#backorders-import-file").SetInputFilesAsync(new FilePayload { Name = "suppliers.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("Name,Email,ProductionDays\nAcme,nowhere,soon\n,a@example.com,5\n") });
        await visitor.PressAsync(visitor.Page.Locator("#backorders-import button"), "import-refused");
        await Expect(visitor.Page.Locator("#backorders-import-errors tbody tr")).ToHaveCountAsync(3);
    }
}
