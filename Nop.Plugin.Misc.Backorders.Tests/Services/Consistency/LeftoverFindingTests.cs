using LinqToDB;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

/// <summary>Corrections, releases and moves: rows that were altered, or whose owner is gone.</summary>
public class LeftoverFindingTests(TestDatabase database) : ConsistencyTest(database)
{
    [Test]
    public async Task ShouldFindWhatADeletedLineLeavesBehind()
    {
        var tray = await Shop.ProductAsync(0);
        var line = await LineAsync(await Shop.OrderAsync(tray, 2));
        await Shop.StockAsync(tray, +2);
        await SettleAsync();
        await ReleaseAsync(line.Id);
        Assert.That(await FoundAsync(), Is.Empty);
        await Store.RunAsync<IRepository<Line>>(lines => lines.Table.Where(row => row.Id == line.Id).DeleteAsync());
        await Set<StockItem>(line.StockItemId, items => items.Set(item => item.Released, 0));

        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "IntentWithoutLine 2 0", "MovesWithoutLine 3 0" }));
        Assert.That((await ReportAsync()).Select(finding => finding.CanBeSeen), Has.All.True, "nothing takes them away");

        await Set<Intent>((await RowsAsync<Intent>()).Single().Id, intents => intents.Set(intent => intent.StatusId, (int)IntentStatus.Withdrawn));
        Assert.That(await FoundAsync(), Is.EqualTo(new[] { "MovesWithoutLine 3 0" }), "what was withdrawn is done with");
    }

    [Test]
    public async Task ShouldFindACorrectionWhoseStockItemIsGone([Values] bool settled)
    {
        var order = await Shop.OrderAsync(await Shop.ProductAsync(5), 2);
        await Shop.SetStatusAsync(order, OrderStatus.Cancelled);
        await Shop.OrderAsync((await RowsAsync<OrderItem>()).Single().ProductId, 9);
        await SettleAsync();
        var correction = (await RowsAsync<Correction>()).Single();
        if (settled)
            await DecideAsync(new SettleCorrection(correction.Id, Settlement.AlreadyDone));
        await Store.RunAsync<IRepository<StockItem>>(items => items.Table.Where(item => item.Id == correction.StockItemId).DeleteAsync());

        Assert.That(await FoundAsync(), settled ? Has.None.StartsWith("CorrectionWithout") : Has.One.EqualTo("CorrectionWithoutStockItem 2 0"));
    }

    [Test]
    public async Task ShouldFindAnAlteredCorrection([Values] bool settled)
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 4);
        await Shop.SetCancelledByHandAsync(await Shop.OrderAsync(tray, 2));
        await SettleAsync();
        Assert.That(await FoundAsync(), Is.Empty);
        var row = (await RowsAsync<Correction>()).Single();
        await Set<Correction>(row.Id, rows => settled ? rows.Set(correction => correction.Settled, 1) : rows.Set(correction => correction.Quantity, 9));

        Assert.That(await FoundAsync(), Is.EqualTo(new[] { settled ? "CorrectionsWrong 2 1" : "CorrectionsWrong 2 9" }));
    }

    /// <summary>A correction is made by a sweep; what is newer than that is no fault.</summary>
    [Test]
    public async Task ShouldWaitForTheSweepThatHasToSeeAParcel()
    {
        var (bowl, warehouses) = await Shop.WarehousesAsync(6, 3);
        var item = await Shop.ItemAsync(await Shop.OrderAsync(bowl, 3));
        await Shop.ShipFromAsync(item, 1, warehouses[1]);
        await SettleAsync();
        Assert.That((await RowsAsync<Correction>()).Single().Quantity, Is.EqualTo(1));

        await Shop.ShipFromAsync(item, 2, warehouses[1]);
        Assert.That((await ReportAsync()).Select(finding => finding.Kind), Has.None.EqualTo(FindingKind.CorrectionAltered));
        await SettleAsync();
        Assert.That(await FoundAsync(), Is.Empty);
    }

    /// <summary>With the sum that goes with it.</summary>
    [TestCase("moved", "CorrectionAltered -7 -2")]
    [TestCase("left", "CorrectionAltered 4 3")]
    public async Task ShouldHoldACorrectionAgainstWhatItWasMadeOf(string reason, string expected)
    {
        if (reason == "moved")
        {
            var (small, large) = await Shop.CombinationsAsync(0, 1);
            var line = await LineAsync(await Shop.OrderAsync(small, 2));
            await Shop.DeleteCombinationAsync(small);
            await SettleAsync();
            await DecideAsync(new MoveLines([line.Id], new StockKey(large.ProductId, large.CombinationId)));
        }
        else
        {
            var (bowl, warehouses) = await Shop.WarehousesAsync(3, 3);
            await Shop.ShipFromAsync(await Shop.ItemAsync(await Shop.OrderAsync(bowl, 3)), 3, warehouses[1]);
        }

        await SettleAsync();
        Assert.That(await FoundAsync(), Is.Empty);
        var row = (await RowsAsync<Correction>()).Single();
        var altered = reason == "moved" ? -7 : 4;
        await Set<Correction>(row.Id, rows => rows.Set(correction => correction.Quantity, altered));
        await Set<StockItem>(row.StockItemId, items => items.Set(item => item.Correction, altered));

        Assert.That(await FoundAsync(), Has.One.EqualTo(expected));
    }
}
