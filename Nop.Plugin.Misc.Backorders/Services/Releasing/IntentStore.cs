using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class IntentStore : IIntentStore
{
    private readonly IRepository<Intent> _intentRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly TimeProvider _timeProvider;

    public IntentStore(IRepository<Intent> intentRepository, IRepository<Line> lineRepository, TimeProvider timeProvider)
    {
        _intentRepository = intentRepository;
        _lineRepository = lineRepository;
        _timeProvider = timeProvider;
    }

    private DateTime Now => _timeProvider.GetUtcNow().UtcDateTime;

    public virtual async Task<IList<Intent>> GetByGuidAsync(Guid intentGuid)
    {
        return await _intentRepository.Table.Where(intent => intent.IntentGuid == intentGuid).OrderBy(intent => intent.Id).ToListAsync();
    }

    public virtual async Task<IReadOnlyDictionary<int, int>> ReadUnitsPerItemAsync(Guid intentGuid)
    {
        var rows = await _intentRepository.Table
            .Where(intent => intent.IntentGuid == intentGuid)
            .Join(_lineRepository.Table, intent => intent.LineId, line => line.Id, (intent, line) => new { line.Id, line.UnitsPerItem })
            .ToListAsync();

        return rows.ToDictionary(row => row.Id, row => Math.Max(1, row.UnitsPerItem));
    }

    public virtual async Task<IList<Intent>> GetStuckAsync(DateTime beforeUtc, int limit)
    {
        return await _intentRepository.Table
            .Where(intent => intent.KindId == (int)IntentKind.Release && (intent.StatusId == (int)IntentStatus.Intended || intent.StatusId == (int)IntentStatus.Calling) && intent.UpdatedOnUtc < beforeUtc)
            .OrderBy(intent => intent.Id)
            .Take(limit)
            .ToListAsync();
    }

    public virtual async Task<bool> TakeUpAsync(Intent intent)
    {
        ArgumentNullException.ThrowIfNull(intent);
        var taken = await In(intent, IntentStatus.Intended)
            .Set(row => row.StatusId, (int)IntentStatus.Calling)
            .Set(row => row.UpdatedOnUtc, Now)
            .UpdateAsync();

        return taken == 1;
    }

    public virtual async Task<bool> KeepAsync(Intent intent)
    {
        ArgumentNullException.ThrowIfNull(intent);

        return await In(intent, IntentStatus.Calling).Set(row => row.UpdatedOnUtc, Now).UpdateAsync() == 1;
    }

    public virtual async Task<bool> FinishAsync(Intent intent, int shipmentId, int shipmentItemId)
    {
        ArgumentNullException.ThrowIfNull(intent);
        var finished = await OnTheWay(intent)
            .Set(row => row.StatusId, (int)IntentStatus.Done)
            .Set(row => row.ShipmentId, shipmentId)
            .Set(row => row.ShipmentItemId, shipmentItemId)
            .Set(row => row.UpdatedOnUtc, Now)
            .UpdateAsync();

        return finished == 1;
    }

    public virtual async Task<bool> WithdrawAsync(Intent intent)
    {
        ArgumentNullException.ThrowIfNull(intent);
        var withdrawn = await OnTheWay(intent)
            .Set(row => row.StatusId, (int)IntentStatus.Withdrawn)
            .Set(row => row.UpdatedOnUtc, Now)
            .UpdateAsync();

        return withdrawn == 1;
    }

    private IQueryable<Intent> In(Intent intent, IntentStatus status)
    {
        return _intentRepository.Table.Where(row => row.Id == intent.Id && row.StatusId == (int)status);
    }

    private IQueryable<Intent> OnTheWay(Intent intent)
    {
        return _intentRepository.Table.Where(row => row.Id == intent.Id
            && (row.StatusId == (int)IntentStatus.Intended || row.StatusId == (int)IntentStatus.Calling));
    }
}
