using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd.Walk;

/// <summary>The part of the walk that adds a supplier, his holidays and a product, imports files, and removes all of it again.</summary>
internal sealed class SupplierWalk(Shopper admin, Action<string> step)
{
    private const string LIST = "/Admin/BackordersSuppliers/List";
    private const string NAME = "Walked Supplier";
    private const string SETTINGS = "/Admin/BackordersSettings/Configure";

    public async Task RunAsync(int product, string productName)
    {
        step("suppliers");
        await OpenAsync(LIST);
        await OpenAsync("/Admin/BackordersSuppliers/Create");
        await admin.SendAsync("#backorders-supplier", ("Name", NAME), ("ProductionDays", "10"));
        Assert.That(admin.Path, Does.StartWith("/Admin/BackordersSuppliers/Edit/"), admin.Text);
        var supplier = int.Parse(admin.Path.Split('/')[^1]);
        await OpenAsync($"/Admin/BackordersSuppliers/Edit/{supplier}");
        Assert.That((await admin.GridAsync("/Admin/BackordersSuppliers/SupplierList", ("SearchName", NAME.ToUpperInvariant()))).Select(row => (int)row["Id"]), Is.EqualTo(new[] { supplier }));
        await AddAndDeleteHolidayAsync();

        step("supplier products");
        await SupplyAsync(supplier, product, productName);
        await ExchangeFilesAsync(product);
        await RemoveAsync(supplier);

        step("settings");
        await OpenAsync(SETTINGS);
        await AddAndDeleteHolidayAsync();
    }

    private async Task AddAndDeleteHolidayAsync()
    {
        await admin.SendAsync("#backorders-holidays-add", ("lines", "2050-12-25 Christmas"));
        var holiday = admin.Page.QuerySelector<IHtmlButtonElement>("#backorders-holidays-delete button");
        Assert.That(holiday, Is.Not.Null, admin.Text);
        await admin.SendAsync("#backorders-holidays-delete", ("holidayId", holiday.Value));
        Assert.That(admin.Page.QuerySelector("#backorders-holidays"), Is.Not.Null, admin.Text);
        Assert.That(admin.Page.QuerySelector("#backorders-holidays-delete"), Is.Null, admin.Text);
    }

    private async Task SupplyAsync(int supplier, int product, string productName)
    {
        await OpenAsync($"/Admin/BackordersSupplierProducts/Choose?supplierId={supplier}&search={Uri.EscapeDataString(productName)}");
        var choice = admin.Page.QuerySelectorAll("#backorders-found-products a").Select(link => link.GetAttribute("href")).Single(href => href.EndsWith($"productId={product}", StringComparison.OrdinalIgnoreCase));
        await OpenAsync(choice);
        await admin.SendAsync("#backorders-supplier-product", ("SupplierSku", "W-1"));
        Assert.That(admin.Path, Is.EqualTo($"/Admin/BackordersSuppliers/Edit/{supplier}"), admin.Text);
        var row = (int)(await admin.GridAsync($"/Admin/BackordersSupplierProducts/ProductList?SupplierId={supplier}")).Single()["Id"];
        await OpenAsync($"/Admin/BackordersSupplierProducts/Edit/{row}");
        await OpenAsync($"/Admin/Product/Edit/{product}");
        Assert.That(admin.Page.QuerySelector("#backorders-product-suppliers tbody tr")?.TextContent, Does.Contain(NAME).And.Contain("W-1"));
    }

    private async Task ExchangeFilesAsync(int product)
    {
        await OpenAsync("/Admin/BackordersSuppliers/Export");
        await OpenAsync("/Admin/BackordersSupplierProducts/Export");
        await OpenAsync("/Admin/BackordersSuppliers/Import");
        await UploadAsync($"Name,ProductionDays\n{NAME},12\n");
        Assert.That(admin.Path, Is.EqualTo(LIST), admin.Text);
        await OpenAsync("/Admin/BackordersSupplierProducts/Import");
        await UploadAsync($"Supplier,ProductId,Cost\n{NAME},{product},cheap\n");
        Assert.That(admin.Page.QuerySelectorAll("#backorders-import-errors tbody tr"), Has.Length.EqualTo(1), admin.Text);
        await UploadAsync($"Supplier,ProductId,Cost\n{NAME},{product},5\n");
        Assert.That(admin.Path, Is.EqualTo(LIST), admin.Text);
    }

    private async Task RemoveAsync(int supplier)
    {
        await OpenAsync($"/Admin/BackordersSuppliers/Edit/{supplier}");
        await admin.SendAsync("#backorders-supplier-delete");
        Assert.That(admin.Path, Is.EqualTo($"/Admin/BackordersSuppliers/Edit/{supplier}"), "a product refers to him");
        var row = (int)(await admin.GridAsync($"/Admin/BackordersSupplierProducts/ProductList?SupplierId={supplier}")).Single()["Id"];
        await OpenAsync($"/Admin/BackordersSupplierProducts/Edit/{row}");
        await admin.SendAsync("#backorders-supplier-product-delete");
        await OpenAsync($"/Admin/BackordersSuppliers/Edit/{supplier}");
        await admin.SendAsync("#backorders-supplier-delete");
        Assert.That(admin.Path, Is.EqualTo(LIST), admin.Text);
    }

    private Task UploadAsync(string text) => admin.UploadAsync("#backorders-import", "rows.csv", System.Text.Encoding.UTF8.GetBytes(text));

    private async Task OpenAsync(string path)
    {
        await admin.OpenAsync(path);
        Assert.That((admin.Status, admin.Path), Is.EqualTo((HttpStatusCode.OK, path)), admin.Text);
    }
}
