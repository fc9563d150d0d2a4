using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>What waits for a person, and each decision: the preview shows what is then done, on both databases.</summary>
[TestFixtureSource(typeof(Databases))]
public class BackordersDecisionsTests(TestDatabase database) : DecisionsPageTest
{
    private const string KETTLE = "Copper Kettle";

    protected override TestDatabase Kind => database;

    [Test]
    public async Task ShouldListWhatWaitsByKindAndProduct()
    {
        await LogInAsync();
        var empty = await PageAsync(DECISIONS);
        Assert.That(empty.QuerySelector($"#admin-menu a[href='{DECISIONS}']")?.GetAttribute("aria-current"), Is.EqualTo("page"));
        Assert.That(empty.QuerySelector("#backorders-work-empty").GetAttribute("data-text"), Does.StartWith("Nothing waits for a decision."));
        Assert.That(empty.QuerySelector("#backorders-propose-backfill"), Is.Null);
        Assert.That((await GridAsync(DECISIONS, WORK))["recordsTotal"].ToObject<int>(), Is.Zero);

        var line = await BackorderAsync();
        await PreviewAndConfirmAsync($"Act=Hold&Id={line.StockItemId}");
        await ChangeAsync(2, product => product.StockQuantity = -2);
        var tray = await Shop.ProductAsync(5);
        var byHand = await Shop.OrderAsync(tray, 4);
        await Shop.OrderAsync(tray, 2);
        await Shop.SetCancelledByHandAsync(byHand);
        var back = await Shop.OrderAsync(tray, 1);
        await Shop.CancelAsync(back);
        await Shop.SetStatusAsync(back, OrderStatus.Pending);
        var (small, _) = await Shop.CombinationsAsync(0, 0);
        await Shop.OrderAsync(small, 2);
        await Shop.DeleteCombinationAsync(small);
        await SettleAsync();

        var rows = (await GridAsync(DECISIONS, WORK))["Data"];
        Assert.That(rows.Select(row => (row.Value<string>("Kind"), row.Value<string>("ProductName"), row.Value<int>("OrderId"))), Is.EqualTo(new[]
        {
            ("Missing without a known reason", KETTLE, 0),
            ("Counted in another way", $"Woollen hat (#{small.CombinationId})", 0),
            ("Not given back", "Walnut tray", byHand),
            ("Cancelled and set back", null, back),
            ("Withheld", "Lighthouse Lantern", 0),
        }));
        Assert.That(rows[2].Value<string>("Meaning"), Is.EqualTo("The order was set to cancelled by its status, which gives nothing back: 4 units are on the shelf, and the stock does not count them."));
        Assert.That(rows.Select(row => row.Value<int>("StockItemId") > 0), Is.EqualTo(new[] { true, true, true, false, true }));

        var page = await PageAsync(DECISIONS);
        Assert.That(page.QuerySelectorAll("#backorders-work-counts li").Select(Words), Has.Exactly(5).Items.And.All.EndWith(" 1"));
        Assert.That(Words(page.QuerySelector("#backorders-propose-backfill")), Does.Contain(": 1."));
        Assert.That((await GridAsync(DECISIONS, WORK, new() { ["SearchKindId"] = "3" }))["Data"].Select(row => row.Value<string>("KindCode")), Is.EqualTo(new[] { "correction" }));
        Assert.That((await GridAsync(DECISIONS, WORK, new() { ["SearchProduct"] = "WALNUT" }))["Data"].Select(row => row.Value<string>("KindCode")), Is.EqualTo(new[] { "correction", "reopened" }));
        Assert.That((await GridAsync(DECISIONS, WORK, new() { ["SearchProduct"] = "tray", ["SearchKindId"] = "1" }))["Data"], Is.Empty);
    }

    [Test]
    public async Task ShouldChargeTheOrdersThatAreChosen()
    {
        var tray = await Shop.ProductAsync(5);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 2);
        await SettleAsync();
        await Shop.StockAsync(tray, -4);
        var item = await ItemOfAsync(tray);
        await LogInAsync();
        Assert.That(Numbers(await PageAsync(ItemPage(item.Id))), Is.EqualTo("-4 0 0 0 0 0 4"));
        Assert.That((await PageAsync(ItemPage(item.Id))).QuerySelector("#backorders-acts button[value=Charge]"), Is.Not.Null);

