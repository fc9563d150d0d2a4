using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd.Walk;

/// <summary>
/// The part of the walk that is about what is coming: from what is to order to an arrival, its dates moved, cancelled and
/// expected again, changed by a file, and one unit of it received. Opens every page of arrivals.
/// </summary>
internal sealed class ArrivalsWalk(Shopper admin, WalkedStore store, Action<string> step)
{
    private const string LIST = "/Admin/BackordersArrivals/List";
    private const string REFERENCE = "PO-WALK";

    private static string Field(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Two units of the product wait before it, and one after.</summary>
    public async Task RunAsync(int product)
    {
        await OrderAsync(product);
        var id = await FindAsync();
        await MoveAsync(id);
        await CancelAndReopenAsync(id);
        await ImportAsync(product, id);
        await ReceiveAsync(id);
    }

    /// <summary>Five wait and one lacks unexplained: the last order waits for the second of two arrivals, so that both moved move it by another date than those before it.</summary>
    public async Task MoveTogetherAsync(int product)
    {
        step("new arrival");
        var ids = new List<string>();
        foreach (var (quantity, days) in new[] { ("3", 9), ("5", 20) })
        {
            await OpenAsync($"/Admin/BackordersArrivals/Create?productId={product}");
            await admin.SendAsync("#backorders-arrival-form", ("Ordered", quantity), ("Reference", $"{REFERENCE}-{quantity}"), ("From", Field(store.Today.AddDays(days))), ("To", Field(store.Today.AddDays(days + 1))));
            Assert.That(admin.Path, Does.StartWith("/Admin/BackordersArrivals/Details/"), admin.Text);
            ids.Add(admin.Path.Split('/')[^1]);
        }

        step("moved dates");
        await OpenAsync(LIST);
        await admin.SendAsync("#backorders-move-choice", [.. ids.Select(id => ("arrivalIds", id))]);
        await admin.SendAsync("#backorders-move-form", ("Days", "3"));
        Assert.That(admin.Page.QuerySelectorAll("#backorders-changes tbody tr"), Has.Length.EqualTo(3), admin.Text);
        using var answer = await admin.PostAsync("/Admin/BackordersArrivalMove/Apply", Shopper.FieldsOf(admin.Page.QuerySelector<IHtmlFormElement>("#backorders-move-form")));
        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(LIST));
    }

    private async Task OpenAsync(string path)
    {
        await admin.OpenAsync(path);
        Assert.That((admin.Status, admin.Path), Is.EqualTo((HttpStatusCode.OK, path)), admin.Text);
    }

    private async Task OrderAsync(int product)
    {
        step("to order");
        await OpenAsync("/Admin/BackordersToOrder/List");
        var row = (await admin.GridAsync("/Admin/BackordersToOrder/ItemList")).Single(item => (int)item["ProductId"] == product);
        Assert.That(((int)row["Waiting"], (int)row["ToOrder"]), Is.EqualTo((2, 2)));
        await OpenAsync("/Admin/BackordersToOrder/Export");

        step("new arrival");
        await OpenAsync("/Admin/BackordersArrivals/Create?ProductText=" + Uri.EscapeDataString(store.Products.Sold));
        Assert.That(admin.Page.QuerySelectorAll("#backorders-products a"), Is.Not.Empty, admin.Text);
        await OpenAsync($"/Admin/BackordersArrivals/Create?productId={product}&quantity={row["ToOrder"]}");
        await admin.SendAsync("#backorders-arrival-form", ("Ordered", "5"), ("Reference", REFERENCE), ("From", Field(store.Today.AddDays(9))), ("To", Field(store.Today.AddDays(11))));
        Assert.That(admin.Page.QuerySelectorAll("#backorders-arrival-history tbody tr"), Has.Length.EqualTo(1), admin.Text);
    }

    private async Task<int> FindAsync()
    {
        step("arrivals");
        await OpenAsync("/Admin/BackordersArrivals/Groups?by=Product");
        await OpenAsync(LIST);
        var row = (await admin.GridAsync("/Admin/BackordersArrivals/ArrivalList", ("SearchReference", "po-walk"), ("SearchProduct", store.Products.Sold[..4].ToUpperInvariant()), ("SearchStatusIds", "10"))).Single();
        var id = (int)row["Id"];
        await OpenAsync($"/Admin/BackordersArrivals/Details/{id}");
        await admin.SendAsync("#backorders-arrival-status", ("statusId", "20"));
        await OpenAsync($"/Admin/BackordersArrivals/Edit/{id}");
        await admin.SendAsync("#backorders-arrival-form", ("Note", "by rail"));
        Assert.That(admin.Text, Does.Contain("by rail"));
        return id;
    }

    private async Task MoveAsync(int id)
    {
        step("moved dates");
        await OpenAsync(LIST);
        await admin.SendAsync("#backorders-move-choice", ("arrivalIds", $"{id}"));
        await admin.SendAsync("#backorders-move-form", ("Days", "3"));
        Assert.That(admin.Page.QuerySelectorAll("#backorders-changes tbody tr"), Is.Not.Empty, admin.Text);
        using var answer = await admin.PostAsync("/Admin/BackordersArrivalMove/Apply", Shopper.FieldsOf(admin.Page.QuerySelector<IHtmlFormElement>("#backorders-move-form")));
        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(LIST));
    }

    private async Task CancelAndReopenAsync(int id)
    {
        step("cancelled arrival");
        await OpenAsync($"/Admin/BackordersArrivals/Cancel/{id}");
        await admin.SendAsync("#backorders-cancel-form");
        await admin.SendAsync("#backorders-arrival-reopen");
        Assert.That(admin.Page.QuerySelectorAll("#backorders-arrival-history tbody tr"), Has.Length.EqualTo(6), admin.Text);
    }

    private async Task ImportAsync(int product, int id)
    {
        step("arrivals as a file");
        await OpenAsync("/Admin/BackordersArrivalImport/Export");
        await OpenAsync("/Admin/BackordersArrivalImport/Import");
        await admin.UploadAsync("#backorders-arrival-import", "arrivals.csv", Encoding.UTF8.GetBytes($"Reference,SKU,Note\n{REFERENCE},#{product},by sea\n"));
        await admin.SendAsync("#backorders-arrival-import-apply");
        await OpenAsync($"/Admin/BackordersArrivals/Details/{id}");
        Assert.That(admin.Text, Does.Contain("by sea"));
    }

    private async Task ReceiveAsync(int id)
    {
        step("goods in");
        await OpenAsync($"/Admin/BackordersReceipt/Receive/{id}?quantity=1&closes=true");
        Assert.That(admin.Page.QuerySelectorAll("#backorders-receipt-ready tbody tr"), Has.Length.EqualTo(1), admin.Text);
        await admin.SendAsync("#backorders-receipt-form");
        Assert.That(admin.Page.QuerySelectorAll("#backorders-receipts tbody tr"), Has.Length.EqualTo(1), admin.Text);
    }
}
