using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <inheritdoc />
public class CorrectionIntents : ICorrectionIntents
{
    private readonly ICorrectionBook _correctionBook;
    private readonly IRepository<Intent> _intentRepository;
    private readonly IStockItemLock _stockItemLock;
    private readonly TimeProvider _timeProvider;

    public CorrectionIntents(ICorrectionBook correctionBook, IRepository<Intent> intentRepository, IStockItemLock stockItemLock, TimeProvider timeProvider)
    {
        _correctionBook = correctionBook;
        _intentRepository = intentRepository;
        _stockItemLock = stockItemLock;
        _timeProvider = timeProvider;
    }

    private DateTime Now => _timeProvider.GetUtcNow().UtcDateTime;

    public virtual async Task<Intent?> BeginAsync(Correction shown, int actorId)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var intent = new Intent
        {
            IntentGuid = Guid.NewGuid(),
            Kind = IntentKind.StockCorrection,
            Status = IntentStatus.Intended,
            CorrectionId = shown.Id,
            OrderId = shown.OrderId,
            OrderItemId = shown.OrderItemId,
            StockItemId = shown.StockItemId,
            Quantity = shown.Quantity - shown.Settled,
            ActorId = actorId,
            CreatedOnUtc = Now,
            UpdatedOnUtc = Now,
        };
        using var scope = AmbientTransaction.Begin();
        await _stockItemLock.TakeAsync(shown.StockItemId, intent.IntentGuid);
        if (await IsOnTheWayAsync(shown.Id) || !await _correctionBook.IsOpenAsync(shown.Id, intent.Quantity))
            return null;

        await _intentRepository.InsertAsync(intent, publishEvent: false);
        scope.Complete();

        return intent;
    }

    public virtual async Task<bool> IsOnTheWayAsync(int correctionId)
    {
        return await OnTheWay().AnyAsync(intent => intent.CorrectionId == correctionId);
    }

    public virtual async Task<IList<Intent>> GetStuckAsync(TimeSpan patience)
    {
        var before = Now - patience;

        return await OnTheWay().Where(intent => intent.UpdatedOnUtc < before).OrderBy(intent => intent.Id).ToListAsync();
    }

    public virtual async Task<bool> FinishAsync(int intentId)
    {
        var finished = await _intentRepository.Table
            .Where(intent => intent.Id == intentId && intent.StatusId != (int)IntentStatus.Done)
            .Set(intent => intent.StatusId, (int)IntentStatus.Done)
            .Set(intent => intent.UpdatedOnUtc, Now)
            .UpdateAsync();

        return finished == 1;
    }

    private IQueryable<Intent> OnTheWay()
    {
        return _intentRepository.Table.Where(intent => intent.KindId == (int)IntentKind.StockCorrection
            && (intent.StatusId == (int)IntentStatus.Intended || intent.StatusId == (int)IntentStatus.Calling));
    }
}
