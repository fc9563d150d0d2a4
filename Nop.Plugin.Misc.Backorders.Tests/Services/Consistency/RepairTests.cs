using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

/// <summary>A new plan is shown, then written; the platform's stock is left alone.</summary>
public class RepairTests(TestDatabase database) : ConsistencyTest(database)
{
    /// <summary>In one shop: what a new plan mends is mended, all else stays as it was.</summary>
    [Test]
    public async Task ShouldPutRightWhatItShowed()
    {
        FindingKind[] kinds =
        [
            FindingKind.LawBroken, FindingKind.ReadyWithoutStock, FindingKind.ReadyWhileUnexplained, FindingKind.MoreThanUnsent, FindingKind.ClosedOrderWaits,
            FindingKind.NotTheSumOfMoves, FindingKind.ClosedWithUnits, FindingKind.SumsWrong, FindingKind.LineWithoutOrder, FindingKind.Failing,
        ];
        foreach (var kind in kinds)
            await BreakAsync(kind);

        var stock = await StockAsync();
        foreach (var kind in kinds)
        {
            var finding = (await ReportAsync()).First(found => found.Kind == kind);
            var before = await LedgerAsync();
            var shown = await PreviewAsync(finding.StockItemId);
            Assert.That(await LedgerAsync(), Is.EqualTo(before), $"{kind}: a preview writes nothing");

            if (shown.Restorations.Count > 0)
                shown = await Store.RunAsync<IRepairService, Repair>(repairs => repairs.RestoreAsync(finding.StockItemId, shown.Fingerprint));
            var applied = await ApplyAsync(finding.StockItemId, shown.Fingerprint);

            Assert.That(applied.IsApplied, Is.True, $"{kind}");
            Assert.That(applied.Result.Plan.Lines, Is.EqualTo(shown.Result.Plan.Lines).Using<object>((x, y) => x.ToString() == y.ToString()), $"{kind}: what was shown");
            Assert.That((await ReportAsync()).Where(found => found.StockItemId == finding.StockItemId).Select(found => found.Kind), Has.None.EqualTo(kind));
        }

        Assert.That(await StockAsync(), Is.EqualTo(stock));
        Assert.That((await ReportAsync()).Select(found => found.Severity), Has.None.EqualTo(Severity.Broken));
        await AssertBooksAsync();
    }

    [Test]
    public async Task ShouldDoNothingThatNobodySaw()
    {
        await BreakAsync(FindingKind.LawBroken);
        await BreakAsync(FindingKind.NotTheSumOfMoves);
        var findings = await ReportAsync();
        var law = findings.Single(found => found.Kind == FindingKind.LawBroken);
        var shown = await PreviewAsync(law.StockItemId);
        await UnheardAsync(() => Shop.StockAsync(law.ProductId, -1));

        var other = await ApplyAsync(law.StockItemId, shown.Fingerprint);
        Assert.That(other.IsApplied, Is.False);
        Assert.That(other.Fingerprint, Is.Not.EqualTo(shown.Fingerprint));
        Assert.That((await StockItemAsync(law.ProductId)).Unexplained, Is.Zero);

        var moves = findings.Single(found => found.Kind == FindingKind.NotTheSumOfMoves);
        var before = await LedgerAsync();
        Assert.That((await Store.RunAsync<IRepairService, Repair>(repairs => repairs.RestoreAsync(moves.StockItemId, "something else"))).Restorations, Has.Count.EqualTo(1));
        Assert.That((await ApplyAsync(moves.StockItemId, "something else")).IsApplied, Is.False);
        Assert.That(await LedgerAsync(), Is.EqualTo(before));
        Assert.That(await Store.RunAsync<IRepairService, Repair>(repairs => repairs.PreviewAsync(987_654)), Is.Null);
    }

    private Task<Repair> PreviewAsync(int stockItemId) => Store.RunAsync<IRepairService, Repair>(repairs => repairs.PreviewAsync(stockItemId));

    private Task<Repair> ApplyAsync(int stockItemId, string fingerprint) => Store.RunAsync<IRepairService, Repair>(repairs => repairs.ApplyAsync(stockItemId, fingerprint));

    private async Task<List<(int, int)>> StockAsync() => [.. (await RowsAsync<Product>()).Select(product => (product.Id, product.StockQuantity))];

    private async Task<List<string>> LedgerAsync() =>
    [
        .. (await RowsAsync<StockItem>()).Select(item => $"item {item.Id} {item.Version} {item.Stock} {item.Waiting} {item.Ready} {item.Released} {item.Unexplained}"),
        .. (await RowsAsync<Line>()).Select(line => $"line {line.Id} {line.Waiting} {line.Ready} {line.Released} {line.Shipped} {line.Cancelled} {line.Closed}"),
        .. (await RowsAsync<Domain.Move>()).Select(move => $"move {move.Id}"),
    ];
}
