using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Services.Security;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

public class BackordersReleaseTests : BackordersPageTest
{
    [Test]
    public async Task ShouldReleaseWhatThePreviewShowed()
    {
        var first = await BackorderAsync();
        var second = await BackorderAsync(2);
        await BookInAsync(3);
        await LogInAsync();

        var report = await ApplyAsync(await PreviewAsync(first.Id, second.Id));

        var shipments = await RowsAsync<Shipment>();
        Assert.That(shipments.Select(shipment => shipment.OrderId), Is.EquivalentTo(new[] { first.OrderId, second.OrderId }));
        Assert.That(Rows(report, "#backorders-released").Select(row => row[2]), Is.EqualTo(new[] { "2", "1" }));
        Assert.That(report.QuerySelectorAll("#backorders-released a[href*=ShipmentDetails]").Select(link => link.GetAttribute("href")),
            Is.EquivalentTo(shipments.Select(shipment => $"/Admin/Order/ShipmentDetails/{shipment.Id}")));
        Assert.That(report.QuerySelector("#backorders-blocked"), Is.Null);

        var details = await PageAsync($"/Admin/Backorders/Details/{first.Id}");
        Assert.That(Rows(details, "#backorders-history")[^1][1..4], Is.EqualTo(new[] { "Released into a shipment", "2", "Ada Keeper" }));
        Assert.That(Rows(details, "#backorders-releases").Single()[1..4], Is.EqualTo(new[] { "2", "Done", $"{shipments[0].Id}" }));
    }

    [Test]
    public async Task ShouldSayWhyLinesStayBehind()
    {
        var waits = await BackorderAsync();
        var closed = await BackorderAsync(2);
        await Shop.CancelAsync(closed.OrderId);
        await LogInAsync();

        var page = await PreviewAsync(waits.Id, closed.Id);

        Assert.That(page.QuerySelector("#backorders-apply"), Is.Null);
        Assert.That(Rows(page, "#backorders-blocked").Select(row => row[2]), Is.EqualTo(new[]
        {
            "Nothing of it can go out: 2 waiting, 0 ready. Ready units may already be in a shipment that was made by hand.",
            "Its order is cancelled or deleted, or the product was removed from it.",
        }));
    }

    [Test]
    public async Task ShouldNotReleaseMoreThanIsReadyByNow()
    {
        await ChangeAsync(LANTERN, product => product.StockQuantity = 0);
        var line = await BackorderAsync();
        await BookInAsync(2);
        await LogInAsync();
        var preview = await PreviewAsync(line.Id);
        await BookInAsync(-1);

        var report = await ApplyAsync(preview);

        Assert.That(Rows(report, "#backorders-blocked").Single()[2], Does.StartWith("Fewer units are ready than were to go out: 2 waiting, 1 ready."));
        Assert.That(report.QuerySelector("#backorders-released"), Is.Null);
        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
    }

    [TestCase("0")]
    [TestCase("-2")]
    [TestCase("99")]
    public async Task ShouldRefuseAQuantityThatNobodyWasShown(string quantity)
    {
        var line = await BackorderAsync();
        await BookInAsync(2);
        await LogInAsync();

        var report = await ApplyAsync(await PreviewAsync(line.Id), ("lines[0].Quantity", quantity));

        Assert.That(Rows(report, "#backorders-blocked"), Has.Length.EqualTo(1));
        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
        Assert.That((await RowsAsync<Line>()).Single().Ready, Is.EqualTo(2));
    }

    [TestCase(PREVIEW)]
    [TestCase(RELEASE)]
    public async Task ShouldAskForLines(string address)
    {
        await LogInAsync();

        using var answer = await PostAsync(address);

        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(LIST));
        Assert.That(Words((await ParseAsync(answer)).QuerySelector("#notifications")), Does.Contain("No line is chosen."));
    }

    [TestCase(PREVIEW, "lineIds", "1")]
    [TestCase(RELEASE, "lines[0].LineId", "1")]
    public async Task ShouldAskForThePermission(string address, string field, string value)
    {
        await BackorderAsync();
        await BookInAsync(2);
        await LogInAsync();
        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(BackordersPermissions.RELEASE));

        using var answer = await PostAsync(address, (field, value), ("lines[0].Quantity", "2"));

        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"));
        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
        Assert.That((await PageAsync(LIST)).QuerySelector("#backorders-release-selected"), Is.Null);
        Assert.That((await PageAsync("/Admin/Order/Edit/1")).QuerySelector("#backorders-order-panel button"), Is.Null);
    }

    [Test]
    public async Task ShouldOfferTheReleaseOnTheOrdersPage()
    {
        var line = await BackorderAsync();
        await LogInAsync();
        Assert.That((await PageAsync($"/Admin/Order/Edit/{line.OrderId}")).QuerySelector("#backorders-order-panel button"), Is.Null, "nothing is ready");
        await BookInAsync(1);

        var page = await PageAsync($"/Admin/Order/Edit/{line.OrderId}");

        var cells = Rows(page, "#backorders-order-panel").Single();
        Assert.That(cells[0], Does.StartWith("Lighthouse Lantern"));
        Assert.That(cells[1..7], Is.EqualTo(new[] { "Partly ready", "3", "1", "1", "0", "0" }));
        var button = page.QuerySelector("#backorders-order-panel button");
        var fields = Fields(page.QuerySelector("#order-form"));
        fields[button.GetAttribute("name")] = button.GetAttribute("value");
        using var answer = await Browser.PostAsync(button.GetAttribute("formaction"), new FormUrlEncodedContent(fields));
        Assert.That(Rows(await ParseAsync(answer), "#backorders-plan").Single()[2], Is.EqualTo("1"));
    }

    [Test]
    public async Task ShouldLeaveOrdersWithoutBackordersAlone()
    {
        var orderId = await Shop.OrderAsync(LANTERN, 1);
        await LogInAsync();

        var page = await PageAsync($"/Admin/Order/Edit/{orderId}");

        Assert.That((await RowsAsync<Order>()).Select(order => order.Id), Does.Contain(orderId));
        Assert.That(page.QuerySelector("#order-backorders"), Is.Null);
    }
}
