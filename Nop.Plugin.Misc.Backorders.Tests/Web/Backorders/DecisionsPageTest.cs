using AngleSharp.Dom;
using Nop.Core.Domain.Logging;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>Base of tests of the pages on which people decide.</summary>
public abstract class DecisionsPageTest : BackordersPageTest
{
    protected const string DECISIONS = "/Admin/BackordersDecisions/List";
    protected const string WORK = "/Admin/BackordersDecisions/WorkList";

    /// <summary>Lets the settling time pass and the sweep run, twice: once to see, once to confirm.</summary>
    protected async Task SettleAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            Store.Clock.Advance(TimeSpan.FromSeconds(61));
            await Store.RunAsync<ISweeper, SweepReport>(sweeper => sweeper.SweepAsync());
        }
    }

    protected static string ItemPage(int stockItemId) => $"/Admin/BackordersDecisions/Item/{stockItemId}";

    protected Task<IDocument> PreviewDecisionAsync(string query) => PageAsync($"/Admin/BackordersDecisions/Preview?{query}");

    /// <summary>Agrees to what a preview shows.</summary>
    protected async Task<IDocument> ConfirmAsync(IDocument preview, string form = "#backorders-decide-form")
    {
        var element = preview.QuerySelector(form);
        Assert.That(element, Is.Not.Null, Words(preview.QuerySelector(".content")));
        using var answer = await Browser.PostAsync(element.GetAttribute("action"), new FormUrlEncodedContent(Fields(element)));
        answer.EnsureSuccessStatusCode();

        return await ParseAsync(answer);
    }

    /// <summary>What the preview says happens to lines: the numbers of each that change, and why.</summary>
    protected static (string Waiting, string Ready, string Why)[] Planned(IDocument preview)
        => [.. Rows(preview, ".backorders-planned").Select(row => (row[1], row[2], row[7]))];

    /// <summary>The stock item's numbers: stock, correction, waiting, ready, released, withheld, unexplained.</summary>
    protected static string Numbers(IDocument page) => string.Join(' ', page.QuerySelectorAll("#backorders-item-numbers dd").Select(Words));

    protected async Task<StockItem> ItemOfAsync(int productId) => (await RowsAsync<StockItem>()).Single(item => item.ProductId == productId);

    /// <summary>What the store's activity log says of us, the oldest first.</summary>
    protected async Task<string[]> LoggedAsync()
    {
        var type = (await RowsAsync<ActivityLogType>()).Single(row => row.SystemKeyword == BackordersDefaults.DecisionActivity);
        return [.. (await RowsAsync<ActivityLog>()).Where(row => row.ActivityLogTypeId == type.Id).Select(row => row.Comment)];
    }
}
