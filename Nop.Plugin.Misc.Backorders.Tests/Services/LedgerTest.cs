using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;
using PlannedMove = Nop.Plugin.Misc.Backorders.Planning.Lifecycle.Move;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>Base of tests of the ledger in a running store with the plugin installed.</summary>
public abstract class LedgerTest(TestDatabase database) : StoreTest(database)
{
    protected Shop Shop { get; private set; }

    [SetUp]
    public Task OpenShop()
    {
        Shop = new Shop(Store);
        return Shop.OpenAsync();
    }

    protected override void Configure(TestStoreOptions options)
    {
        options.WithPlugin = true;
    }

    /// <summary>Lets the settling time pass and the sweep run.</summary>
    protected async Task<SweepReport> SweepAsync(TimeSpan? after = null)
    {
        Store.Clock.Advance(after ?? TimeSpan.FromSeconds(61));
        return await Store.RunAsync<ISweeper, SweepReport>(sweeper => sweeper.SweepAsync());
    }

    /// <summary>As <see cref="SweepAsync"/>, a day later: all products are looked at.</summary>
    protected Task<SweepReport> FullSweepAsync() => SweepAsync(TimeSpan.FromHours(25));

    protected Task<ReconcileResult> ReconcileAsync(int productId) => Store.RunAsync<IReconciler, ReconcileResult>(reconciler =>
        reconciler.ReconcileAsync(new ReconcileRequest(new StockKey(productId), ReconcileOccasion.Event)));

    protected Task<ReleaseResult> ReleaseAsync(params int[] lineIds) => Store.RunAsync<IReleaseService, ReleaseResult>(releases =>
        releases.ReleaseAsync([.. lineIds.Select(id => new ReleaseChoice(id))], actorId: 1));

    protected Task<StockItem> StockItemAsync(int productId) => Store.RunAsync<IRepository<StockItem>, StockItem>(items =>
        items.Table.FirstOrDefaultAsync(item => item.ProductId == productId));

    protected Task<Line> LineAsync(int orderId) => Store.RunAsync<IRepository<Line>, Line>(lines =>
        lines.Table.FirstOrDefaultAsync(line => line.OrderId == orderId));

    /// <summary>"waiting ready released shipped cancelled", or "none" where the order has no line.</summary>
    protected async Task<string> UnitsAsync(int orderId)
    {
        var line = await LineAsync(orderId);
        return line is null ? "none" : $"{line.Waiting} {line.Ready} {line.Released} {line.Shipped} {line.Cancelled}";
    }

    protected async Task<int> UnexplainedAsync(int productId) => (await StockItemAsync(productId))?.Unexplained ?? 0;

    /// <summary>Laws that hold for stored rows, whatever happened.</summary>
    protected async Task AssertBooksAsync()
    {
        var moves = (await RowsAsync<Move>()).ToLookup(move => move.LineId);
        foreach (var line in await RowsAsync<Line>())
        {
            var sum = Quantities.Of(moves[line.Id].Select(move => new PlannedMove(move.Kind, move.Quantity)));
            Assert.That(sum, Is.EqualTo(new Quantities(line.Waiting, line.Ready, line.Released, line.Shipped, line.Cancelled)), $"line {line.Id} is not the sum of its moves");
            Assert.That(line.Closed, Is.EqualTo(sum.Open == 0), $"line {line.Id} is closed: {line.Closed}");
        }
    }
}
