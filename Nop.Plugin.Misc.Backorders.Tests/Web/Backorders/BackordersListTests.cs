using System.Net;
using DemoStore.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Services.Security;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

public class BackordersListTests : BackordersPageTest
{
    [Test]
    public async Task ShouldStandInTheMenuAndOpenOnWhatThereIsToDo()
    {
        await LogInAsync();

        var page = await PageAsync(LIST);

        Assert.That(page.QuerySelector("#admin-menu a[href='/Admin/Backorders/List']")?.TextContent, Does.Contain("Backorders"));
        Assert.That(page.QuerySelectorAll("#SearchStateIds option[selected]").Select(Words), Is.EqualTo(new[] { "Waiting", "Ready" }));
        Assert.That(page.QuerySelector("#backorders-empty").GetAttribute("data-text"), Does.Contain("No backorder matches"));
    }

    [Test]
    public async Task ShouldShowWhatIsOrderedAndWhatWaits()
    {
        var line = await BackorderAsync();
        Store.Clock.Advance(TimeSpan.FromDays(2.5));
        await LogInAsync();

        var row = (await SearchAsync()).Single();

        Assert.That(row.Value<int>("OrderId"), Is.EqualTo(line.OrderId));
        Assert.That((row.Value<int>("Ordered"), row.Value<int>("Waiting"), row.Value<int>("Ready"), row.Value<int>("Shipped")), Is.EqualTo((3, 2, 0, 0)));
        Assert.That((row.Value<string>("Status"), row.Value<string>("StatusCode")), Is.EqualTo(("Waiting", "waiting")));
        Assert.That((row.Value<string>("Customer"), row.Value<string>("CustomerEmail")), Is.EqualTo(("Ada Miller", "ada@example.com")));
        Assert.That(row.Value<int>("Age"), Is.EqualTo(2));
    }

    [Test]
    public async Task ShouldNotTouchWhatIsMissingWithoutAReason()
    {
        await ChangeAsync(LANTERN, product => product.StockQuantity = -4);
        await LogInAsync();

        var rows = Rows(await PageAsync(LIST), "#backorders-unexplained table");

        Assert.That(rows.Single(), Is.EqualTo(new[] { "Lighthouse Lantern", "-4", "0", "4", "Decide Lighthouse Lantern" }));
    }

    [Test]
    public async Task ShouldEncodeWhatCustomersAndProductsAreCalled()
    {
        await ChangeAsync(LANTERN, product => product.Name = "<script>alert(1)</script>");
        var line = await BackorderAsync();
        await LogInAsync();

        foreach (var address in new[] { $"/Admin/Backorders/Details/{line.Id}", $"/Admin/Order/Edit/{line.OrderId}" })
        {
            using var answer = await Browser.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.That(text, Does.Not.Contain("<script>alert"), address);
            Assert.That((await ParseAsync(answer)).Body.TextContent, Does.Contain("<script>alert(1)</script>"), address);
        }

        Assert.That((await SearchAsync()).Single().Value<string>("ProductName"), Is.EqualTo("<script>alert(1)</script>"));
    }

    [Test]
    public async Task ShouldSendALineThatIsGoneBackToTheList()
    {
        await LogInAsync();

        using var answer = await Browser.GetAsync("/Admin/Backorders/Details/4711");

        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(LIST));
    }

    [TestCase(LIST, BackordersPermissions.VIEW)]
    [TestCase("/Admin/Backorders/Details/1", BackordersPermissions.VIEW)]
    [TestCase("/Admin/BackordersSettings/Configure", BackordersPermissions.MANAGE)]
    public async Task ShouldAskForItsPermission(string address, string permission)
    {
        await BackorderAsync();
        await LogInAsync();
        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(permission));

        using var answer = await Browser.GetAsync(address);

        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"));
    }

    [Test]
    public async Task ShouldShowVendorsNothing()
    {
        var line = await BackorderAsync();
        await Store.RunAsync(async services =>
        {
            var vendor = new Vendor { Name = "Somebody else", Active = true };
            await services.GetRequiredService<IRepository<Vendor>>().InsertAsync(vendor);
            var customers = services.GetRequiredService<IRepository<Customer>>();
            var admin = customers.Table.First(customer => customer.Email == DemoLogins.ADMIN);
            admin.VendorId = vendor.Id;
            await customers.UpdateAsync(admin);
        });
        await LogInAsync();

        foreach (var address in new[] { LIST, $"/Admin/Backorders/Details/{line.Id}", "/Admin/BackordersSettings/Configure" })
        {
            using var answer = await Browser.GetAsync(address);
            Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"), address);
        }

        var order = await PageAsync($"/Admin/Order/Edit/{line.OrderId}");
        Assert.That(order.QuerySelector("#backorders-order-panel"), Is.Null);
        Assert.That(order.QuerySelector("#admin-menu a[href='/Admin/Backorders/List']"), Is.Null);
    }
}
