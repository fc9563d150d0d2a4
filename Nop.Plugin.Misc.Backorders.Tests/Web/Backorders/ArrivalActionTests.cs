using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>What is done with arrivals, each previewed before: goods in, other dates, files, and what to order.</summary>
public class ArrivalActionTests : ArrivalPageTest
{
    [Test]
    public async Task ShouldPreviewAReceiptAndBookItOnce()
    {
        var line = await BackorderAsync();
        var arrival = await ArriveAsync();
        await LogInAsync();
        var address = $"/Admin/BackordersReceipt/Receive/{arrival.Id}";
        var page = await PageAsync($"{address}?quantity=1&closes=true");
        Assert.That(Words(page.QuerySelector("#backorders-receipt-plan p")), Is.EqualTo("1 units raise the stock from -2 to -1. 9 fewer than were to come; nothing more will."));
        Assert.That(Rows(page, "#backorders-receipt-ready").Single()[2..], Is.EqualTo(new[] { "1", "1" }));
        Assert.That((await RowsAsync<Receipt>(), (await RowsAsync<Line>()).Single().Waiting), Is.EqualTo((Array.Empty<Receipt>(), 2)));

        var shown = await SendAsync(page, "#backorders-receipt-form", "/Admin/BackordersReceipt/Receive", ("Quantity", "2"), ("preview", "true"));
        Assert.That(Rows(shown, "#backorders-receipt-ready").Single()[2..], Is.EqualTo(new[] { "2", "0" }));
        Assert.That(await RowsAsync<Receipt>(), Is.Empty);

        var done = await SendAsync(page, "#backorders-receipt-form", "/Admin/BackordersReceipt/Receive");
        Assert.That(Rows(done, "#backorders-receipts").Single()[1..5], Is.EqualTo(new[] { "10", "1", "9 fewer than were to come; nothing more will.", "Booked into the stock" }));
        Assert.That((await StockAsync(), (await ArrivalAsync(arrival.Id)).Status), Is.EqualTo((-1, ArrivalStatus.Received)));

        var twice = await SendAsync(page, "#backorders-receipt-form", "/Admin/BackordersReceipt/Receive");
        Assert.That(Said(twice), Does.Contain("This form was sent before, and its units are booked."));
        Assert.That(await StockAsync(), Is.EqualTo(-1));
        Assert.That((await RowsAsync<Line>()).Single(row => row.Id == line.Id).Ready, Is.EqualTo(1));
    }

