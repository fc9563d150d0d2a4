using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class ReleasePreviewer : IReleasePreviewer
{
    private readonly IBundleReleases _bundleReleases;
    private readonly ILineQueryService _lineQueryService;
    private readonly ILogger _logger;
    private readonly IReconciler _reconciler;
    private readonly IWarehousePreview _warehousePreview;

    public ReleasePreviewer(IBundleReleases bundleReleases, ILineQueryService lineQueryService, ILogger logger, IReconciler reconciler, IWarehousePreview warehousePreview)
    {
        _bundleReleases = bundleReleases;
        _lineQueryService = lineQueryService;
        _logger = logger;
        _reconciler = reconciler;
        _warehousePreview = warehousePreview;
    }

    public virtual async Task<IReadOnlyList<PreviewedLine>> PreviewAsync(IReadOnlyCollection<int> lineIds)
    {
        ArgumentNullException.ThrowIfNull(lineIds);
        var ids = lineIds.Distinct().ToList();
        var lines = await _lineQueryService.GetByIdsAsync(ids);
        var bundles = await _bundleReleases.FindAsync(lines);
        var previewed = new Dictionary<int, PreviewedLine>();
        foreach (var bundle in bundles.Values)
            await PreviewBundleAsync(bundle, previewed);

        var others = lines.Where(line => !bundles.ContainsKey(line.OrderItemId)).ToList();
        var items = await _lineQueryService.GetStockItemsAsync([.. others.Select(line => line.StockItemId)]);
        foreach (var group in others.GroupBy(line => line.StockItemId))
        {
            var result = items.TryGetValue(group.Key, out var item) ? await LookAsync(item) : null;
            foreach (var line in group)
                previewed[line.Id] = Preview(line, result);
        }

        await _warehousePreview.BlockAsync(previewed, bundles);
        var companions = previewed.Keys.Except(ids).Where(id => previewed[id].Quantity > 0);

        return [.. ids.Concat(companions).Select(id => previewed.TryGetValue(id, out var line) ? line : Gone(id))];
    }

    private async Task PreviewBundleAsync(IReadOnlyList<Line> bundle, Dictionary<int, PreviewedLine> previewed)
    {
        var outcome = await _bundleReleases.PlanAsync(bundle, new Dictionary<int, int?>());
        foreach (var (line, units, _, plan) in outcome.Lines)
        {
            var blocked = outcome.Blocked ?? (units == 0 ? ReleaseBlock.NothingReady : null);
            previewed[line.Id] = Blocked(line, blocked, plan?.After.Waiting ?? 0, plan?.After.Ready ?? 0, plan?.Position ?? 0) with { Quantity = units };
        }
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
            await _logger.ErrorAsync("Backorders: a release could not be previewed.", exception);
            return null;
        }
    }

    private static PreviewedLine Preview(Line line, ReconcileResult? result)
    {
        if (result is null || result.Outcome == ReconcileOutcome.Postponed)
            return Blocked(line, ReleaseBlock.Failed, line.Waiting, line.Ready, 0);

        if (result.Outcome == ReconcileOutcome.Frozen)
            return Blocked(line, ReleaseBlock.Frozen, line.Waiting, line.Ready, 0);

        var planned = result.Plan?.Lines.FirstOrDefault(candidate => candidate.LineId == line.Id);
        if (planned is null || (planned.After.Open == 0 && planned.After.Cancelled > 0))
            return Blocked(line, ReleaseBlock.OrderClosed, 0, 0, 0);

        return planned.Releasable > 0
            ? Blocked(line, null, planned.After.Waiting, planned.After.Ready, planned.Position) with { Quantity = planned.Releasable }
            : Blocked(line, ReleaseBlock.NothingReady, planned.After.Waiting, planned.After.Ready, planned.Position);
    }

    private static PreviewedLine Blocked(Line line, ReleaseBlock? reason, int waiting, int ready, int position)
    {
        return new PreviewedLine(line.Id, line.OrderId, line.OrderNumber, line.ProductId, line.ProductName, 0, reason, waiting, ready, position);
    }

    private static PreviewedLine Gone(int lineId)
    {
        return new PreviewedLine(lineId, 0, null, 0, string.Empty, 0, ReleaseBlock.LineGone, 0, 0, 0);
    }
}
