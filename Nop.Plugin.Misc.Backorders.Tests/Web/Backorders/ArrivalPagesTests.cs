using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Services.Security;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

public class ArrivalPagesTests : ArrivalPageTest
{
    [Test]
    public async Task ShouldListWhatIsComingAndFilterIt()
    {
        var supplier = await SupplierAsync();
        var early = await ArriveAsync(5, 2, "PO-2", supplier);
        var later = await ArriveAsync(10, 20);
        Store.Clock.Advance(TimeSpan.FromDays(4));
        await LogInAsync();
        var page = await PageAsync(ARRIVALS);
        Assert.That(page.QuerySelector($"#admin-menu a[href='{ARRIVALS}']")?.GetAttribute("aria-current"), Is.EqualTo("page"));
        Assert.That(page.QuerySelector("#backorders-move-selected"), Is.Not.Null);

        var rows = await ArrivalsAsync();
        Assert.That(rows.Select(row => (row.Value<int>("Id"), row.Value<string>("ProductName"), row.Value<string>("SupplierName"), row.Value<string>("StatusCode"), row.Value<string>("Days"))), Is.EqualTo(new[]
        {
            (early.Id, "Lighthouse Lantern", "Nordwind", "overdue", "03/02/2050"),
            (later.Id, "Lighthouse Lantern", null, "planned", "03/20/2050"),
        }));
        Assert.That((await ArrivalsAsync(("SearchStatusIds", "15"))).Select(row => row.Value<int>("Id")), Is.EqualTo(new[] { early.Id }));
        Assert.That((await ArrivalsAsync(("SearchReference", "po-1"))).Select(row => row.Value<int>("Id")), Is.EqualTo(new[] { later.Id }));

        var refused = await GridAsync(ARRIVALS, "/Admin/BackordersArrivals/ArrivalList", new() { ["SearchFrom"] = "20.3.2050" });
        Assert.That(refused.ToString(), Does.Contain("Last day from").And.Contain("2026-12-24"));
    }

    [Test]
    public async Task ShouldAddAnArrivalForAProductThatIsLookedFor()
    {
        await LogInAsync();
        var choose = await PageAsync("/Admin/BackordersArrivals/Create?ProductText=lantern");
        var link = choose.QuerySelector("#backorders-products a").GetAttribute("href");
        Assert.That(link, Does.Contain($"productId={LANTERN}"));

        var wrong = await SubmitAsync(link, "#backorders-arrival-form", new() { ["Ordered"] = "many", ["From"] = "2050-03-09", ["To"] = "2050-03-08" });
        Assert.That(Said(wrong), Does.Contain("\"Quantity ordered\" must be a whole number from 1 to 1000000"));
        wrong = await SubmitAsync(link, "#backorders-arrival-form", new() { ["Ordered"] = "5", ["From"] = "2050-03-09", ["To"] = "2050-03-08" });
        Assert.That(Said(wrong), Does.Contain("\"Last day\" is before \"First day\""));
        Assert.That(wrong.QuerySelector("#Ordered").GetAttribute("value"), Is.EqualTo("5"), "what was typed stays");
        Assert.That(await RowsAsync<Arrival>(), Is.Empty);

        var done = await SubmitAsync(link, "#backorders-arrival-form", new() { ["Ordered"] = "5", ["From"] = "2050-03-08", ["To"] = "2050-03-09", ["Reference"] = "<b>PO</b>", ["StatusId"] = "20" });
        Assert.That(Rows(done, "#backorders-arrival-history").Single()[1..6], Is.EqualTo(new[] { "Added", "03/08/2050 to 03/09/2050", "5", "0", "Confirmed" }));
        Assert.That(done.QuerySelector("b"), Is.Null, "what people write is no markup");
        Assert.That((await RowsAsync<Arrival>()).Single().Reference, Is.EqualTo("<b>PO</b>"));
    }

    [Test]
    public async Task ShouldRefuseAFormThatIsOlderThanTheArrival()
    {
        var arrival = await ArriveAsync();
        await LogInAsync();
        var address = $"/Admin/BackordersArrivals/Edit/{arrival.Id}";
        var old = await PageAsync(address);
        await SubmitAsync(address, "#backorders-arrival-form", new() { ["Ordered"] = "12" });
        var refused = await SendAsync(old, "#backorders-arrival-form", address, ("Ordered", "99"));

        Assert.That(Said(refused), Does.Contain("Somebody changed this arrival since you opened it."));
        Assert.That((await ArrivalAsync(arrival.Id)).Ordered, Is.EqualTo(12));
    }

