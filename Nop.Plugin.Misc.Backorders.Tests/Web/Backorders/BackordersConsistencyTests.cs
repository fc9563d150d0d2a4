using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Services.Security;
using NUnit.Framework;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

public class BackordersConsistencyTests : BackordersPageTest
{
    private const string PAGE = "/Admin/BackordersConsistency/List";
    private const string FINDINGS = "/Admin/BackordersConsistency/FindingList";

    [Test]
    public async Task ShouldBeInTheMenuAndSayWhenTheDailyCheckRan()
    {
        await LogInAsync();
        var page = await PageAsync(PAGE);
        Assert.That(page.QuerySelector($"#admin-menu a[href='{PAGE}']")?.GetAttribute("aria-current"), Is.EqualTo("page"));
        Assert.That(Words(page.QuerySelector("#backorders-last-run")), Is.EqualTo("The daily check has not run yet."));
        Assert.That(page.QuerySelector("#backorders-consistency-empty").GetAttribute("data-text"), Does.StartWith("Everything adds up."));

        await Store.RunAsync(services => ActivatorUtilities.CreateInstance<ConsistencyTask>(services).ExecuteAsync());
        Assert.That(Words((await PageAsync(PAGE)).QuerySelector("#backorders-last-run")), Does.Match(@"^Last daily check: .+\. Broken: 0, to look at: 0, to know: 0\.$"));
    }

    [Test]
    public async Task ShouldListWhatIsWrongAndFilterIt()
    {
        var line = await BreakLawAsync();
        await ChangeAsync(2, product => product.StockQuantity = -2);
        await LogInAsync();
        Assert.That((await GridAsync(PAGE, FINDINGS))["recordsTotal"].ToObject<int>(), Is.GreaterThan(2));

        var law = (await GridAsync(PAGE, FINDINGS, new() { ["SearchKindId"] = "10" }))["Data"].Single();
        Assert.That((law.Value<string>("SeverityCode"), law.Value<string>("ProductName"), law.Value<int>("RepairId"), law.Value<string>("ActionText")),
            Is.EqualTo(("broken", "Lighthouse Lantern", line.StockItemId, "Preview a new plan")));
        Assert.That(law.Value<string>("Meaning"), Does.StartWith("Customers wait for 2 units, unexplained ones included, and 5 are missing"));

        var waiting = await GridAsync(PAGE, FINDINGS, new() { ["SearchSeverityId"] = "2" });
        Assert.That(waiting["Data"].Select(row => row.Value<string>("Kind")), Is.EqualTo(new[] { "Missing without a known reason" }));
    }

    [Test]
    public async Task ShouldShowTheNewPlanAndThenApplyIt()
    {
        var line = await BreakLawAsync();
        await LogInAsync();
        var address = $"/Admin/BackordersConsistency/Repair/{line.StockItemId}";

        var shown = await PageAsync(address);
        Assert.That(Words(shown.QuerySelector("#backorders-missing")), Is.EqualTo("5"));
        Assert.That(Rows(shown, "#backorders-repair-plan"), Has.Length.EqualTo(1));
        Assert.That((await RowsAsync<StockItem>()).Single().Unexplained, Is.Zero);

        var done = await SubmitAsync(address, "#backorders-repair-form", []);
        Assert.That(Words(done.QuerySelector("[role=status]")), Does.Contain("The plan was applied."));
        Assert.That(done.QuerySelector("#backorders-repair"), Is.Null);
        var item = (await RowsAsync<StockItem>()).Single();
        Assert.That((item.Waiting, item.Unexplained), Is.EqualTo((3, 2)), "the order's third lantern was never short, and its order is the newest");
        Assert.That((await RowsAsync<Product>()).Single(product => product.Id == LANTERN).StockQuantity, Is.EqualTo(-5));
        Assert.That((await PageAsync(address)).QuerySelector("#backorders-repair"), Is.Null, "nothing is left to do");
    }

