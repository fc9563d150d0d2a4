using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Services.Security;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

public class SuppliersPagesTests : SuppliersPageTest
{
    [Test]
    public async Task ShouldBeInTheMenuAndListWhoMatches()
    {
        await SupplierAsync("Acme", supplier => (supplier.ProductionDays, supplier.CustomsDays) = (10, 3));
        await SupplierAsync("Beta", supplier => supplier.Active = false);
        await LogInAsync();

        Assert.That((await PageAsync(SUPPLIERS)).QuerySelector($"#admin-menu a[href='{SUPPLIERS}']")?.GetAttribute("aria-current"), Is.EqualTo("page"));
        var all = (await GridAsync(SUPPLIERS, "/Admin/BackordersSuppliers/SupplierList"))["Data"];
        Assert.That(all.Select(row => (row.Value<string>("Name"), row.Value<string>("LeadTime"), row.Value<bool>("Active"))), Is.EqualTo(new[] { ("Acme", "13 days", true), ("Beta", "Not set", false) }));
        var active = (await GridAsync(SUPPLIERS, "/Admin/BackordersSuppliers/SupplierList", new() { ["SearchName"] = "A", ["SearchActiveId"] = "1" }))["Data"];
        Assert.That(active.Select(row => row.Value<string>("Name")), Is.EqualTo(new[] { "Acme" }));
    }

    [Test]
    public async Task ShouldAddASupplierAndThenChangeIt()
    {
        await LogInAsync();
        var page = await SubmitAsync(CREATE, FORM, new()
        {
            ["Name"] = " Acme ", ["ContactName"] = "Bob", ["Email"] = "bob@example.com", ["Phone"] = "1", ["Note"] = "<b>late</b>", ["ProductionDays"] = "10", ["WorkingDays.Friday"] = "false", ["WorkingDays.Sunday"] = "true",
        });
        var row = (await RowsAsync<Supplier>()).Single();

        Assert.That(Notice(page), Does.Contain("\"Acme\" was saved."));
        Assert.That((row.Name, row.ContactName, row.Email, row.Phone, row.Note), Is.EqualTo(("Acme", "Bob", "bob@example.com", "1", "<b>late</b>")));
        Assert.That((row.WorkingDays, row.ProductionDays, row.TransportDays, row.CustomsDays, row.Active), Is.EqualTo(((int)(Weekdays.MondayToFriday ^ Weekdays.Friday | Weekdays.Sunday), (int?)10, (int?)null, (int?)null, true)));
        Assert.That(page.QuerySelector("#Note").TextContent.Trim(), Is.EqualTo("<b>late</b>"));

        Assert.That(new[] { "ProductionDays", "TransportDays" }.Select(field => page.QuerySelector($"#{field}").GetAttribute("value")), Is.EqualTo(new[] { "10", "" }), "not set is not 0");
        await SubmitAsync(EditPage(row.Id), FORM, new() { ["ProductionDays"] = "", ["CustomsDays"] = "0", ["Active"] = "false" });
        row = (await RowsAsync<Supplier>()).Single();
        Assert.That((row.Name, row.ProductionDays, row.CustomsDays, row.Active), Is.EqualTo(("Acme", (int?)null, (int?)0, false)));
    }