    [TestCase("a few")]
    [TestCase("-1")]
    [TestCase("1000001")]
    public async Task ShouldNameTheFieldOfAReceiptThatIsNoNumber(string quantity)
    {
        var arrival = await ArriveAsync();
        await LogInAsync();
        var page = await PageAsync($"/Admin/BackordersReceipt/Receive/{arrival.Id}");
        var refused = await SendAsync(page, "#backorders-receipt-form", "/Admin/BackordersReceipt/Receive", ("Quantity", quantity));
        Assert.That(Said(refused), Does.Contain("\"Quantity received\" must be a whole number from 0 to 1000000"));
        Assert.That(await StockAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task ShouldMoveDatesAfterShowingWhosePromiseChanges()
    {
        var first = await ArriveAsync(10, 10);
        var second = await ArriveAsync(10, 15, "PO-2", product: 2);
        var line = await BackorderAsync();
        await LogInAsync();
        using var answer = await PostAsync("/Admin/BackordersArrivalMove/Preview", ("arrivalIds", $"{first.Id}"), ("arrivalIds", $"{second.Id}"));
        var chosen = await ParseAsync(answer);
        Assert.That(Rows(chosen, "#backorders-moved"), Has.Length.EqualTo(2));
        Assert.That(chosen.QuerySelector("#backorders-move-apply"), Is.Null, "nothing is stated yet");

        var preview = await SendAsync(chosen, "#backorders-move-form", null, ("Days", "7"));
        Assert.That(Rows(preview, "#backorders-moved").Select(row => row[5]), Is.EqualTo(new[] { "03/17/2050", "03/22/2050" }));
        Assert.That(Rows(preview, "#backorders-changes").Single()[4..6], Is.EqualTo(new[] { "03/10/2050 (planned)", "03/17/2050 (planned)" }));
        Assert.That((await ArrivalAsync(first.Id)).WindowTo, Is.EqualTo(new DateTime(2050, 3, 10)));

        await SubmitAsync($"/Admin/BackordersArrivals/Edit/{second.Id}", "#backorders-arrival-form", new() { ["Note"] = "by rail" });
        var stale = await SendAsync(preview, "#backorders-move-form", "/Admin/BackordersArrivalMove/Apply");
        Assert.That(Said(stale), Does.Contain("Somebody changed this arrival"));
        Assert.That((await ArrivalAsync(first.Id)).Version, Is.EqualTo(1), "nothing half done");

        await SendAsync(stale, "#backorders-move-form", "/Admin/BackordersArrivalMove/Apply");
        Assert.That((await RowsAsync<Arrival>()).Select(row => row.WindowTo), Is.EqualTo(new DateTime?[] { new(2050, 3, 17), new(2050, 3, 22) }));
        Assert.That((await RowsAsync<Line>()).Single(row => row.Id == line.Id).PromiseTo, Is.EqualTo(new DateTime(2050, 3, 17)));
    }

    [TestCase("Days", "soon", "must be a whole number from -3650 to 3650")]
    [TestCase("Days", "-30", "\"Last day\" is in the past.")]
    [TestCase("From", "2050-03-20", "First and last day must both be dates")]
    public async Task ShouldSayWhyDatesCannotBeMoved(string field, string value, string message)
    {
        var arrival = await ArriveAsync();
        await LogInAsync();
        using var answer = await PostAsync("/Admin/BackordersArrivalMove/Preview", ("Seen", $"{arrival.Id}:1 x:y 9"), (field, value));
        var page = await ParseAsync(answer);
        Assert.That(Words(page.QuerySelector("#backorders-move-form")), Does.Contain(message));
        Assert.That(page.QuerySelector("#backorders-move-apply"), Is.Null);
    }

    [Test]
    public async Task ShouldShowWhatAFileDoesAndThenDoIt()
    {
        await LogInAsync();
        var sku = (await RowsAsync<Product>()).Single(product => product.Id == LANTERN).Sku;
        var preview = await UploadAsync($"Reference,SKU,Quantity,From,To\nPO-1,{sku},7,2050-03-10,2050-03-12\n");
        Assert.That(Words(preview.QuerySelector("#backorders-arrival-import-sum")), Is.EqualTo("New: 1, changed: 0, unchanged: 0."));
        Assert.That(Rows(preview, "#backorders-arrival-import-plan").Single()[1..4], Is.EqualTo(new[] { "Added", "Lighthouse Lantern", "PO-1" }));
        Assert.That(await RowsAsync<Arrival>(), Is.Empty);

        await SendAsync(preview, "#backorders-arrival-import-apply", null);
        Assert.That((await RowsAsync<Arrival>()).Single().Ordered, Is.EqualTo(7));
        await SendAsync(preview, "#backorders-arrival-import-apply", null);
        Assert.That((await RowsAsync<Arrival>()).Single().Version, Is.EqualTo(1), "again changes nothing");

        var file = await (await Browser.GetAsync("/Admin/BackordersArrivalImport/Export")).Content.ReadAsStringAsync();
        Assert.That(file, Does.Contain($",PO-1,{sku},,7,2050-03-10,2050-03-12,Planned,"));
    }

    [Test]
    public async Task ShouldNotShowMoreErrorsThanAPageHolds()
    {
        await LogInAsync();
        var page = await UploadAsync("Reference,SKU\n" + string.Concat(Enumerable.Range(0, 1002).Select(i => $"PO-{i},nothing\n")));

        Assert.That(Rows(page, "#backorders-arrival-import-errors").Count(), Is.EqualTo(1000));
        Assert.That(Words(page.QuerySelector("#backorders-arrival-import-more")), Is.EqualTo("Errors that are not shown here: 2."));
        Assert.That(Words(page.QuerySelector("p[role=alert]")), Does.Contain("1002").Or.Contain("1,002"));
    }

    [Test]
    public async Task ShouldNameTheErrorsOfAFile()
    {
        await LogInAsync();
        var page = await UploadAsync("Reference,SKU,Quantity\nPO-1,nothing,1\nPO-2,<b>x</b>,0\n");
        Assert.That(Rows(page, "#backorders-arrival-import-errors").Select(row => (row[0], row[1])), Is.EqualTo(new[] { ("2", "SKU"), ("3", "SKU"), ("3", "Quantity") }));
        Assert.That(page.QuerySelector("#backorders-arrival-import-more"), Is.Null);
        Assert.That(page.QuerySelector("#backorders-arrival-import-apply"), Is.Null);
        Assert.That(page.QuerySelector("td b"), Is.Null);

        using var answer = await PostAsync("/Admin/BackordersArrivalImport/Apply", ("content", "no file of ours"));
        Assert.That(Words((await ParseAsync(answer)).QuerySelector("#backorders-arrival-import-problem")), Does.StartWith("No file was chosen."));
    }

    [Test]
    public async Task ShouldLeadFromWhatIsMissingToAnArrivalInTwoClicks()
    {
        var supplier = await SupplierAsync();
        await Store.RunAsync<IRepository<SupplierProduct>>(rows => rows.InsertAsync(new SupplierProduct { SupplierId = supplier, ProductId = LANTERN, SourceRank = 1, PackSize = 6, MinimumQuantity = 4 }, publishEvent: false));
        await BackorderAsync();
        await LogInAsync();
        var row = (await GridAsync("/Admin/BackordersToOrder/List", "/Admin/BackordersToOrder/ItemList"))["Data"].Single();
        Assert.That((row.Value<int>("Waiting"), row.Value<int>("ToOrder"), row.Value<string>("SupplierName"), row.Value<string>("AddText")), Is.EqualTo((2, 6, "Nordwind", "Add an arrival")));

        var link = $"/Admin/BackordersArrivals/Create?productId={row["ProductId"]}&combinationId={row["CombinationId"]}&supplierId={row["SupplierId"]}&quantity={row["ToOrder"]}";
        var form = (await PageAsync(link)).QuerySelector("#backorders-arrival-form");
        var fields = Fields(form);
        Assert.That((fields["Ordered"], fields["SupplierId"], fields["From"], fields["To"]), Is.EqualTo(("6", $"{supplier}", "2050-03-15", "2050-03-15")), "14 days of production");
        await SubmitAsync(link, "#backorders-arrival-form", []);
        Assert.That((await RowsAsync<Arrival>()).Single().Ordered, Is.EqualTo(6));

        row = (await GridAsync("/Admin/BackordersToOrder/List", "/Admin/BackordersToOrder/ItemList"))["Data"].Single();
        Assert.That((row.Value<int>("Dated"), row.Value<int>("ToOrder")), Is.EqualTo((6, 0)));
        Assert.That(await (await Browser.GetAsync("/Admin/BackordersToOrder/Export")).Content.ReadAsStringAsync(), Does.Contain("Lighthouse Lantern,").And.Contain(",2,0,6,0,0,"));
    }

    private async Task<IDocument> UploadAsync(string text)
    {
        var fields = Fields((await PageAsync("/Admin/BackordersArrivalImport/Import")).QuerySelector("#backorders-arrival-import"));
        using var content = new MultipartFormDataContent { { new StringContent(fields[TOKEN]), TOKEN } };
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "file", "arrivals.csv");
        using var answer = await Browser.PostAsync("/Admin/BackordersArrivalImport/Import", content);
        answer.EnsureSuccessStatusCode();
        return await ParseAsync(answer);
    }
}
