using System.Globalization;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <inheritdoc />
public class RepairService : IRepairService
{
    private readonly ILineRestorer _lineRestorer;
    private readonly ILogger _logger;
    private readonly IReconciler _reconciler;
    private readonly IRepository<StockItem> _stockItemRepository;

    public RepairService(ILineRestorer lineRestorer, ILogger logger, IReconciler reconciler, IRepository<StockItem> stockItemRepository)
    {
        _lineRestorer = lineRestorer;
        _logger = logger;
        _reconciler = reconciler;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<Repair?> PreviewAsync(int stockItemId)
    {
        if (await FindAsync(stockItemId) is not { } item)
            return null;

        var restorations = await _lineRestorer.FindAsync(stockItemId);
        if (restorations.Count > 0)
            return new Repair(item, null, FingerprintOf(restorations), restorations);

        var result = await LookAsync(item, _reconciler.PreviewAsync, null);

        return new Repair(item, result, FingerprintOf(result), []);
    }

    public virtual async Task<Repair?> ApplyAsync(int stockItemId, string? fingerprint)
    {
        var shown = await PreviewAsync(stockItemId);
        if (shown is not { Result: not null } || !IsShown(shown.Fingerprint, fingerprint))
            return shown;

        var result = await LookAsync(shown.Item, _reconciler.ReconcileAsync, due => IsShown(FingerprintOf(due), fingerprint));
        if (result?.Outcome == ReconcileOutcome.Changed)
            return await PreviewAsync(stockItemId);

        return shown with { Item = await FindAsync(stockItemId) ?? shown.Item, Result = result, IsApplied = result is not null };
    }

    public virtual async Task<Repair?> RestoreAsync(int stockItemId, string? fingerprint)
    {
        var shown = await PreviewAsync(stockItemId);
        if (shown is null || shown.Restorations.Count == 0 || !IsShown(shown.Fingerprint, fingerprint))
            return shown;

        await _lineRestorer.RestoreAsync(stockItemId, due => IsShown(FingerprintOf(due), fingerprint));
        return await PreviewAsync(stockItemId);
    }

    private async Task<ReconcileResult?> LookAsync(StockItem item, Func<ReconcileRequest, Task<ReconcileResult>> look, Predicate<ReconcileResult>? isAsShown)
    {
        try
        {
            return await look(new ReconcileRequest(new StockKey(item.ProductId, item.CombinationId), ReconcileOccasion.Person, Cause: PromiseCause.Repaired, IsAsShown: isAsShown));
        }
        catch (LedgerException exception)
        {
            await _logger.ErrorAsync("Backorders: a stock item could not be planned anew.", exception);
            return null;
        }
    }

    private Task<StockItem> FindAsync(int stockItemId)
    {
        return _stockItemRepository.Table.FirstOrDefaultAsync(item => item.Id == stockItemId);
    }

    private static bool IsShown(string due, string? fingerprint)
    {
        return string.Equals(due, fingerprint, StringComparison.Ordinal);
    }

    private static string FingerprintOf(ReconcileResult? result)
    {
        var lines = result?.Plan?.Changed.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Place.OrderItemId}:{line.Before}>{line.After}")) ?? [];
        return Fingerprint.Of(string.Create(CultureInfo.InvariantCulture, $"{result?.Outcome} {result?.Plan?.Stock} {result?.Plan?.Unexplained} {string.Join(' ', lines)}"));
    }

    private static string FingerprintOf(IReadOnlyList<Restoration> restorations)
    {
        return Fingerprint.Of(string.Join(' ', restorations));
    }
}
