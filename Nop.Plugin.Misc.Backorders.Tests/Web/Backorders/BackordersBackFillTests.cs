using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>Orders from before the plugin: the dry run shows what the run then does, on both databases.</summary>
[TestFixtureSource(typeof(Databases))]
public class BackordersBackFillTests(TestDatabase database) : DecisionsPageTest
{
    private const string PAGE = "/Admin/BackordersBackFill/List";

    protected override TestDatabase Kind => database;

    [Test]
    public async Task ShouldFillWhatTheDryRunShowed()
    {
        var (tray, first, second) = await PrepareAsync();
        await LogInAsync();
        Assert.That(Words((await PageAsync(LIST)).QuerySelector("#backorders-unexplained")), Does.Contain("Everything that waits for a decision"));

        var dry = await PageAsync(PAGE);
        Assert.That(Words(dry.QuerySelector("#backorders-backfill-summary")), Is.EqualTo("Units that would wait: 4. Orders: 2. Products on this page: 2, of 2."));
        Assert.That(Rows(dry, ".backorders-planned").Select(row => (row[0], row[1])), Is.EqualTo(new[] { ($"{first}", "0 → 2"), ($"{second}", "0 → 2") }));
        Assert.That(Rows(dry, ".backorders-planned").Select(row => row[7]), Is.All.Contains("newest orders that are not shipped"));
        Assert.That(dry.QuerySelectorAll(".backorders-filled .callout").Select(Words), Is.EqualTo(new[] { "No unshipped order that is chosen can take them. Choose others, or count the goods and correct the stock of the product." }));
        Assert.That(await RowsAsync<Line>(), Is.Empty, "a dry run writes nothing");

        var report = await ConfirmAsync(dry, "#backorders-backfill-form");
        Assert.That(Words(report.QuerySelector("#backorders-backfilled")), Is.EqualTo("Units that wait now: 4. Orders: 2. Products left as they are: 0."));
        Assert.That((await RowsAsync<Line>()).Select(line => (line.OrderId, line.Waiting)), Is.EquivalentTo(new[] { (first, 2), (second, 2) }));
        Assert.That((await RowsAsync<Decision>()).Select(row => row.Kind), Is.All.EqualTo(DecisionKind.BackFilled));
        Assert.That(await LoggedAsync(), Is.EqualTo(new[] { "Backorders: Back-fill (Walnut tray)" }));
        Assert.That((await ItemOfAsync(tray)).Unexplained, Is.Zero);
        Assert.That(await RowsAsync<Nop.Core.Domain.Messages.QueuedEmail>() is var mails ? mails.Count(mail => mail.CreatedOnUtc >= Store.Clock.UtcNow) : -1, Is.Zero, "nobody is mailed");
    }

    [Test]
    public async Task ShouldLeaveAloneWhatChangedAfterTheDryRun()
    {
        var (tray, _, _) = await PrepareAsync();
        await LogInAsync();
        var dry = await PageAsync(PAGE);
        await Shop.StockAsync(tray, +1);

        var report = await ConfirmAsync(dry, "#backorders-backfill-form");
        Assert.That(Words(report.QuerySelector("#backorders-backfilled")), Is.EqualTo("Units that wait now: 0. Orders: 0. Products left as they are: 1."));
        Assert.That(Words(report.QuerySelector(".backorders-filled .callout")), Does.StartWith("Something changed meanwhile"));
        Assert.That((await RowsAsync<Line>()).Count + (await RowsAsync<Decision>()).Count, Is.Zero);

        using var nothing = await PostAsync("/Admin/BackordersBackFill/Run");
        Assert.That(nothing.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo(PAGE));
    }

    [Test]
    public async Task ShouldSayThatNothingIsToBeFilledAndGoByPages()
    {
        await LogInAsync();
        Assert.That(Words((await PageAsync(PAGE)).QuerySelector(".backorders-empty")), Does.StartWith("No product has missing units"));

        for (var i = 0; i < 26; i++)
        {
            var tray = await Shop.ProductAsync(0);
            await Shop.StockAsync(tray, -1);
        }

        var first = await PageAsync(PAGE);
        Assert.That(first.QuerySelectorAll(".backorders-filled"), Has.Length.EqualTo(25));
        Assert.That(first.QuerySelector("#backorders-backfill"), Is.Null, "nobody can be charged");
        var second = await PageAsync(first.QuerySelector("#backorders-pages a").GetAttribute("href"));
        Assert.That(second.QuerySelectorAll(".backorders-filled"), Has.Length.EqualTo(1));
        Assert.That(Words(second.QuerySelector("#backorders-pages span")), Is.EqualTo("Page 2 of 2"));
    }

    /// <summary>A tray of which 4 units are missing that two orders have had for long, and a kettle that lacks two and nobody ordered.</summary>
    private async Task<(int Tray, int First, int Second)> PrepareAsync()
    {
        var tray = await Shop.ProductAsync(5);
        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync(tray, 2);
        await SettleAsync();
        await Shop.StockAsync(tray, -4);
        await ChangeAsync(2, product => product.StockQuantity = -2);

        return (tray, first, second);
    }
}