    [Test]
    public async Task ShouldRestoreTheNumbersOfTheHistoryFirst()
    {
        var line = await BackorderAsync();
        await ChangeLineAsync(line.Id, row => row.Waiting = 7);
        await LogInAsync();
        var address = $"/Admin/BackordersConsistency/Repair/{line.StockItemId}";
        Assert.That(Rows(await PageAsync(address), "#backorders-restorations").Single()[1], Is.EqualTo("7 → 2"));

        var done = await SubmitAsync(address, "#backorders-repair-form", []);
        Assert.That(Words(done.QuerySelector("[role=status]")), Does.StartWith("The lines have the numbers of their history again."));
        Assert.That((await RowsAsync<Line>()).Single().Waiting, Is.EqualTo(2));
    }

    [Test]
    public async Task ShouldAskForThePermissions()
    {
        var line = await BreakLawAsync();
        await LogInAsync();
        var address = $"/Admin/BackordersConsistency/Repair/{line.StockItemId}";
        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(BackordersPermissions.REPAIR));
        Assert.That((await Browser.GetAsync(address)).RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"));
        using (var answer = await PostAsync(address, ("fingerprint", "x")))
            Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"));

        Assert.That((await GridAsync(PAGE, FINDINGS, new() { ["SearchKindId"] = "10" }))["Data"].Single().Value<int>("RepairId"), Is.Zero);

        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(BackordersPermissions.CONSISTENCY));
        Assert.That((await Browser.GetAsync(PAGE)).RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"));
        Assert.That((await PageAsync(LIST)).QuerySelector($"#admin-menu a[href='{PAGE}']"), Is.Null);
    }

    [Test]
    public async Task ShouldLinkToWhereItIsDecided()
    {
        await ChangeAsync(2, product => product.StockQuantity = -2);
        await LogInAsync();
        var finding = (await GridAsync(PAGE, FINDINGS, new() { ["SearchKindId"] = "110" }))["Data"].Single();
        Assert.That((finding.Value<int>("DecideId"), finding.Value<string>("DecideText")), Is.EqualTo(((await RowsAsync<StockItem>()).Single().Id, "Decide on the page of the product")));
        Assert.That(finding.Value<string>("SeenKey"), Is.Null, "it goes when it is decided, and is not to be silenced");
    }

    [Test]
    public async Task ShouldSayWhatCanBeDoneAboutWhatIsLeftOver()
    {
        await Store.RunAsync<IRepository<Move>>(moves => moves.InsertAsync(new Move { LineId = 4711, Quantity = 1, Cause = "x", CreatedOnUtc = Store.Clock.UtcNow }, publishEvent: false));
        await LogInAsync();
        var finding = (await GridAsync(PAGE, FINDINGS, new() { ["SearchKindId"] = "65" }))["Data"].Single();
        Assert.That((finding.Value<string>("ActionText"), finding.Value<string>("ProductName"), finding.Value<int>("LineId"), finding.Value<string>("SeenKey") is null),
            Is.EqualTo(("Bring the row back, or call it settled", string.Empty, 0, false)));
    }

