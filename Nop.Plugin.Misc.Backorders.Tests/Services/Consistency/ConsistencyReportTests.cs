using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

public class ConsistencyReportTests(TestDatabase database) : ConsistencyTest(database)
{
    /// <summary>What each fault shows as: found and expected, and what else follows from it.</summary>
    private static readonly Dictionary<FindingKind, string[]> _faults = new()
    {
        [FindingKind.LawBroken] = ["LawBroken 2 5"],
        [FindingKind.ReadyWithoutStock] = ["LawBroken 0 1", "ReadyWithoutStock 2 1"],
        [FindingKind.ReadyWhileUnexplained] = ["ReadyWhileUnexplained 1 0", "Unexplained 1 0"],
        [FindingKind.MoreThanUnsent] = ["MoreThanUnsent 3 1"],
        [FindingKind.ClosedOrderWaits] = ["ClosedOrderWaits 3 0"],
        [FindingKind.NotTheSumOfMoves] = ["NotTheSumOfMoves 1 0"],
        [FindingKind.ClosedWithUnits] = ["ClosedWithUnits 3 0", "SumsWrong 3 0"],
        [FindingKind.SumsWrong] = ["SumsWrong 7 3"],
        [FindingKind.LineWithoutOrder] = ["LineWithoutOrder 3 0"],
        [FindingKind.LineWithoutStockItem] = ["SumsWrong 3 0", "LineWithoutStockItem 3 0"],
        [FindingKind.StockItemWithoutProduct] = ["StockItemWithoutProduct 2 0"],
        [FindingKind.CorrectionsWrong] = ["CorrectionsWrong 2 0", "LawBroken 3 1"],
        [FindingKind.CorrectionAltered] = ["CorrectionAltered -5 -3"],
        [FindingKind.CorrectionWithoutStockItem] = ["CorrectionWithoutStockItem 2 0"],
        [FindingKind.IntentWithoutLine] = ["IntentWithoutLine 2 0"],
        [FindingKind.MovesWithoutLine] = ["MovesWithoutLine 1 0"],
        [FindingKind.Failing] = ["Failing 0 0"],
        [FindingKind.LostUpdate] = ["LostUpdate 3 2"],
        [FindingKind.SetBack] = ["SetBack 2 1"],
        [FindingKind.ReturnedTwice] = ["ReturnedTwice 2 1"],
        [FindingKind.ReservationsWrong] = ["ReservationsWrong 4 3"],
        [FindingKind.Unexplained] = ["Unexplained 2 0"],
        [FindingKind.Frozen] = ["Frozen 2 0"],
        [FindingKind.ChangedWithoutHistory] = ["ChangedWithoutHistory 5 2"],
    };

    /// <summary>In one shop, one after the other: whatever is broken already hides nothing else.</summary>
    [Test]
    public async Task ShouldFindEachKindOfFaultAndNothingElse()
    {
        Assert.That(_faults.Keys, Is.EquivalentTo(Enum.GetValues<FindingKind>()));
        IReadOnlyList<Finding> before = await ReportAsync();
        Assert.That(before, Is.Empty);
        foreach (var (kind, faults) in _faults)
        {
            await BreakAsync(kind);
            var after = await ReportAsync();
            var added = after.Except(before).Select(finding => $"{finding.Kind} {finding.Found} {finding.Expected}");

            Assert.That(added, Is.EquivalentTo(faults), $"{kind}");
            before = after;
        }
    }

    [Test]
    public async Task ShouldFindNothingInAHealthyBusyShopAndCostTheSame()
    {
        Store.Commands.Clear();
        Assert.That(await ReportAsync(), Is.Empty);
        var idle = Store.Commands.Commands.Count;

        await KeepBusyAsync();
        await FullSweepAsync();
        await KeepBusyAsync();
        await SweepAsync();
        Store.Commands.Clear();
        Assert.That(await ReportAsync(), Is.Empty);

        var busy = Store.Commands.Commands.Count;
        await TestContext.Out.WriteLineAsync($"cost: a consistency report takes {idle} statements in an idle shop and {busy} in a busy one ({Kind})");
        Assert.That(busy, Is.EqualTo(idle));
        Assert.That(busy, Is.LessThanOrEqualTo(50));
    }

    [Test]
    public async Task ShouldGiveBackNoMoreOfAKindThanAPageCanHold()
    {
        for (var i = 0; i < 3; i++)
            await BreakAsync(FindingKind.Unexplained);

        var check = await Store.RunAsync<IEnumerable<IConsistencyCheck>, int>(async checks =>
        {
            var most = 0;
            foreach (var check in checks)
                most = Math.Max(most, (await check.FindAsync(2)).Count);
            return most;
        });
        Assert.That(check, Is.EqualTo(2));
    }

    /// <summary>Everything that people do, in every kind of stock, with nothing going wrong.</summary>
    private async Task KeepBusyAsync()
    {
        var tray = await Shop.ProductAsync(2);
        var (small, large) = await Shop.CombinationsAsync(1, 9);
        var (bowl, warehouses) = await Shop.WarehousesAsync(1, 2);
        var set = await Shop.BundleAsync(null, (tray, 2));
        var (cask, _) = await Shop.WarehousesAsync(2, 2);
        var crate = await Shop.BundleAsync(4, (cask, 3));

        var first = await Shop.OrderAsync(tray, 3);
        var second = await Shop.OrderAsync((tray, 2), (bowl, 1));
        await Shop.OrderAsync(small, 4);
        await Shop.OrderAsync(large, 2);
        var inWarehouses = await Shop.OrderAsync(bowl, 5);
        await Shop.OrderAsync(set, 2);
        var crates = await Shop.OrderAsync(crate, 2);
        await Shop.ShipmentAsync(await Shop.ItemAsync(crates), 1, send: true);
        await Shop.CancelAsync(await Shop.OrderAsync(crate, 1));
        await Shop.StockAsync(tray, +4);
        await AdjustAsync(small, +2);

        await Shop.EditItemAsync(await Shop.ItemAsync(first), 4);
        await Shop.ShipmentAsync(await Shop.ItemAsync(first), 1, send: true);
        var shipment = await Shop.ShipmentAsync(await Shop.ItemAsync(first), 1);
        await Shop.DeleteShipmentAsync(shipment);
        await Shop.ShipFromAsync(await Shop.ItemAsync(inWarehouses), 1, warehouses[1]);
        var cancelled = await Shop.OrderAsync(tray, 2);
        await Shop.CancelAsync(cancelled);
        await Shop.DeleteAsync(cancelled);
        var gone = await Shop.OrderAsync(bowl, 2);
        await Shop.DeleteAsync(gone);
        await Shop.EditItemAsync(await Shop.ItemAsync(second), 1);
        await Shop.DeleteItemAsync(await Shop.ItemAsync(second));
        await Shop.EditProductAsync(tray, product => product.WarehouseId = warehouses[0]);
        await Shop.StockAsync(tray, +3);
        await SweepAsync();
        var ready = (await RowsAsync<Domain.Line>()).First(line => line.Ready > 0);
        await ReleaseAsync(ready.Id);
    }
}
