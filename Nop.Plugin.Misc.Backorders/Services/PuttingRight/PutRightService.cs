using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <inheritdoc />
public class PutRightService : IPutRightService
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Intent> _intentRepository;
    private readonly IIntentStore _intentStore;
    private readonly IReconciler _reconciler;
    private readonly IStockCorrector _stockCorrector;
    private readonly IStockReader _stockReader;
    private readonly IRepository<StockItem> _stockItemRepository;

    public PutRightService(IRepository<Correction> correctionRepository,
        IRepository<Intent> intentRepository,
        IIntentStore intentStore,
        IReconciler reconciler,
        IStockCorrector stockCorrector,
        IStockReader stockReader,
        IRepository<StockItem> stockItemRepository)
    {
        _correctionRepository = correctionRepository;
        _intentRepository = intentRepository;
        _intentStore = intentStore;
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

        if (await _intentRepository.Table.AnyAsync(intent => intent.CorrectionId == correctionId
            && (intent.StatusId == (int)IntentStatus.Intended || intent.StatusId == (int)IntentStatus.Calling)))
        {
            return Refused(DecisionRefusal.OnTheWay, correctionId);
        }

        return new PutRightResult(new PutRightPreview(correction, correction.Quantity - correction.Settled, reading.Stock, reading.ProductName), null);
    }

    public virtual async Task<PutRightResult> ApplyAsync(int correctionId, int actorId, string? shownAs = null)
    {
        var result = await PreviewAsync(correctionId);
        if (result.Preview is not { } preview || await FindItemAsync(preview.Correction.StockItemId) is not { } item)
            return result with { IsChanged = shownAs is not null };

        if (shownAs is not null && !string.Equals(preview.ShownAs, shownAs, StringComparison.Ordinal))
            return result with { IsChanged = true };

        var intent = await _intentStore.BeginCorrectionAsync(preview.Correction, preview.Quantity, actorId);
        if (!await _intentStore.TakeUpAsync(intent))
            return Refused(DecisionRefusal.OnTheWay, correctionId);

        var message = MessageOf(intent.IntentGuid);
        await _stockCorrector.AddAsync(item, intent.OrderId, preview.Quantity, message);
        await FinishAsync(intent, item);

        return result;
    }

    public virtual async Task RecoverAsync()
    {
        foreach (var intent in await _intentStore.GetStuckCorrectionsAsync(_patience))
        {
            if (await FindItemAsync(intent.StockItemId) is { } item && await _stockCorrector.IsDoneAsync(item, intent.OrderId, MessageOf(intent.IntentGuid)))
                await FinishAsync(intent, item);
            else
                await _intentStore.WithdrawAsync(intent);
        }
    }

    private async Task FinishAsync(Intent intent, StockItem item)
    {
        await _intentStore.FinishAsync(intent, 0, 0);
        var decision = new PersonDecision(intent.ActorId, intent.IntentGuid, DecisionKind.CorrectionSettled)
        {
            SettledCorrectionId = intent.CorrectionId,
            SettledOrderItemId = intent.OrderItemId,
            SettledUnits = intent.Quantity,
            Settlement = Settlement.PutRight,
        };
        await _reconciler.ReconcileAsync(new ReconcileRequest(new StockKey(item.ProductId, item.CombinationId), ReconcileOccasion.Person, Decision: decision));
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
