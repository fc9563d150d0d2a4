using LinqToDB;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

/// <summary>A new plan is shown, then written; the platform's stock is left alone.</summary>
public class RepairTests(TestDatabase database) : ConsistencyTest(database)
{
    private Func<Task> _beforeLocking;

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        _beforeLocking = null;
        options.Services = services =>
        {
            services.AddScoped<IReconciler>(provider => new ReconcilerInARace(ActivatorUtilities.CreateInstance<Reconciler>(provider), HappenAsync));
            services.AddScoped<ILineRestorer>(provider => new RestorerInARace(ActivatorUtilities.CreateInstance<LineRestorer>(provider), HappenAsync));
        };
    }

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

    /// <summary>The last preview was as shown, and under the lock it is not.</summary>
    [Test]
    public async Task ShouldDoNothingWhereThePlanIsAnotherUnderTheLock()
    {
        await BreakAsync(FindingKind.LawBroken);
        var law = (await ReportAsync()).Single(found => found.Kind == FindingKind.LawBroken);
        var shown = await PreviewAsync(law.StockItemId);
        Assert.That(shown.Result.Plan.Stock.Stock, Is.EqualTo(-5));
        var before = await LedgerAsync();
        _beforeLocking = () => UnheardAsync(() => Shop.StockAsync(law.ProductId, -4));

        var changed = await ApplyAsync(law.StockItemId, shown.Fingerprint);
        Assert.That((changed.IsApplied, changed.Result.Plan.Stock.Stock), Is.EqualTo((false, -9)), "the new plan is shown");
        Assert.That(await LedgerAsync(), Is.EqualTo(before));
        Assert.That((await ApplyAsync(law.StockItemId, changed.Fingerprint)).IsApplied, Is.True);
    }

    [Test]
    public async Task ShouldRestoreNothingThatNobodySawUnderTheLock()
    {
        await BreakAsync(FindingKind.NotTheSumOfMoves);
        var finding = (await ReportAsync()).Single(found => found.Kind == FindingKind.NotTheSumOfMoves);
        var shown = await PreviewAsync(finding.StockItemId);
        _beforeLocking = () => Set<Line>(shown.Restorations.Single().LineId, lines => lines.Set(line => line.Cancelled, 7));

        var changed = await Store.RunAsync<IRepairService, Repair>(repairs => repairs.RestoreAsync(finding.StockItemId, shown.Fingerprint));
        Assert.That(changed.Restorations.Single().Stored.Cancelled, Is.EqualTo(7));
        Assert.That((await RowsAsync<Line>()).Single().Cancelled, Is.EqualTo(7), "left alone");
        await Store.RunAsync<IRepairService, Repair>(repairs => repairs.RestoreAsync(finding.StockItemId, changed.Fingerprint));
        Assert.That((await RowsAsync<Line>()).Single().Cancelled, Is.Zero);
        await AssertBooksAsync();
    }

    private Task HappenAsync()
    {
        var happening = _beforeLocking;
        _beforeLocking = null;
        return happening?.Invoke() ?? Task.CompletedTask;
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

    private sealed class ReconcilerInARace(IReconciler reconciler, Func<Task> before) : IReconciler
    {
        public async Task<ReconcileResult> ReconcileAsync(ReconcileRequest request)
        {
            if (request.Occasion == ReconcileOccasion.Person)
                await before();
            return await reconciler.ReconcileAsync(request);
        }

        public Task<ReconcileResult> PreviewAsync(ReconcileRequest request) => reconciler.PreviewAsync(request);
    }

    private sealed class RestorerInARace(ILineRestorer restorer, Func<Task> before) : ILineRestorer
    {
        public Task<IReadOnlyList<Restoration>> FindAsync(int stockItemId) => restorer.FindAsync(stockItemId);

        public async Task RestoreAsync(int stockItemId, Predicate<IReadOnlyList<Restoration>> isAsShown)
        {
            await before();
            await restorer.RestoreAsync(stockItemId, isAsShown);
        }
    }
}
