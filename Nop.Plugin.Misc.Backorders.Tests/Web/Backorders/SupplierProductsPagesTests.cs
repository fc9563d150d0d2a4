using Nop.Plugin.Misc.Backorders.Domain;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

public class SupplierProductsPagesTests : SuppliersPageTest
{
    private const string ROW = "#backorders-supplier-product";
    private const string CHOOSE = "/Admin/BackordersSupplierProducts/Choose";
    private const int HAT = 14;

    [Test]
    public async Task ShouldAddAProductThatIsLookedForWithoutAScript()
    {
        var supplier = await SupplierAsync("Acme");
        await LogInAsync();
        Assert.That((await PageAsync(EditPage(supplier))).QuerySelector($"#backorders-supplier-products a[href='{CHOOSE}?supplierId={supplier}']"), Is.Not.Null);

        var found = await PageAsync($"{CHOOSE}?supplierId={supplier}&search=lantern");
        var link = found.QuerySelectorAll("#backorders-found-products a").Single().GetAttribute("href");
        Assert.That(Words((await PageAsync($"{CHOOSE}?supplierId={supplier}&search=nothing-like-it")).QuerySelector("[role=status]")), Does.StartWith("No product matches."));

        var page = await SubmitAsync(link, ROW, new() { ["SupplierSku"] = "A-1", ["Cost"] = "12.5", ["PackSize"] = "6", ["MinimumQuantity"] = "12", ["ProductionDays"] = "7" });
        Assert.That(page.QuerySelector("#backorders-supplier-products"), Is.Not.Null, "back on the supplier's page");
        var row = (await RowsAsync<SupplierProduct>()).Single();
        Assert.That((row.SupplierId, row.ProductId, row.CombinationId, row.SupplierSku, row.Cost, row.PackSize, row.MinimumQuantity, row.ProductionDays), Is.EqualTo((supplier, LANTERN, 0, "A-1", 12.5m, 6, 12, (int?)7)));

        var grid = (await GridAsync(EditPage(supplier), $"/Admin/BackordersSupplierProducts/ProductList?SupplierId={supplier}"))["Data"].Single();
        Assert.That((grid.Value<string>("ProductName"), grid.Value<string>("Source"), grid.Value<string>("LeadTime"), grid.Value<string>("Cost"), grid.Value<int>("PackSize")), Is.EqualTo(("Lighthouse Lantern", "Preferred", "7 days", "12.50", 6)));
    }

    [Test]
    public async Task ShouldMakeAnotherSourcePreferredOnTheProductsPage()
    {
        var (a, b) = (await SupplierAsync("Acme"), await SupplierAsync("Beta"));
        await SupplyAsync(a, LANTERN);
        await SupplyAsync(b, LANTERN, rank: 2);
        await LogInAsync();
        var product = await PageAsync($"/Admin/Product/Edit/{LANTERN}");
        Assert.That(Rows(product, "#backorders-product-suppliers").Select(row => (row[0], row[1], row[2])), Is.EqualTo(new[] { ("Acme", "Product, every combination", "Preferred"), ("Beta", "Product, every combination", "Second source") }));

        var link = product.QuerySelectorAll("#backorders-product-suppliers a").Last().GetAttribute("href");
        var back = await SubmitAsync(link, ROW, new() { ["Rank"] = "1" });
        Assert.That(Rows(back, "#backorders-product-suppliers").Select(row => (row[0], row[2])), Is.EqualTo(new[] { ("Beta", "Preferred"), ("Acme", "Second source") }));

        var after = await SubmitAsync(link, "#backorders-supplier-product-delete", []);
        Assert.That(Rows(after, "#backorders-product-suppliers").Select(row => (row[0], row[2])), Is.EqualTo(new[] { ("Acme", "Preferred") }));
    }