        var all = await PreviewDecisionAsync($"Act=Charge&Id={item.Id}");
        Assert.That(Planned(all).Select(line => line.Waiting), Is.EqualTo(new[] { "0 → 2", "0 → 2" }));
        Assert.That(Planned(all).Select(line => line.Why), Is.All.Contains("newest orders that are not shipped"));
        Assert.That(Rows(all, "#backorders-candidates").Select(row => (row[1], row[2], row[3])), Is.EqualTo(new[] { ($"{second}", "2", "2"), ($"{first}", "3", "2") }));
        Assert.That(await RowsAsync<Line>(), Is.Empty, "a preview writes nothing");

        var chosen = await PreviewDecisionAsync($"Act=Charge&Id={item.Id}&Chooses=True&OrderItemIds={await Shop.ItemAsync(first)}");
        Assert.That(Planned(chosen).Single().Waiting, Is.EqualTo("0 → 3"));
        var done = await ConfirmAsync(chosen);
        Assert.That(Numbers(done), Is.EqualTo("-4 0 3 0 0 0 1"));
        Assert.That(Rows(done, "#backorders-item-decisions").Select(row => (row[1], row[3])), Is.EqualTo(new[] { ("Unexplained units charged to the order", $"{first}") }));
        Assert.That(await LoggedAsync(), Is.EqualTo(new[] { "Backorders: Charge it to the newest unshipped orders (Walnut tray)" }));
        Assert.That((await RowsAsync<Line>()).Single().OrderId, Is.EqualTo(first));
    }

    [Test]
    public async Task ShouldShowANewPreviewWhereTheNumbersChanged()
    {
        var tray = await Shop.ProductAsync(5);
        await Shop.OrderAsync(tray, 3);
        await SettleAsync();
        await Shop.StockAsync(tray, -3);
        var item = await ItemOfAsync(tray);
        await LogInAsync();
        var shown = await PreviewDecisionAsync($"Act=Charge&Id={item.Id}");
        await Shop.StockAsync(tray, -1);

        var again = await ConfirmAsync(shown);
        Assert.That(Words(again.QuerySelector("#backorders-decision [role=status]")), Is.EqualTo("Something changed meanwhile, and nothing was done. Look at it again."));
        Assert.That(Planned(again).Single().Waiting, Is.EqualTo("0 → 2"));
        Assert.That((await RowsAsync<Line>()).Count + (await RowsAsync<Decision>()).Count + (await LoggedAsync()).Length, Is.Zero);

        Assert.That(Numbers(await ConfirmAsync(again)), Is.EqualTo("-2 0 2 0 0 0 0"));
    }

    [Test]
    public async Task ShouldHoldGiveAgainAndKeepUnits()
    {
        var line = await BackorderAsync();
        await LogInAsync();
        await PreviewAndConfirmAsync($"Act=Hold&Id={line.StockItemId}");
        await BookInAsync(3);
        Assert.That(Numbers(await PageAsync(ItemPage(line.StockItemId))), Is.EqualTo("1 0 2 0 0 2 0").Or.EqualTo("1 0 2 0 0 3 0"));

        var keep = await PreviewDecisionAsync($"Act=GiveAgain&Id={line.StockItemId}");
        Assert.That((Planned(keep).Single().Waiting, Planned(keep).Single().Ready), Is.EqualTo(("2 → 0", "0 → 2")));
        Assert.That(Numbers(await ConfirmAsync(keep)), Does.StartWith("1 0 0 2 0"));

        var wrong = await PreviewDecisionAsync($"Act=Keep&Id={line.StockItemId}&Units=some");
        Assert.That(Words(wrong.QuerySelector("[role=alert]")), Does.Contain("“Units to keep” must be a whole number from 0 to 1000000. Correct it."));
        Assert.That(wrong.QuerySelector("#Units").GetAttribute("value"), Is.EqualTo("some"));
        var done = await PreviewAndConfirmAsync($"Act=Keep&Id={line.StockItemId}&Units=2");
        Assert.That(Numbers(done), Does.StartWith("1 0 1 1 0"));
        Assert.That(Rows(done, "#backorders-item-decisions").Select(row => row[1]), Is.EqualTo(new[] { "Kept for new orders", "Held (1) or given to the queue again (0)", "Held (1) or given to the queue again (0)" }));
    }

    [Test]
    public async Task ShouldPutACorrectionRightInTheStore()
    {
        var (tray, order, correction) = await CorrectionAsync();
        await LogInAsync();
        var row = Rows(await PageAsync(ItemPage(correction.StockItemId)), "#backorders-corrections").Single();
        Assert.That((row[0], row[2]), Is.EqualTo(($"{order}", "+4")));

        var address = $"/Admin/BackordersPutRight/Confirm/{correction.Id}";
        var shown = await PageAsync(address);
        Assert.That(shown.QuerySelectorAll("#backorders-putright-numbers dd").Select(Words), Is.EqualTo(new[] { "+4", "-1", "3" }));
        await Shop.StockAsync(tray, -1);
        var again = await ConfirmAsync(shown, "#backorders-putright-form");
        Assert.That(Words(again.QuerySelector("[role=status]")), Does.StartWith("Something changed meanwhile"));
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(-2));

        var done = await ConfirmAsync(again, "#backorders-putright-form");
        Assert.That(await Shop.StockOfAsync(tray), Is.EqualTo(2));
        Assert.That(Rows(done, "#backorders-corrections").Single()[3], Does.StartWith("Put right in the store ("));
        Assert.That(await LoggedAsync(), Is.EqualTo(new[] { "Backorders: Put it right in the store (Walnut tray)" }));
        Assert.That(Words((await PageAsync(address)).QuerySelector("[role=alert]")), Is.EqualTo("Somebody has settled it already, or it is no longer so."));
        Assert.That((await PageAsync(address)).QuerySelector("#backorders-putright"), Is.Null);
    }

    [Test]
    public async Task ShouldSettleCorrectionsWithoutTheStore()
    {
        var (tray, _, byHand) = await CorrectionAsync();
        var sent = await Shop.OrderAsync(tray, 2);
        await Shop.ShipmentAsync(await Shop.ItemAsync(sent), 2, send: true);
        await Shop.CancelAsync(sent);
        await SettleAsync();
        var gone = (await RowsAsync<Correction>()).Single(row => row.OrderId == sent);
        await LogInAsync();
        var page = await PageAsync(ItemPage(gone.StockItemId));
        Assert.That(page.QuerySelectorAll("#backorders-corrections button").Select(button => button.GetAttribute("value")), Is.EqualTo(new[] { "AlreadyDone", "TheyAreBack", "AlreadyDone" }), "only what was sent comes back");

        await PreviewAndConfirmAsync($"Act=TheyAreBack&Id={gone.StockItemId}&CorrectionId={gone.Id}");
        var done = await PreviewAndConfirmAsync($"Act=AlreadyDone&Id={byHand.StockItemId}&CorrectionId={byHand.Id}");
        Assert.That(Rows(done, "#backorders-corrections").Select(row => row[3].Split(" (")[0]), Is.EqualTo(new[] { "They are back", "Already done" }));
        Assert.That(Rows(done, "#backorders-item-decisions").Select(row => (row[1], row[2], row[3])), Is.EqualTo(new[] { ("Correction settled", "4", $"{byHand.OrderId}"), ("Correction settled", "-2", $"{sent}") }));
        Assert.That((await ItemOfAsync(tray)).Correction, Is.Zero);

        await Shop.SetStatusAsync(byHand.OrderId, OrderStatus.Processing);
        await SettleAsync();
        var reversed = await PageAsync(ItemPage(gone.StockItemId));
        Assert.That(Rows(reversed, "#backorders-corrections").Select(row => (row[1], row[2])).First(), Is.EqualTo(
            ("Put right, and no longer soUnits were added to the stock for this order, and the reason has gone since: the stock counts 4 units too many.", "-4")));
        Assert.That(reversed.QuerySelectorAll("#backorders-corrections button").Select(button => button.GetAttribute("value")), Is.EqualTo(new[] { "AlreadyDone" }));
        var settled = await PreviewAndConfirmAsync($"Act=AlreadyDone&Id={byHand.StockItemId}&CorrectionId={byHand.Id}");
        Assert.That(Rows(settled, "#backorders-corrections").Select(row => row[3].Split(" (")[0]), Is.EqualTo(new[] { "They are back" }));
    }

    [Test]
    public async Task ShouldMoveOrCloseTheLinesOfAFrozenItem()
    {
        var (small, large) = await Shop.CombinationsAsync(0, 1);
        var moved = await Shop.OrderAsync(small, 2);
        var closed = await Shop.OrderAsync(small, 1);
        await Shop.DeleteCombinationAsync(small);
        await SettleAsync();
        var lines = (await RowsAsync<Line>()).ToDictionary(line => line.OrderId);
        var item = lines[moved].StockItemId;
        await LogInAsync();
        var page = await PageAsync(ItemPage(item));
        Assert.That(page.QuerySelectorAll("#Target option").Select(Words), Is.EqualTo(new[] { "Woollen hat (Size: L)" }));
        Assert.That(page.QuerySelectorAll("#backorders-frozen-lines input[name=LineIds]"), Has.Length.EqualTo(2));
        Assert.That(page.QuerySelector("#backorders-acts"), Is.Null);

        Assert.That(Words((await PreviewDecisionAsync($"Act=MoveLines&Id={item}")).QuerySelector("[role=alert]")), Does.Contain("No backorder is chosen."));
        var unknown = await PreviewDecisionAsync($"Act=MoveLines&Id={item}&LineIds={lines[moved].Id}&TargetSku=NO-SUCH");
        Assert.That(Words(unknown.QuerySelector("[role=alert]")), Does.Contain("“Or to the SKU” names no product or combination whose stock is counted"));
        Assert.That(unknown.QuerySelector("#TargetSku").GetAttribute("value"), Is.EqualTo("NO-SUCH"));

        var move = await PreviewDecisionAsync($"Act=MoveLines&Id={item}&LineIds={lines[moved].Id}&TargetSku=HAT-L");
        Assert.That(Planned(move).Select(line => line.Waiting), Is.EqualTo(new[] { "0 → 1", "2 → 0" }), "one of the two is on hand there; then the old line");
        await ConfirmAsync(move);
        Assert.That((await RowsAsync<Line>()).Where(line => line.OrderId == moved).Select(line => (line.Waiting, line.Cancelled)), Is.EquivalentTo(new[] { (1, 0), (0, 2) }));

        var close = await PreviewDecisionAsync($"Act=CloseLines&Id={item}&LineIds={lines[closed].Id}");
        Assert.That(Planned(close).Single().Waiting, Is.EqualTo("1 → 0"));
        var done = await ConfirmAsync(close);
        Assert.That(done.QuerySelectorAll("#backorders-frozen-lines tbody tr"), Is.Empty);
        Assert.That(large.ProductId, Is.EqualTo(small.ProductId));
    }

    [Test]
    public async Task ShouldCountInTheNewWay()
    {
        var (_, warehouses) = await Shop.WarehousesAsync(0);
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 2);
        await Shop.EditProductAsync(tray, product => (product.ManageInventoryMethod, product.UseMultipleWarehouses) = (ManageInventoryMethod.ManageStock, true));
        await SettleAsync();
        var item = await ItemOfAsync(tray);
        await LogInAsync();
        Assert.That((await PageAsync(ItemPage(item.Id))).QuerySelector("#backorders-frozen"), Is.Not.Null);
        Assert.That((await PreviewDecisionAsync($"Act=AcceptCounting&Id={item.Id}")).QuerySelector("[role=alert]")?.TextContent, Does.Contain("does not count this stock"), "it is in no warehouse yet");

        await Shop.StockFirstWarehouseAsync(tray, warehouses[0], 0, 2);
        var done = await PreviewAndConfirmAsync($"Act=AcceptCounting&Id={item.Id}");
        Assert.That(done.QuerySelector("#backorders-frozen"), Is.Null);
        Assert.That(Words(done.QuerySelectorAll(".backorders-facts dd")[1]), Is.EqualTo("In several warehouses"));
    }

    [Test]
    public async Task ShouldOpenACancelledOrderAgain()
    {
        var tray = await Shop.ProductAsync(2);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.CancelAsync(order);
        await Shop.SetStatusAsync(order, OrderStatus.Pending);
        await SettleAsync();
        var item = await ItemOfAsync(tray);
        await LogInAsync();
        var link = (await PageAsync(ItemPage(item.Id))).QuerySelector("#backorders-reopened tbody a.btn").GetAttribute("href");

        var preview = await PageAsync(link);
        Assert.That(Planned(preview).Single().Waiting, Is.EqualTo("0 → 1"));
        var done = await ConfirmAsync(preview);
        Assert.That(Numbers(done), Is.EqualTo("2 -3 1 0 0 0 0"));
        Assert.That(done.QuerySelector("#backorders-reopened"), Is.Null);
        Assert.That((await GridAsync(DECISIONS, WORK, new() { ["SearchKindId"] = "4" }))["Data"], Is.Empty);
        Assert.That(Words((await PageAsync(link)).QuerySelector("[role=alert]")), Does.StartWith("The order was not cancelled, or is closed still."));
    }

    /// <summary>A tray of which 5 were there; an order of 4 was set to cancelled by its status, and one of 2 is open.</summary>
    private async Task<(int Tray, int Order, Correction Correction)> CorrectionAsync()
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 4);
        await Shop.OrderAsync(tray, 2);
        await Shop.SetCancelledByHandAsync(order);
        await SettleAsync();

        return (tray, order, (await RowsAsync<Correction>()).Single());
    }

    private async Task<AngleSharp.Dom.IDocument> PreviewAndConfirmAsync(string query) => await ConfirmAsync(await PreviewDecisionAsync(query));
}
