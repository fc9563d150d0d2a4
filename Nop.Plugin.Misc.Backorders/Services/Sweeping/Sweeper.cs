using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Services.Notifying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Configuration;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <inheritdoc />
public class Sweeper : ISweeper
{
    private readonly IFullSweep _fullSweep;
    private readonly ILogger _logger;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IReconciler _reconciler;
    private readonly IRecoveries _recoveries;
    private readonly ISettingService _settingService;
    private readonly ISubscriberNotices _subscriberNotices;
    private readonly ISweepTurn _sweepTurn;

    public Sweeper(IFullSweep fullSweep,
        ILogger logger,
        IRepository<OrderItem> orderItemRepository,
        IReconciler reconciler,
        IRecoveries recoveries,
        ISettingService settingService,
        ISubscriberNotices subscriberNotices,
        ISweepTurn sweepTurn)
    {
        _fullSweep = fullSweep;
        _logger = logger;
        _orderItemRepository = orderItemRepository;
        _reconciler = reconciler;
        _recoveries = recoveries;
        _settingService = settingService;
        _subscriberNotices = subscriberNotices;
        _sweepTurn = sweepTurn;
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
        await _recoveries.RecoverAsync();
        var isFull = await _fullSweep.RunIfDueAsync(highest);

        var failed = 0;
        var keys = await _sweepTurn.ChooseAsync(settings.EffectiveSweepBatchSize());
        foreach (var key in keys)
        {
            if (!await VisitAsync(key, highest))
                failed++;
        }

        await _subscriberNotices.SendOwedAsync();

        return new SweepReport(keys.Count, failed, isFull);
    }

    private async Task<bool> VisitAsync(StockKey key, int highest)
    {
        try
        {
            var result = await _reconciler.ReconcileAsync(new ReconcileRequest(key, ReconcileOccasion.Sweep, HighestOrderItemId: highest));
            if (result.Outcome == ReconcileOutcome.NothingToDo)
                await _sweepTurn.AnsweredAsync(key);

            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (await _sweepTurn.FailedAsync(key))
                await _logger.ErrorAsync("Backorders: the sweep could not bring a stock item up to date. It will try again.", exception);

            return false;
        }
    }
}
