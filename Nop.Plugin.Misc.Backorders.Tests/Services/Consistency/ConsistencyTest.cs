using DemoStore.Services.Orders;
using LinqToDB;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Consistency;

/// <summary>Base of tests of the report: what goes wrong in a shop, one thing at a time.</summary>
public abstract class ConsistencyTest(TestDatabase database) : LedgerTest(database)
{
    protected async Task<IReadOnlyList<Finding>> ReportAsync()
        => (await Store.RunAsync<IConsistencyReport, ConsistencyFindings>(report => report.RunAsync())).Findings;

    /// <summary>Each finding as "kind found expected".</summary>
    protected async Task<IEnumerable<string>> FoundAsync() => (await ReportAsync()).Select(finding => $"{finding.Kind} {finding.Found} {finding.Expected}");

    protected Task<DecisionResult> DecideAsync(DecisionOrder order) => Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.ApplyAsync(order, 7));

    /// <summary>A day later, once to see and once to confirm.</summary>
    protected async Task SettleAsync()
    {
        await FullSweepAsync();
        await SweepAsync();
    }

    /// <summary>The kind's own fault, in a product of its own, and nothing that the ledger would hear of.</summary>
    protected Task BreakAsync(FindingKind kind) => kind switch
    {
        FindingKind.LawBroken => UnheardAsync(waiting: 2, stock: -3),
        FindingKind.ReadyWithoutStock => ReadyWithoutStockAsync(),
        FindingKind.ReadyWhileUnexplained => ReadyWhileUnexplainedAsync(),
        FindingKind.MoreThanUnsent => OnLineAsync(line => Set<OrderItem>(line.OrderItemId, items => items.Set(item => item.Quantity, 1))),
        FindingKind.ClosedOrderWaits => OnLineAsync(line => Set<Order>(line.OrderId, orders => orders.Set(order => order.Deleted, true))),
        FindingKind.NotTheSumOfMoves => OnLineAsync(line => Set<Line>(line.Id, lines => lines.Set(row => row.Cancelled, 1))),
        FindingKind.ClosedWithUnits => OnLineAsync(line => Set<Line>(line.Id, lines => lines.Set(row => row.Closed, true))),
        FindingKind.SumsWrong => OnLineAsync(line => Set<StockItem>(line.StockItemId, items => items.Set(item => item.Released, 4))),
        FindingKind.LineWithoutOrder => OnLineAsync(line => Store.RunAsync<IRepository<OrderItem>>(items => items.Table.Where(item => item.Id == line.OrderItemId).DeleteAsync())),
        FindingKind.LineWithoutStockItem => OnLineAsync(line => Set<Line>(line.Id, lines => lines.Set(row => row.StockItemId, 987_654))),
        FindingKind.StockItemWithoutProduct => WithoutCombinationAsync(),
        FindingKind.CorrectionsWrong => OnLineAsync(line => Set<StockItem>(line.StockItemId, items => items.Set(item => item.Correction, 2))),
        FindingKind.CorrectionAltered => AlteredCorrectionAsync(),
        FindingKind.CorrectionWithoutStockItem => CorrectionWithoutStockItemAsync(),
        FindingKind.IntentWithoutLine => WithoutLineAsync(release: true),
        FindingKind.MovesWithoutLine => WithoutLineAsync(release: false),
        FindingKind.Failing => OnLineAsync(line => Set<StockItem>(line.StockItemId, items => items.Set(item => item.FailingSinceUtc, (DateTime?)Store.Clock.UtcNow))),
        FindingKind.LostUpdate => LostUpdateAsync(),
        FindingKind.SetBack => SetBackAsync(),
        FindingKind.ReturnedTwice => ReturnedTwiceAsync(),
        FindingKind.ReservationsWrong => ReservationsAsync(),
        FindingKind.Unexplained => UnexplainedAsync(),
        FindingKind.Frozen => FrozenAsync(),
        FindingKind.ChangedWithoutHistory => ChangedWithoutHistoryAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    protected Task Set<T>(int id, Func<IQueryable<T>, LinqToDB.Linq.IUpdatable<T>> set) where T : BaseEntity
        => Store.RunAsync<IRepository<T>>(rows => set(rows.Table.Where(row => row.Id == id)).UpdateAsync());

    protected async Task UnheardAsync(Func<Task> action)
    {
        Store.Events.Deliveries = _ => 0;
        await action();
        Store.Events.Deliveries = null;
    }

    protected Task AdjustAsync(Goods goods, int by) => Store.RunAsync<IProductService>(async products =>
        await products.AdjustInventoryAsync(await products.GetProductByIdAsync(goods.ProductId), by, goods.AttributesXml, "counted"));

    private async Task UnheardAsync(int waiting, int stock)
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, waiting);
        await UnheardAsync(() => Shop.StockAsync(tray, stock));
    }

    private async Task OnLineAsync(Func<Line, Task> tamper) => await tamper(await LineAsync(await Shop.OrderAsync(await Shop.ProductAsync(0), 3)));

    private async Task ReadyWithoutStockAsync()
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +2);
        await UnheardAsync(() => Shop.StockAsync(tray, -1));
    }

    private async Task ReadyWhileUnexplainedAsync()
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +1);
        await UnheardAsync(() => Shop.StockAsync(tray, -1));
        var item = await StockItemAsync(tray);
        await Set<StockItem>(item.Id, items => items.Set(row => row.Unexplained, 1));
    }

    private async Task WithoutCombinationAsync()
    {
        var (small, _) = await Shop.CombinationsAsync(0, 0);
        await Shop.OrderAsync(small, 2);
        await UnheardAsync(() => Shop.DeleteCombinationAsync(small));
    }

    /// <summary>A row and the sum that was made of it, of units that nothing counts again.</summary>
    private async Task AlteredCorrectionAsync()
    {
        var order = await Shop.OrderAsync(await Shop.ProductAsync(9), 3);
        await Shop.CancelAsync(order);
        await Shop.SetStatusAsync(order, OrderStatus.Processing);
        await DecideAsync(new ReopenOrder(order));
        var row = (await RowsAsync<Correction>()).Last();
        await Set<Correction>(row.Id, rows => rows.Set(correction => correction.Quantity, -5));
        await Set<StockItem>(row.StockItemId, items => items.Set(item => item.Correction, -5));
    }

    private async Task CorrectionWithoutStockItemAsync()
    {
        var tray = await Shop.ProductAsync(5);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.SetCancelledByHandAsync(order);
        await Store.RunAsync<IRepository<Correction>>(rows => rows.InsertAsync(new Correction
        {
            StockItemId = 987_653,
            OrderId = order,
            Reason = CorrectionReason.NotGivenBack,
            Quantity = 2,
            CreatedOnUtc = Store.Clock.UtcNow,
            UpdatedOnUtc = Store.Clock.UtcNow,
        }, publishEvent: false));
    }

    private async Task WithoutLineAsync(bool release)
    {
        var now = Store.Clock.UtcNow;
        if (release)
            await Store.RunAsync<IRepository<Intent>>(rows => rows.InsertAsync(new Intent { IntentGuid = Guid.NewGuid(), Status = IntentStatus.Done, LineId = 987_652, Quantity = 2, CreatedOnUtc = now, UpdatedOnUtc = now }, publishEvent: false));
        else
            await Store.RunAsync<IRepository<Move>>(rows => rows.InsertAsync(new Move { LineId = 987_651, Kind = MoveKind.Charged, Quantity = 2, Cause = "x", CreatedOnUtc = now }, publishEvent: false));
    }

    /// <summary>Two orders that were placed at the same moment: both read 4, and each wrote 3.</summary>
    private async Task LostUpdateAsync()
    {
        var tray = await Shop.ProductAsync(4);
        await Shop.StockAsync(tray, +1);
        await Shop.StockAsync(tray, -1);
        await Shop.OrderAsync(tray, 1);
        Store.Clock.Advance(TimeSpan.FromSeconds(2));
        var other = await Shop.OrderAsync(tray, 1);
        var row = (await RowsAsync<StockQuantityHistory>()).Last(row => row.ProductId == tray);
        await Set<Order>(other, orders => orders.Set(order => order.CreatedOnUtc, row.CreatedOnUtc.AddSeconds(-3)));
        await Set<StockQuantityHistory>(row.Id, rows => rows.Set(history => history.StockQuantity, 3));
        await Set<Product>(tray, products => products.Set(product => product.StockQuantity, 3));
    }

    /// <summary>The same numbers, and nobody knows whether two met or one was set back.</summary>
    private async Task SetBackAsync()
    {
        var tray = await Shop.ProductAsync(4);
        await Shop.StockAsync(tray, -1);
        await Shop.StockAsync(tray, -1);
        await ChangeStockAsync(tray, +1);
        await Shop.StockAsync(tray, -1);
    }

    private async Task ReturnedTwiceAsync()
    {
        var order = await Shop.OrderAsync(await Shop.ProductAsync(5), 2);
        await Shop.CancelAsync(order);
        await Store.RunAsync(async services => await services.GetRequiredService<OrderEditing>()
            .ChangeStatusAsync(await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(order), OrderStatus.Pending));
        await Shop.CancelAsync(order);
    }

    private async Task ReservationsAsync()
    {
        var (tray, _) = await Shop.WarehousesAsync(5, 5);
        await Shop.OrderAsync(tray, 3);
        await Store.RunAsync<IRepository<ProductWarehouseInventory>>(rows => rows.Table.Where(row => row.ProductId == tray && row.ReservedQuantity > 0).Set(row => row.ReservedQuantity, 4).UpdateAsync());
    }

    private async Task UnexplainedAsync() => await Shop.StockAsync(await Shop.ProductAsync(0), -2);

    private async Task FrozenAsync()
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 2);
        await Shop.EditProductAsync(tray, product => product.UseMultipleWarehouses = true);
    }

    private async Task ChangedWithoutHistoryAsync()
    {
        var tray = await Shop.ProductAsync(4);
        await Shop.StockAsync(tray, -1);
        await ChangeStockAsync(tray, +3);
        await Shop.StockAsync(tray, -1);
    }

    /// <summary>By code, as an integration does: no history.</summary>
    private Task ChangeStockAsync(int productId, int by) => Store.RunAsync<IProductService>(async products =>
    {
        var product = await products.GetProductByIdAsync(productId);
        product.StockQuantity += by;
        await products.UpdateProductAsync(product);
    });
}