    [TestCase("Name", "", "\"Name\" must not be empty. Fill it in.")]
    [TestCase("Name", "beta", "There is a supplier \"Beta\" already. Give this one another \"Name\".")]
    [TestCase("Email", "bob at home", "\"Email\" must be one email address, such as anna@example.com. Correct it.")]
    [TestCase("ProductionDays", "-1", "\"Production (days)\" must be from 0 to 3650. Correct the number.")]
    [TestCase("TransportDays", "3651", "\"Transport (days)\" must be from 0 to 3650. Correct the number.")]
    [TestCase("CustomsDays", "soon", "Customs (days)")]
    public async Task ShouldRefuseWhatCannotBeAndNameTheField(string field, string value, string message)
    {
        await SupplierAsync("Beta");
        await LogInAsync();

        var page = await SubmitAsync(CREATE, FORM, new() { ["Name"] = "Acme", [field] = value });
        Assert.That(Alert(page), Does.Contain(message));
        Assert.That(page.QuerySelector($"#{field}").GetAttribute("value") ?? "", Is.EqualTo(value), "what was entered stays");
        Assert.That(await RowsAsync<Supplier>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ShouldWantADayToWorkOn()
    {
        await LogInAsync();
        var none = new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" }.ToDictionary(day => $"WorkingDays.{day}", _ => "false");

        Assert.That(Alert(await SubmitAsync(CREATE, FORM, new(none) { ["Name"] = "Acme" })), Does.Contain("\"Working days\" must have at least one day. Tick one."));
        Assert.That(await RowsAsync<Supplier>(), Is.Empty);
    }

    [Test]
    public async Task ShouldDeleteOnlyWhereNothingRefersToIt()
    {
        const string delete = "#backorders-supplier-delete";
        var (used, free) = (await SupplierAsync("Used"), await SupplierAsync("Free"));
        await SupplyAsync(used, LANTERN);
        await LogInAsync();

        Assert.That(Notice(await SubmitAsync(EditPage(used), delete, [])), Does.Contain("\"Used\" was not deleted: arrivals that name the supplier: 0, products: 1. Make the supplier inactive instead"));
        Assert.That(Notice(await SubmitAsync(EditPage(free), delete, [])), Does.Contain("\"Free\" was deleted."));
        Assert.That((await RowsAsync<Supplier>()).Select(row => row.Id), Is.EqualTo(new[] { used }));
        Assert.That((await Browser.GetAsync(EditPage(free))).RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(SUPPLIERS));
    }

    [Test]
    public async Task ShouldTakeManyHolidaysOrNone()
    {
        const string add = "#backorders-holidays-add";
        var supplier = await SupplierAsync("Acme");
        await LogInAsync();

        var refused = await SubmitAsync(EditPage(supplier), add, new() { ["lines"] = "2050-12-25 Christmas\n26.12.2050 Boxing Day" });
        Assert.That(Words(refused.QuerySelector("#backorders-holidays-errors")), Does.Contain("Line 2 (\"26.12.2050 Boxing Day\") does not begin with a day such as 2026-12-25. Correct it."));
        Assert.That(refused.QuerySelector("#backorders-holiday-lines").TextContent, Does.Contain("2050-12-25 Christmas"), "what was entered stays");
        Assert.That(await RowsAsync<Holiday>(), Is.Empty);

        var page = await SubmitAsync(EditPage(supplier), add, new() { ["lines"] = "2050-12-25 Christmas\n2050-12-26 <i>" });
        Assert.That(Notice(page), Does.Contain("Holidays added or renamed: 2. There already: 0."));
        Assert.That(page.QuerySelectorAll("#backorders-holidays time").Select(time => time.GetAttribute("datetime")), Is.EqualTo(new[] { "2050-12-25", "2050-12-26" }));
        Assert.That(page.QuerySelector("#backorders-holidays i"), Is.Null, "encoded");

        var first = page.QuerySelector("#backorders-holidays-delete button").GetAttribute("value");
        await SubmitAsync(EditPage(supplier), "#backorders-holidays-delete", new() { ["holidayId"] = first });
        Assert.That((await RowsAsync<Holiday>()).Select(row => row.Name), Is.EqualTo(new[] { "<i>" }));
    }

    [Test]
    public async Task ShouldImportAFileOrNameItsErrors()
    {
        const string page = "/Admin/BackordersSuppliers/Import";
        await LogInAsync();

        var refused = await UploadAsync(page, "Name,ProductionDays\nAcme,5\n<b>,many\n");
        Assert.That(Words(refused.QuerySelector("#backorders-import-problem")), Is.EqualTo("Nothing was imported. Errors in the file: 1. Correct them and import the file again."));
        Assert.That(Rows(refused, "#backorders-import-errors"), Is.EqualTo(new[] { new[] { "3", "ProductionDays", "This must be a whole number from 0 to 3650. Correct it." } }));
        Assert.That(await RowsAsync<Supplier>(), Is.Empty);

        Assert.That(Notice(await UploadAsync(page, "Name,ProductionDays\nAcme,5\n")), Does.Contain("Imported. Added: 1. Changed: 0. Unchanged: 0."));
        Assert.That(Notice(await UploadAsync(page, "Name,ProductionDays\nAcme,5\n")), Does.Contain("Imported. Added: 0. Changed: 0. Unchanged: 1."));
        Assert.That(Words((await UploadAsync(page, null)).QuerySelector("#backorders-import-problem")), Is.EqualTo("No file was chosen. Choose one in the field \"CSV file\"."));

        using var file = await Browser.GetAsync("/Admin/BackordersSuppliers/Export");
        Assert.That((file.Content.Headers.ContentType.MediaType, file.Content.Headers.ContentDisposition.FileName), Is.EqualTo(("text/csv", "suppliers.csv")));
        Assert.That(await file.Content.ReadAsStringAsync(), Does.Contain("Acme,,,,,Mon Tue Wed Thu Fri,5,,,yes"));
    }

    /// <summary>Above the size of a request that servers take without being told otherwise, too.</summary>
    [TestCase(11)]
    [TestCase(31)]
    public async Task ShouldTellALargeFileTheLimit(int megabytes)
    {
        await LogInAsync();
        var refused = await UploadAsync("/Admin/BackordersSuppliers/Import", "Name\n" + new string('x', megabytes * 1024 * 1024));

        Assert.That(Rows(refused, "#backorders-import-errors").Single(), Is.EqualTo(new[] { "", "", "The file is larger than 10 MB. Split it and import the parts one after the other." }));
    }

    [TestCase("/Admin/BackordersSuppliers/Edit")]
    [TestCase("/Admin/BackordersSuppliers/Delete")]
    [TestCase("/Admin/BackordersSuppliers/AddHolidays")]
    [TestCase("/Admin/BackordersSuppliers/Import")]
    [TestCase("/Admin/BackordersSupplierProducts/Edit")]
    [TestCase("/Admin/BackordersSupplierProducts/Delete")]
    [TestCase("/Admin/BackordersHolidays/AddHolidays")]
    public async Task ShouldRefuseAPostWithoutToken(string address)
    {
        await SupplierAsync("Acme");
        await LogInAsync();
        using var answer = await Browser.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string> { ["Id"] = "1", ["Name"] = "Changed", ["lines"] = "2050-12-25", ["supplierId"] = "1" }));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await RowsAsync<Supplier>()).Single().Name, Is.EqualTo("Acme"));
        Assert.That(await RowsAsync<Holiday>(), Is.Empty);
    }

    [TestCase(SUPPLIERS)]
    [TestCase(CREATE)]
    [TestCase("/Admin/BackordersSuppliers/Edit/1")]
    [TestCase("/Admin/BackordersSuppliers/Export")]
    [TestCase("/Admin/BackordersSuppliers/Import")]
    [TestCase("/Admin/BackordersSupplierProducts/Choose?supplierId=1")]
    [TestCase("/Admin/BackordersSupplierProducts/Create?supplierId=1&productId=1")]
    [TestCase("/Admin/BackordersSupplierProducts/Edit/1")]
    [TestCase("/Admin/BackordersSupplierProducts/Export")]
    [TestCase("/Admin/BackordersSupplierProducts/Import")]
    public async Task ShouldAskForThePermission(string address)
    {
        await SupplyAsync(await SupplierAsync("Acme"), LANTERN);
        await LogInAsync();
        Assert.That((await Browser.GetAsync(address)).RequestMessage.RequestUri.PathAndQuery, Is.EqualTo(address));
        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(BackordersPermissions.SUPPLY));

        Assert.That((await Browser.GetAsync(address)).RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(DENIED));
        Assert.That((await PageAsync(LIST)).QuerySelector($"#admin-menu a[href='{SUPPLIERS}']"), Is.Null);
        Assert.That((await PageAsync($"/Admin/Product/Edit/{LANTERN}")).QuerySelector("#backorders-product-suppliers"), Is.Null);
    }

    [Test]
    public async Task ShouldShowVendorsNothing()
    {
        await SupplyAsync(await SupplierAsync("Acme"), LANTERN);
        await Store.RunAsync(async services =>
        {
            var vendor = new Vendor { Name = "Somebody else", Active = true };
            await services.GetRequiredService<IRepository<Vendor>>().InsertAsync(vendor);
            var customers = services.GetRequiredService<IRepository<Customer>>();
            var admin = customers.Table.First(customer => customer.Email == DemoStore.Seeding.DemoLogins.ADMIN);
            admin.VendorId = vendor.Id;
            await customers.UpdateAsync(admin);
        });
        await LogInAsync();

        foreach (var address in new[] { SUPPLIERS, EditPage(1), "/Admin/BackordersSupplierProducts/Edit/1", "/Admin/BackordersSuppliers/Export" })
            Assert.That((await Browser.GetAsync(address)).RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(DENIED), address);
        Assert.That(await (await Browser.GetAsync($"/Admin/Product/Edit/{LANTERN}")).Content.ReadAsStringAsync(), Does.Not.Contain("Acme"));
    }
}
