using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Configuration;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <inheritdoc />
public class Sweeper : ISweeper
{
    private readonly IRepository<DirtyMark> _dirtyMarkRepository;
    private readonly IFullSweep _fullSweep;
    private readonly ILogger _logger;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IReconciler _reconciler;
    private readonly IReleaseRecovery _releaseRecovery;
    private readonly ISettingService _settingService;
    private readonly IRepository<StockItem> _stockItemRepository;

    public Sweeper(IRepository<DirtyMark> dirtyMarkRepository,
        IFullSweep fullSweep,
        ILogger logger,
        IRepository<OrderItem> orderItemRepository,
        IReconciler reconciler,
        IReleaseRecovery releaseRecovery,
        ISettingService settingService,
        IRepository<StockItem> stockItemRepository)
    {
        _dirtyMarkRepository = dirtyMarkRepository;
        _fullSweep = fullSweep;
        _logger = logger;
        _orderItemRepository = orderItemRepository;
        _reconciler = reconciler;
        _releaseRecovery = releaseRecovery;
        _settingService = settingService;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<SweepReport> SweepAsync()
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        if (!settings.Enabled)
        {
            await _fullSweep.MakeDueAsync();
            return default;
        }

        var highest = await _orderItemRepository.Table.MaxAsync(item => (int?)item.Id) ?? 0;
        await _releaseRecovery.RecoverAsync();
        var isFull = await _fullSweep.RunIfDueAsync(highest);

        var failed = 0;
        var marked = await _dirtyMarkRepository.Table.MaxAsync(mark => (int?)mark.Id) ?? 0;
        var keys = await ChooseAsync(settings.EffectiveSweepBatchSize());
        foreach (var key in keys)
        {
            if (!await VisitAsync(key, highest, marked))
                failed++;
        }

        return new SweepReport(keys.Count, failed, isFull);
    }

    /// <summary>The marked ones, the oldest mark first; then those that were not visited for the longest time.</summary>
    private async Task<List<StockKey>> ChooseAsync(int limit)
    {
        var marked = await _dirtyMarkRepository.Table
            .GroupBy(mark => new { mark.ProductId, mark.CombinationId })
            .Select(group => new { group.Key.ProductId, group.Key.CombinationId, First = group.Min(mark => mark.Id) })
            .OrderBy(row => row.First)
            .Take(limit)
            .ToListAsync();

        var inTurn = await _stockItemRepository.Table
            .Where(item => item.HasWork)
            .OrderBy(item => item.LastSweptOnUtc).ThenBy(item => item.Id)
            .Select(item => new { item.ProductId, item.CombinationId })
            .Take(limit)
            .ToListAsync();

        return [.. marked.Select(row => new StockKey(row.ProductId, row.CombinationId))
            .Concat(inTurn.Select(row => new StockKey(row.ProductId, row.CombinationId)))
            .Distinct()
            .Take(limit)];
    }

    /// <param name="marked">The highest mark there was; one that was made since speaks of something that we have not seen.</param>
    private async Task<bool> VisitAsync(StockKey key, int highest, int marked)
    {
        try
        {
            var result = await _reconciler.ReconcileAsync(new ReconcileRequest(key, ReconcileOccasion.Sweep, HighestOrderItemId: highest));
            if (result.Outcome == ReconcileOutcome.NothingToDo)
                await _dirtyMarkRepository.DeleteAsync(mark => mark.ProductId == key.ProductId && mark.CombinationId == key.CombinationId && mark.Id <= marked);

            return true;
        }
        catch (LedgerException exception)
        {
            await _logger.ErrorAsync("Backorders: the sweep could not bring a stock item up to date. It will try again.", exception);
            return false;
        }
    }
}
