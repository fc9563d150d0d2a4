using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Logging;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class BundleReleases : IBundleReleases
{
    private readonly ILineQueryService _lineQueryService;
    private readonly ILogger _logger;
    private readonly IOrderService _orderService;
    private readonly IReconciler _reconciler;

    public BundleReleases(ILineQueryService lineQueryService, ILogger logger, IOrderService orderService, IReconciler reconciler)
    {
        _lineQueryService = lineQueryService;
        _logger = logger;
        _orderService = orderService;
        _reconciler = reconciler;
    }

    public virtual async Task<IReadOnlyDictionary<int, IReadOnlyList<Line>>> FindAsync(IEnumerable<Line> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var bundles = new Dictionary<int, IReadOnlyList<Line>>();
        foreach (var order in chosen.GroupBy(line => line.OrderId))
        {
            var open = (await _lineQueryService.GetByOrderAsync(order.Key)).Where(line => !line.Closed).ToLookup(line => line.OrderItemId);
            foreach (var itemId in order.Select(line => line.OrderItemId).Distinct())
            {
                var lines = open[itemId].ToList();
                if (lines.Count > 1 || lines.Exists(line => line.UnitsPerItem > 1))
                    bundles[itemId] = lines;
            }
        }

        return bundles;
    }

    public virtual async Task<BundleOutcome> PlanAsync(IReadOnlyList<Line> lines, IReadOnlyDictionary<int, int?> asked)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(asked);
        var plans = new Dictionary<int, LinePlan?>();
        ReleaseBlock? blocked = null;
        var items = await _lineQueryService.GetStockItemsAsync([.. lines.Select(line => line.StockItemId)]);
        foreach (var line in lines.OrderBy(line => items[line.StockItemId].ProductId).ThenBy(line => items[line.StockItemId].CombinationId))
        {
            var result = await LookAsync(items[line.StockItemId]);
            plans[line.Id] = result?.Plan?.Lines.FirstOrDefault(planned => planned.LineId == line.Id);
            blocked ??= BlockOf(result, plans[line.Id]);
        }

        var ships = (await _orderService.GetProductByOrderItemIdAsync(lines[0].OrderItemId))?.IsShipEnabled ?? true;
        if (blocked is not null)
            return new BundleOutcome(0, [.. lines.Select(line => new BundleLine(line, 0, 0, plans[line.Id]))], blocked, ships);

        var parts = lines.Select(line => new BundlePart(line.Id, Math.Max(1, line.UnitsPerItem), plans[line.Id]!.Releasable, plans[line.Id]!.Available)).ToList();
        var wanted = ItemsAsked(parts, asked);
        var plan = BundleRelease.Plan(parts, wanted);
        if (plan.Items == 0 || plan.Items < wanted)
            blocked = parts.TrueForAll(part => part.Releasable == 0) ? ReleaseBlock.NothingReady : plan.Items == 0 ? ReleaseBlock.Bundle : ReleaseBlock.FewerReady;

        return new BundleOutcome(plan.Items, [.. parts.Select((part, i) => new BundleLine(lines[i], blocked is null ? plan.Units.GetValueOrDefault(part.LineId) : 0, plan.Items * part.PerItem, plans[part.LineId]))],
            blocked, ships);
    }

    /// <summary>As many as the units of the line that asks for the most go into.</summary>
    private static int? ItemsAsked(List<BundlePart> parts, IReadOnlyDictionary<int, int?> asked)
    {
        var units = parts.Where(part => asked.GetValueOrDefault(part.LineId) is not null).Select(part => (asked[part.LineId]!.Value, part.PerItem)).ToList();

        return units.Count > 0 ? BundleRelease.ItemsFor(units) : null;
    }

    private static ReleaseBlock? BlockOf(ReconcileResult? result, LinePlan? plan)
    {
        if (result is null || result.Outcome == ReconcileOutcome.Postponed)
            return ReleaseBlock.Failed;
        if (result.Outcome == ReconcileOutcome.Frozen)
            return ReleaseBlock.Frozen;

        return plan is null || (plan.After.Open == 0 && plan.After.Cancelled > 0) ? ReleaseBlock.OrderClosed : null;
    }

    /// <summary>Null where the look failed.</summary>
    private async Task<ReconcileResult?> LookAsync(StockItem item)
    {
        try
        {
            return await _reconciler.ReconcileAsync(new ReconcileRequest(new StockKey(item.ProductId, item.CombinationId), ReconcileOccasion.Person));
        }
        catch (LedgerException exception)
        {
            await _logger.ErrorAsync("Backorders: the release of a bundle could not be planned.", exception);
            return null;
        }
    }
}
