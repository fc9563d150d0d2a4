using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>The pages on which people decide, in every state that they have, at both widths.</summary>
[TestFixture]
public class DecisionPagesTests : StoreInBrowser
{
    private Shop _people;

    [TestCaseSource(nameof(Screens))]
    public async Task ShouldBeFitToUse(Screen screen)
    {
        await using var visitor = await VisitAsync(screen, "decisions");
        var office = new BackOffice(visitor);
        await LogInAsAdminAsync(office);
        await visitor.GoAsync("/Admin/BackordersDecisions/List", "nothing-waits");
        await Expect(visitor.Page.Locator("#backorders-work-empty")).ToBeVisibleAsync();

        var (tray, hat) = await PrepareAsync();
        await office.OpenAsync("Decisions", "list");
        await Expect(visitor.Page.Locator("#backorders-work .backorders-badge")).ToHaveCountAsync(4);
        await visitor.LookAsync("work");
        await visitor.Page.Locator("#SearchKindId").SelectOptionAsync("2");
        await visitor.Page.Locator("#search-backorders-work").ClickAsync();
        await Expect(visitor.Page.Locator("#backorders-work .backorders-badge")).ToHaveCountAsync(1);
        Assert.That(visitor.Page.Url, Does.Contain("SearchKindId=2"), "so that the way back keeps it");

        await visitor.GoAsync($"/Admin/BackordersDecisions/Item/{hat}", "frozen");
        await visitor.PressAsync(visitor.Page.Locator("button[value=CloseLines]"), "frozen-nothing-chosen");
        await Expect(visitor.Page.GetByText("No backorder is chosen.")).ToBeVisibleAsync();
        await visitor.Page.Locator("#backorders-frozen-lines input").First.CheckAsync();
        await visitor.PressAsync(visitor.Page.Locator("button[value=MoveLines]"), "move-preview");
        await visitor.GoAsync($"/Admin/BackordersDecisions/Item/{tray}", "item");
        await visitor.PressAsync(visitor.Page.Locator("#backorders-corrections a", new() { HasText = "Put it right in the store" }), "put-right");
        await visitor.PressAsync(visitor.Page.Locator("#backorders-putright"), "put-right-done");
        await Expect(visitor.Page.GetByText("Put right in the store (")).ToBeVisibleAsync();
        await visitor.PressAsync(visitor.Page.Locator("button[value=Charge]"), "charge");
        await visitor.Page.Locator("#backorders-candidates input").First.UncheckAsync();
        await visitor.PressAsync(visitor.Page.GetByText("Preview with these"), "charge-chosen");

        await visitor.GoAsync("/Admin/BackordersBackFill/List", "back-fill");
        await visitor.PressAsync(visitor.Page.Locator("#backorders-backfill"), "back-filled");
        await visitor.GoAsync($"/Admin/BackordersDecisions/Item/{tray}", "item-decided");
        await MarkAsSeenAsync(visitor);
    }

    private async Task MarkAsSeenAsync(Visitor visitor)
    {
        var order = await _people.OrderAsync(3, 1);
        await _people.CancelAsync(order);
        await _people.SetStatusAsync(order, OrderStatus.Pending);
        await _people.CancelAsync(order);
        await visitor.GoAsync("/Admin/BackordersConsistency/List", "consistency");
        var button = visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Seen, it is settled" });
        await Expect(button).ToBeVisibleAsync();
        await visitor.PressAsync(button, "seen");
        await Expect(visitor.Page.Locator("#backorders-findings .backorders-soft").First).ToBeVisibleAsync();
        await visitor.LookAsync("seen-again");
    }

    /// <summary>A tray with a correction and unexplained units that two orders could take, a frozen hat, and an order that was set back.</summary>
    private async Task<(int Tray, int Hat)> PrepareAsync()
    {
        _people = new Shop(Store);
        await _people.OpenAsync();
        var tray = await _people.ProductAsync(6);
        var byHand = await _people.OrderAsync(tray, 2);
        await _people.OrderAsync(tray, 3);
        await _people.OrderAsync(tray, 2);
        await _people.SetCancelledByHandAsync(byHand);
        var back = await _people.OrderAsync(tray, 1);
        await _people.CancelAsync(back);
        await _people.SetStatusAsync(back, OrderStatus.Pending);
        var (small, _) = await _people.CombinationsAsync(0, 1);
        await _people.OrderAsync(small, 2);
        await _people.DeleteCombinationAsync(small);
        await SweepAsync();
        await _people.StockAsync(tray, -4);
        await SweepAsync();
        var items = await Store.RunAsync<IRepository<StockItem>, List<StockItem>>(rows => rows.Table.ToListAsync());

        return (items.Single(item => item.ProductId == tray).Id, items.Single(item => item.ProductId == small.ProductId).Id);
    }

    private async Task SweepAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            Store.Clock.Advance(TimeSpan.FromSeconds(61));
            await Store.RunAsync<ISweeper, SweepReport>(sweeper => sweeper.SweepAsync());
        }
    }
}