    [Test]
    public async Task ShouldChangeTheStatusByAButton()
    {
        var arrival = await ArriveAsync();
        await LogInAsync();
        await SendAsync(await PageAsync(Details(arrival.Id)), "#backorders-arrival-status", null, ("statusId", "30"));
        Assert.That((await ArrivalAsync(arrival.Id)).Status, Is.EqualTo(ArrivalStatus.InTransit));
        await SendAsync(await PageAsync(Details(arrival.Id)), "#backorders-arrival-status", null, ("statusId", "50"));
        Assert.That((await ArrivalAsync(arrival.Id)).Status, Is.EqualTo(ArrivalStatus.InTransit), "cancelled is not stated");
    }

    [Test]
    public async Task ShouldShowWhoseDateGoesBeforeItIsCancelled()
    {
        var arrival = await ArriveAsync();
        var line = await BackorderAsync();
        await LogInAsync();
        var preview = await PageAsync($"/Admin/BackordersArrivals/Cancel/{arrival.Id}");
        var change = Rows(preview, "#backorders-changes").Single();
        Assert.That((change[0], change[3], change[4], change[5]), Is.EqualTo(($"{line.OrderId}", "2", "03/10/2050 (planned)", "No date")));
        Assert.That((await ArrivalAsync(arrival.Id)).Status, Is.EqualTo(ArrivalStatus.Planned));

        var done = await SendAsync(preview, "#backorders-cancel-form", null);
        Assert.That((await ArrivalAsync(arrival.Id)).Status, Is.EqualTo(ArrivalStatus.Cancelled));
        Assert.That((await RowsAsync<Line>()).Single().PromiseTo, Is.Null);
        await SendAsync(done, "#backorders-arrival-reopen", null);
        Assert.That((await RowsAsync<Line>()).Single().PromiseTo, Is.EqualTo(new DateTime(2050, 3, 10)));
    }

    [Test]
    public async Task ShouldShowTheSumsByWeekWithTheirLinks()
    {
        await ArriveAsync(10, 10);
        await ArriveAsync(5, null);
        await LogInAsync();
        var page = await PageAsync("/Admin/BackordersArrivals/Groups?by=Week");
        Assert.That(Rows(page, "#backorders-groups").Select(row => (row[0], row[2])), Is.EqualTo(new[] { ("03/07/2050 to 03/13/2050", "10"), ("no day stated", "5") }));
        Assert.That(page.QuerySelector("#backorders-groups a").GetAttribute("href"), Is.EqualTo($"{ARRIVALS}?SearchFrom=2050-03-07&SearchTo=2050-03-13"));
        Assert.That(Rows(await PageAsync("/Admin/BackordersArrivals/Groups?by=Supplier"), "#backorders-groups").Single()[0], Is.EqualTo("No supplier"));
    }

    [Test]
    public async Task ShouldStandOnTheProductsPage()
    {
        var arrival = await ArriveAsync();
        await LogInAsync();
        var page = await PageAsync($"/Admin/Product/Edit/{LANTERN}");
        Assert.That(page.QuerySelector($"#backorders-product-arrivals a[href='{Details(arrival.Id)}']"), Is.Not.Null);
        Assert.That(page.QuerySelector("#backorders-product-panel a[href*='BackordersArrivals/Create']"), Is.Not.Null);
    }

    [Test]
    public async Task ShouldAskForThePermissions()
    {
        var arrival = await ArriveAsync();
        await LogInAsync();
        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(BackordersPermissions.SUPPLY));
        foreach (var address in new[] { "/Admin/BackordersArrivals/Create", $"/Admin/BackordersArrivals/Edit/{arrival.Id}", $"/Admin/BackordersArrivals/Cancel/{arrival.Id}", $"/Admin/BackordersReceipt/Receive/{arrival.Id}", "/Admin/BackordersArrivalImport/Import" })
            Assert.That((await Browser.GetAsync(address)).RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"), address);

        using (var answer = await PostAsync("/Admin/BackordersArrivalMove/Apply", ("Seen", $"{arrival.Id}:1"), ("Days", "3")))
            Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"));
        Assert.That((await ArrivalAsync(arrival.Id)).Version, Is.EqualTo(1));
        Assert.That((await PageAsync(Details(arrival.Id))).QuerySelector("#backorders-arrival-status"), Is.Null, "may look, and not touch");
    }

    private async Task<IList<Newtonsoft.Json.Linq.JToken>> ArrivalsAsync(params (string Field, string Value)[] filters)
        => [.. (await GridAsync(ARRIVALS, "/Admin/BackordersArrivals/ArrivalList", filters.ToDictionary(filter => filter.Field, filter => filter.Value)))["Data"]];
}