    [Test]
    public async Task ShouldNoteThatAFindingWasSeenUntilItsNumbersChange()
    {
        var order = await ReturnTwiceAsync();
        await LogInAsync();
        var finding = await ReturnedTwiceAsync();
        Assert.That((finding.Value<string>("Seen"), finding.Value<bool>("IsOfProduct")), Is.EqualTo(((string)null, true)));

        await MarkAsync("seen", finding.Value<string>("SeenKey"));
        var seen = await ReturnedTwiceAsync();
        Assert.That(seen.Value<string>("Seen"), Does.StartWith("Seen by "));
        Assert.That((await GridAsync(PAGE, FINDINGS, new() { ["SearchSeenId"] = "1" }))["Data"].Select(row => row.Value<string>("Kind")), Has.None.EqualTo("Given back more than once"));
        Assert.That((await GridAsync(PAGE, FINDINGS, new() { ["SearchSeenId"] = "2" }))["Data"].Select(row => row.Value<string>("Kind")), Is.EqualTo(new[] { "Given back more than once" }));
        await Store.RunAsync(services => ActivatorUtilities.CreateInstance<ConsistencyTask>(services).ExecuteAsync());
        Assert.That((await RowsAsync<ConsistencyRun>()).Single().Broken, Is.Zero);
        Assert.That(await RowsAsync<SeenFinding>(), Has.Count.EqualTo(1), "it is found still");

        await MarkAsync("unseen", seen.Value<string>("SeenKey"));
        Assert.That((await ReturnedTwiceAsync()).Value<string>("Seen"), Is.Null);
        await MarkAsync("seen", seen.Value<string>("SeenKey"));
        await Shop.SetStatusAsync(order, OrderStatus.Pending);
        await Shop.CancelAsync(order);
        var again = await ReturnedTwiceAsync();
        Assert.That((again.Value<string>("Seen"), again.Value<string>("SeenKey") == seen.Value<string>("SeenKey")), Is.EqualTo(((string)null, false)), "three times by now");
        Store.Clock.Advance(TimeSpan.FromHours(25));
        await Store.RunAsync(services => ActivatorUtilities.CreateInstance<ConsistencyTask>(services).ExecuteAsync());
        Assert.That(await RowsAsync<SeenFinding>(), Is.Empty, "what was seen is not found any more");
    }

    [Test]
    public async Task ShouldSilenceNothingThatIsToBeMended()
    {
        await BreakLawAsync();
        await LogInAsync();
        var law = (await GridAsync(PAGE, FINDINGS, new() { ["SearchKindId"] = "10" }))["Data"].Single();
        Assert.That(law.Value<string>("SeenKey"), Is.Null);
        using var answer = await PostAsync("/Admin/BackordersConsistency/Seen", ("seen", "0123456789ABCDEF0123456789ABCDEF"));
        Assert.That(Words((await ParseAsync(answer)).QuerySelector(".content-wrapper, body")), Does.Contain("Something changed meanwhile"));
        Assert.That(await RowsAsync<SeenFinding>(), Is.Empty);
    }

    [Test]
    public async Task ShouldGoBackToTheListWhereTheItemIsGone()
    {
        await LogInAsync();
        Assert.That((await Browser.GetAsync("/Admin/BackordersConsistency/Repair/4711")).RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(PAGE));
    }

    private async Task<JToken> ReturnedTwiceAsync() => (await GridAsync(PAGE, FINDINGS, new() { ["SearchKindId"] = "90" }))["Data"].Single();

    private async Task MarkAsync(string field, string key)
    {
        using var answer = await PostAsync("/Admin/BackordersConsistency/Seen", (field, key));
        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(PAGE));
    }

    private async Task<int> ReturnTwiceAsync()
    {
        var order = await Shop.OrderAsync(2, 1);
        await Shop.CancelAsync(order);
        await Shop.SetStatusAsync(order, OrderStatus.Pending);
        await Shop.CancelAsync(order);
        return order;
    }

    /// <summary>Three lanterns more are gone, and nobody was told.</summary>
    private async Task<Line> BreakLawAsync()
    {
        var line = await BackorderAsync();
        Store.Events.Deliveries = _ => 0;
        await ChangeAsync(LANTERN, product => product.StockQuantity -= 3);
        Store.Events.Deliveries = null;

        return line;
    }

    private Task ChangeLineAsync(int lineId, Action<Line> change) => Store.RunAsync<IRepository<Line>>(async lines =>
    {
        var line = await lines.Table.FirstOrDefaultAsync(row => row.Id == lineId);
        change(line);
        await lines.UpdateAsync(line, publishEvent: false);
    });
}
