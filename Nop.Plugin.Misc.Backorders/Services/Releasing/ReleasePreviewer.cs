using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class ReleasePreviewer : IReleasePreviewer
{
    private readonly ILineQueryService _lineQueryService;
    private readonly ILogger _logger;
    private readonly IReconciler _reconciler;

    public ReleasePreviewer(ILineQueryService lineQueryService, ILogger logger, IReconciler reconciler)
    {
        _lineQueryService = lineQueryService;
        _logger = logger;
        _reconciler = reconciler;
    }

    public virtual async Task<IReadOnlyList<PreviewedLine>> PreviewAsync(IReadOnlyCollection<int> lineIds)
    {
        ArgumentNullException.ThrowIfNull(lineIds);
        var ids = lineIds.Distinct().ToList();
        var lines = await _lineQueryService.GetByIdsAsync(ids);
        var items = await _lineQueryService.GetStockItemsAsync([.. lines.Select(line => line.StockItemId)]);
        var bundled = await BundledLines.FindAsync(_lineQueryService, lines);
        var previewed = new Dictionary<int, PreviewedLine>();
        foreach (var group in lines.GroupBy(line => line.StockItemId))
        {
            var result = items.TryGetValue(group.Key, out var item) ? await LookAsync(item) : null;
            foreach (var line in group)
                previewed[line.Id] = Preview(line, result, bundled.Contains(line.Id));
        }

        return [.. ids.Select(id => previewed.TryGetValue(id, out var line) ? line : Gone(id))];
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

    private static PreviewedLine Preview(Line line, ReconcileResult? result, bool isBundled)
    {
        if (result is null || result.Outcome == ReconcileOutcome.Postponed)
            return Blocked(line, ReleaseBlock.Failed, line.Waiting, line.Ready, 0);

        if (result.Outcome == ReconcileOutcome.Frozen)
            return Blocked(line, ReleaseBlock.Frozen, line.Waiting, line.Ready, 0);

        var planned = result.Plan?.Lines.FirstOrDefault(candidate => candidate.LineId == line.Id);
        if (planned is null || (planned.After.Open == 0 && planned.After.Cancelled > 0))
            return Blocked(line, ReleaseBlock.OrderClosed, 0, 0, 0);

        if (isBundled)
            return Blocked(line, ReleaseBlock.Bundle, planned.After.Waiting, planned.After.Ready, planned.Position);

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
