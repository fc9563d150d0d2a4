using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <inheritdoc />
public class PutRightService : IPutRightService
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly ICorrectionIntents _correctionIntents;
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IIntentStore _intentStore;
    private readonly ILogger _logger;
    private readonly IReconciler _reconciler;
    private readonly IStockCorrector _stockCorrector;
    private readonly IStockReader _stockReader;
    private readonly IRepository<StockItem> _stockItemRepository;

    public PutRightService(ICorrectionIntents correctionIntents,
        IRepository<Correction> correctionRepository,
        IIntentStore intentStore,
        ILogger logger,
        IReconciler reconciler,
        IStockCorrector stockCorrector,
        IStockReader stockReader,
        IRepository<StockItem> stockItemRepository)
    {
        _correctionIntents = correctionIntents;
        _correctionRepository = correctionRepository;
        _intentStore = intentStore;
        _logger = logger;
        _reconciler = reconciler;
        _stockCorrector = stockCorrector;
        _stockReader = stockReader;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<PutRightResult> PreviewAsync(int correctionId)
    {
        var rows = await _correctionRepository.Table.Where(row => row.Id == correctionId).ToListAsync();
        if (rows.Count == 0)
            return Refused(DecisionRefusal.NotFound, correctionId);

        var correction = rows[0];
        if (correction.Quantity == correction.Settled)
            return Refused(DecisionRefusal.NothingToSettle, correctionId);

        var item = await FindItemAsync(correction.StockItemId);
        var reading = item is null ? null : await _stockReader.ReadAsync(new StockKey(item.ProductId, item.CombinationId));
        if (item is null || reading is null || reading.HowCounted != item.HowCounted)
            return Refused(DecisionRefusal.Frozen, correctionId);

        if (await _correctionIntents.IsOnTheWayAsync(correctionId))
            return Refused(DecisionRefusal.OnTheWay, correctionId);

        return new PutRightResult(new PutRightPreview(correction, correction.Quantity - correction.Settled, reading.Stock, reading.ProductName), null);
    }

    public virtual async Task<PutRightResult> ApplyAsync(int correctionId, int actorId, string? shownAs = null)
    {
        var result = await PreviewAsync(correctionId);
        if (result.Preview is not { } preview || await FindItemAsync(preview.Correction.StockItemId) is not { } item)
            return result with { IsChanged = shownAs is not null };

        if (shownAs is not null && !string.Equals(preview.ShownAs, shownAs, StringComparison.Ordinal))
            return result with { IsChanged = true };

        if (await _correctionIntents.BeginAsync(preview.Correction, actorId) is not { } intent || !await _intentStore.TakeUpAsync(intent))
            return await PreviewAsync(correctionId) with { IsChanged = true };

        await _stockCorrector.AddAsync(item, intent, MessageOf(intent.IntentGuid));

        return await FinishAsync(intent, item) ? result : Refused(DecisionRefusal.Failed, correctionId);
    }

    public virtual async Task RecoverAsync()
    {
        foreach (var intent in await _correctionIntents.GetStuckAsync(_patience))
        {
            if (await FindItemAsync(intent.StockItemId) is not { } item || !await _stockCorrector.IsDoneAsync(item, intent.OrderId, MessageOf(intent.IntentGuid)))
                await _intentStore.WithdrawAsync(intent);
            else if (!await FinishAsync(intent, item))
                await _intentStore.KeepAsync(intent);
        }
    }

    /// <summary>Settles by what the platform was given, whatever the correction has become meanwhile. False where that failed: the sweep tries again.</summary>
    private async Task<bool> FinishAsync(Intent intent, StockItem item)
    {
        var decision = new PersonDecision(intent.ActorId, intent.IntentGuid, DecisionKind.CorrectionSettled)
        {
            SettledCorrectionId = intent.CorrectionId,
            SettledOrderItemId = intent.OrderItemId,
            SettledUnits = intent.Quantity,
            Settlement = Settlement.PutRight,
            IntentId = intent.Id,
        };
        try
        {
            await _reconciler.ReconcileAsync(new ReconcileRequest(new StockKey(item.ProductId, item.CombinationId), ReconcileOccasion.Person, Decision: decision));
            return true;
        }
        catch (LedgerException exception)
        {
            await _logger.ErrorAsync("Backorders: the stock was put right, and the correction could not be settled yet. The sweep will try again.", exception);
            return false;
        }
    }

    private async Task<StockItem?> FindItemAsync(int stockItemId)
    {
        return await _stockItemRepository.Table.FirstOrDefaultAsync(item => item.Id == stockItemId);
    }

    private static string MessageOf(Guid guid)
    {
        return $"{BackordersDefaults.CorrectionTag}{guid:N}";
    }

    private static PutRightResult Refused(DecisionRefusal reason, int id)
    {
        return new PutRightResult(null, new RefusedDecision(reason, id));
    }
}
