using DemoStore.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Services.Security;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>Who may see and decide: each permission takes away what it names, and no more.</summary>
public class BackordersDecisionAccessTests : DecisionsPageTest
{
    private const string DENIED = "/Admin/Security/AccessDenied";

    [Test]
    public async Task ShouldOnlyShowWhereNothingMayBeDecided()
    {
        var line = await BackorderAsync();
        await ChangeAsync(2, product => product.StockQuantity = -2);
        await LogInAsync();
        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(BackordersPermissions.DECIDE));

        var page = await PageAsync(ItemPage(line.StockItemId));
        Assert.That(page.QuerySelectorAll("#backorders-acts button"), Is.Empty);
        Assert.That(Words(page.QuerySelector("#backorders-acts")), Does.Contain("Deciding asks for the permission"));
        Assert.That((await PageAsync(DECISIONS)).QuerySelector("a[href*=BackFill]"), Is.Null);
        Assert.That(await EndOfAsync($"/Admin/BackordersDecisions/Preview?Act=Hold&Id={line.StockItemId}"), Is.EqualTo(DENIED));
        Assert.That(await EndOfAsync("/Admin/BackordersBackFill/List"), Is.EqualTo(DENIED));
        using var decide = await PostAsync("/Admin/BackordersDecisions/Decide", ("Act", "Hold"), ("Id", $"{line.StockItemId}"), ("fingerprint", "x"));
        using var run = await PostAsync("/Admin/BackordersBackFill/Run", ("items[0].StockItemId", "1"), ("items[0].Fingerprint", "x"));
        using var seen = await PostAsync("/Admin/BackordersConsistency/Seen", ("seen", "x"));
        Assert.That(new[] { decide, run, seen }.Select(answer => answer.RequestMessage.RequestUri.AbsolutePath), Is.All.EqualTo(DENIED));
        Assert.That((await RowsAsync<StockItem>()).Single(item => item.Id == line.StockItemId).OnHold, Is.False);
    }

    [Test]
    public async Task ShouldLeaveTheStockToThoseWhoMay()
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 4);
        await Shop.OrderAsync(tray, 2);
        await Shop.SetCancelledByHandAsync(order);
        await SettleAsync();
        var correction = (await RowsAsync<Correction>()).Single();
        await LogInAsync();
        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(BackordersPermissions.PUT_RIGHT));

        Assert.That((await PageAsync(ItemPage(correction.StockItemId))).QuerySelector("a[href*=PutRight]"), Is.Null);
        Assert.That(await EndOfAsync($"/Admin/BackordersPutRight/Confirm/{correction.Id}"), Is.EqualTo(DENIED));
        using var answer = await PostAsync($"/Admin/BackordersPutRight/Confirm/{correction.Id}", ("fingerprint", "x"));
        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(DENIED));
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-1));
    }

    [Test]
    public async Task ShouldBeClosedWithoutThePermissionToView()
    {
        var line = await BackorderAsync();
        await LogInAsync();
        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(BackordersPermissions.VIEW));

        Assert.That(await EndOfAsync(DECISIONS), Is.EqualTo(DENIED));
        Assert.That(await EndOfAsync(ItemPage(line.StockItemId)), Is.EqualTo(DENIED));
    }

    [Test]
    public async Task ShouldShowVendorsNothing()
    {
        var line = await BackorderAsync();
        await LogInAsync();
        await Store.RunAsync(async services =>
        {
            var vendor = new Vendor { Name = "Somebody else", Active = true };
            await services.GetRequiredService<IRepository<Vendor>>().InsertAsync(vendor);
            var customers = services.GetRequiredService<IRepository<Customer>>();
            var admin = customers.Table.First(customer => customer.Email == DemoLogins.ADMIN);
            admin.VendorId = vendor.Id;
            await customers.UpdateAsync(admin);
        });
        foreach (var page in new[] { DECISIONS, ItemPage(line.StockItemId), $"/Admin/BackordersDecisions/Preview?Act=Hold&Id={line.StockItemId}", "/Admin/BackordersBackFill/List", "/Admin/BackordersPutRight/Confirm/1" })
            Assert.That(await EndOfAsync(page), Is.EqualTo(DENIED), page);
    }

    [TestCase("/Admin/BackordersDecisions/Item/4711")]
    [TestCase("/Admin/BackordersDecisions/Preview?Act=99&Id=4711")]
    public async Task ShouldGoBackToTheListWhereTheItemIsGone(string address)
    {
        await LogInAsync();
        Assert.That(await EndOfAsync(address), Is.EqualTo(DECISIONS));
    }

    private async Task<string> EndOfAsync(string address)
    {
        using var answer = await Browser.GetAsync(address);
        return answer.RequestMessage.RequestUri.AbsolutePath;
    }
}