    [Test]
    public async Task ShouldOfferTheCombinationsOfTheProduct()
    {
        var supplier = await SupplierAsync("Acme");
        await LogInAsync();
        var add = (await PageAsync($"/Admin/Product/Edit/{HAT}")).QuerySelector("#backorders-product-suppliers-add").GetAttribute("href");
        var choices = (await PageAsync(add)).QuerySelectorAll("#CombinationId option").Select(option => (Value: option.GetAttribute("value"), Text: option.TextContent)).ToList();
        Assert.That(choices, Has.Count.GreaterThan(1));
        Assert.That(choices[0], Is.EqualTo(("0", "Product, every combination")));

        var page = await SubmitAsync(add, ROW, new() { ["SupplierId"] = $"{supplier}", ["CombinationId"] = choices[1].Value });
        Assert.That(Rows(page, "#backorders-product-suppliers").Single()[1], Is.EqualTo(choices[1].Text));
        Assert.That(Alert(await SubmitAsync(add, ROW, new() { ["SupplierId"] = $"{supplier}", ["CombinationId"] = choices[1].Value })), Does.StartWith("This supplier has the product or combination already."));
        Assert.That(Alert(await SubmitAsync(add, ROW, new() { ["SupplierId"] = $"{supplier}", ["CombinationId"] = "4711" })), Does.Contain("\"Combination\" is not one of this product. Choose one."));
        Assert.That(Alert(await SubmitAsync(add, ROW, new() { ["SupplierId"] = "4711" })), Does.Contain("\"Supplier\" names nobody who is there. Choose one."));
        Assert.That(await RowsAsync<SupplierProduct>(), Has.Count.EqualTo(1));
    }

    [TestCase("Cost", "-1", "\"Cost\" must be from 0 to 1000000000. Correct the number.")]
    [TestCase("Cost", "cheap", "Cost")]
    [TestCase("PackSize", "0", "\"Pack size\" must be from 1 to 1000000. Correct the number.")]
    [TestCase("MinimumQuantity", "-1", "\"Minimum quantity\" must be from 0 to 1000000. Correct the number.")]
    [TestCase("ProductionDays", "3651", "\"Production (days)\" must be from 0 to 3650. Correct the number.")]
    [TestCase("Rank", "0", "\"Source\" must be from 1 to 100. Correct the number.")]
    public async Task ShouldRefuseWhatCannotBeAndNameTheField(string field, string value, string message)
    {
        await SupplyAsync(await SupplierAsync("Acme"), LANTERN);
        await LogInAsync();

        Assert.That(Alert(await SubmitAsync("/Admin/BackordersSupplierProducts/Edit/1", ROW, new() { [field] = value })), Does.Contain(message));
        var row = (await RowsAsync<SupplierProduct>()).Single();
        Assert.That((row.Cost, row.PackSize, row.MinimumQuantity, row.ProductionDays, row.SourceRank), Is.EqualTo((0m, 1, 0, (int?)null, 1)));
    }

    [Test]
    public async Task ShouldKeepSupplierAndProductOfWhatIsThere()
    {
        var supplier = await SupplierAsync("Acme");
        await SupplyAsync(supplier, LANTERN);
        await LogInAsync();
        await SubmitAsync("/Admin/BackordersSupplierProducts/Edit/1", ROW, new() { ["SupplierId"] = "9", ["ProductId"] = "2", ["CombinationId"] = "3", ["PackSize"] = "4" });
        var row = (await RowsAsync<SupplierProduct>()).Single();

        Assert.That((row.SupplierId, row.ProductId, row.CombinationId, row.PackSize), Is.EqualTo((supplier, LANTERN, 0, 4)));
    }

    [Test]
    public async Task ShouldImportAndExportAFile()
    {
        const string page = "/Admin/BackordersSupplierProducts/Import";
        await SupplierAsync("Acme");
        await LogInAsync();

        var refused = await UploadAsync(page, $"Supplier,ProductId,Cost\nAcme,{LANTERN},5\nBeta,{LANTERN},1,2\n");
        Assert.That(Rows(refused, "#backorders-import-errors").Single(), Is.EqualTo(new[] { "3", "", "The row has 4 cells, and there are 3 column names. A cell with a comma in it needs quotation marks around it." }));
        Assert.That(await RowsAsync<SupplierProduct>(), Is.Empty);
        Assert.That(Notice(await UploadAsync(page, $"Supplier,ProductId,Cost\nAcme,{LANTERN},5\n")), Does.Contain("Imported. Added: 1. Changed: 0. Unchanged: 0."));

        using var file = await Browser.GetAsync("/Admin/BackordersSupplierProducts/Export?supplierId=1");
        Assert.That(await file.Content.ReadAsStringAsync(), Does.Contain($"Acme,{LANTERN},0,").And.Contain(",Lighthouse Lantern,,5,1,0,,,,1"));
    }
}
