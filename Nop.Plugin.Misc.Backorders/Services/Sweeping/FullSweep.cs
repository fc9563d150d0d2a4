using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <inheritdoc />
public class FullSweep : IFullSweep
{
    private const int IDS_PER_STATEMENT = 900;
    private static readonly TimeSpan _interval = TimeSpan.FromHours(24);
    private static readonly TimeSpan _closedLinesWatched = TimeSpan.FromDays(60);

    private readonly IDailyPromises _dailyPromises;
    private readonly IRepository<Installation> _installationRepository;
    private readonly IMissingStock _missingStock;
    private readonly IReopenedLines _reopenedLines;
    private readonly ISentThenClosed _sentThenClosed;
    private readonly IStockItemMap _stockItemMap;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly TimeProvider _timeProvider;

    public FullSweep(IDailyPromises dailyPromises,
        IRepository<Installation> installationRepository,
        IMissingStock missingStock,
        IReopenedLines reopenedLines,
        ISentThenClosed sentThenClosed,
        IStockItemMap stockItemMap,
        IRepository<StockItem> stockItemRepository,
        TimeProvider timeProvider)
    {
        _dailyPromises = dailyPromises;
        _installationRepository = installationRepository;
        _missingStock = missingStock;
        _reopenedLines = reopenedLines;
        _sentThenClosed = sentThenClosed;
        _stockItemMap = stockItemMap;
        _stockItemRepository = stockItemRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task<bool> RunIfDueAsync(int highestOrderItemId)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var rows = await _installationRepository.Table.ToListAsync();
        if (rows.Count == 0 || rows[0].LastFullSweepOnUtc + _interval > now)
            return false;

        var installationId = rows[0].Id;
        await _missingStock.FindAsync(rows[0].ClaimsAboveOrderItemId);
        await _sentThenClosed.BeginAllAsync(rows[0].InstalledOnUtc, rows[0].LastFullSweepOnUtc ?? rows[0].InstalledOnUtc);
        await WakeAsync(await _reopenedLines.OpenAsync(now - _closedLinesWatched));
        await FinishWithIdleItemsAsync(highestOrderItemId);
        await _dailyPromises.LookAsync();
        await _installationRepository.Table
            .Where(row => row.Id == installationId)
            .Set(row => row.ClaimsAboveOrderItemId, highestOrderItemId)
            .Set(row => row.LastFullSweepOnUtc, now)
            .UpdateAsync();

        await _stockItemMap.ForgetAsync();
        return true;
    }

    public virtual async Task MakeDueAsync()
    {
        await _installationRepository.Table
            .Where(row => row.LastFullSweepOnUtc != null)
            .Set(row => row.LastFullSweepOnUtc, (DateTime?)null)
            .UpdateAsync();
    }

    private async Task WakeAsync(IReadOnlyCollection<int> stockItemIds)
    {
        foreach (var chunk in stockItemIds.Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            await _stockItemRepository.Table.Where(item => some.Contains(item.Id)).Set(item => item.HasWork, true).UpdateAsync();
        }
    }

    /// <summary>Nothing of them is missing, so order items up to here have nothing to answer for.</summary>
    private async Task FinishWithIdleItemsAsync(int highestOrderItemId)
    {
        await _stockItemRepository.Table
            .Where(item => !item.HasWork && item.ClaimsAboveOrderItemId < highestOrderItemId)
            .Set(item => item.ClaimsAboveOrderItemId, highestOrderItemId)
            .UpdateAsync();
    }
}
