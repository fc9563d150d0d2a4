using Nop.Core.Domain.Catalog;
using Nop.Data;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Admin;

public class AdminProductTests : AdminTest
{
    [Test]
    public async Task ShouldListProductsInGrid()
    {
        await LogInAsync();

        var grid = await GridAsync("/Admin/Product/List", "/Admin/Product/ProductList", new() { ["SearchProductName"] = "lantern" });

        Assert.That((int)grid["recordsTotal"], Is.EqualTo(1));
        Assert.That((string)grid["Data"][0]["Name"], Is.EqualTo("Lighthouse Lantern"));
        Assert.That((string)grid["draw"], Is.EqualTo("1"));
    }

    [Test]
    public async Task ShouldSaveStockAndWriteHistory()
    {
        await LogInAsync();

        var page = await SubmitAsync("/Admin/Product/Edit/1", "#product-form", new() { ["StockQuantity"] = "9", ["save-continue"] = "" });

        Assert.That(await StockAsync(), Is.EqualTo(9));
        Assert.That(page.QuerySelector("#StockQuantity").GetAttribute("value"), Is.EqualTo("9"));
        Assert.That(page.QuerySelector("#LastStockQuantity").GetAttribute("value"), Is.EqualTo("9"));
        var history = await GridAsync("/Admin/Product/Edit/1", "/Admin/Product/StockQuantityHistory?ProductId=1");
        Assert.That((int)history["Data"][0]["QuantityAdjustment"], Is.EqualTo(8));
        Assert.That((int)history["Data"][0]["StockQuantity"], Is.EqualTo(9));
    }

    [Test]
    public async Task ShouldRefuseToWriteOverStockThatChangedMeanwhile()
    {
        await LogInAsync();

        var page = await SubmitAsync("/Admin/Product/Edit/1", "#product-form", new() { ["StockQuantity"] = "9", ["LastStockQuantity"] = "5", ["save"] = "" });

        Assert.That(await StockAsync(), Is.EqualTo(1));
        Assert.That(page.QuerySelector(".alert-danger"), Is.Not.Null);
    }

    [Test]
    public async Task ShouldKeepFormWithTextWhenNameIsMissing()
    {
        await LogInAsync();

        var page = await SubmitAsync("/Admin/Product/Edit/1", "#product-form", new() { ["Name"] = " ", ["StockQuantity"] = "9", ["save"] = "" });

        Assert.That(page.QuerySelector(".field-validation-error").TextContent, Does.Contain("needs a name"));
        Assert.That(await StockAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task ShouldEncodeWhatStaffTyped()
    {
        await Store.RunAsync<IRepository<Product>>(async products =>
        {
            var product = await products.GetByIdAsync(LANTERN);
            product.Name = "<script>alert(1)</script>";
            await products.UpdateAsync(product);
        });
        await LogInAsync();

        var page = await PageAsync("/Admin/Product/Edit/1");

        Assert.That(page.QuerySelector("h1").TextContent, Does.Contain("<script>alert(1)</script>"));
        Assert.That(page.QuerySelectorAll("script").Select(script => script.TextContent), Has.None.EqualTo("alert(1)"));
    }
}
