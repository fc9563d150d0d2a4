using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class DirtyMarker : IDirtyMarker
{
    private readonly IRepository<DirtyMark> _dirtyMarkRepository;
    private readonly TimeProvider _timeProvider;

    public DirtyMarker(IRepository<DirtyMark> dirtyMarkRepository, TimeProvider timeProvider)
    {
        _dirtyMarkRepository = dirtyMarkRepository;
        _timeProvider = timeProvider;
    }

    public virtual Task MarkAsync(params IReadOnlyCollection<StockKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);

        return InsertAsync(keys.Select(key => (key, CauseId: 0)));
    }

    public virtual Task MarkAsync(IReadOnlyDictionary<StockKey, PromiseCause> causes)
    {
        ArgumentNullException.ThrowIfNull(causes);

        return InsertAsync(causes.Select(pair => (pair.Key, (int)pair.Value)));
    }

    private async Task InsertAsync(IEnumerable<(StockKey Key, int CauseId)> marks)
    {
        try
        {
            using var scope = AmbientTransaction.Suppress();
            foreach (var (key, causeId) in marks)
            {
                var mark = new DirtyMark { ProductId = key.ProductId, CombinationId = key.CombinationId, CauseId = causeId, CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime };
                await _dirtyMarkRepository.InsertAsync(mark, publishEvent: false);
            }

            scope.Complete();
        }
        catch (Exception)
        {
            // A mark only makes the sweep come sooner. Throwing, or logging to the database that just refused, helps nobody.
        }
    }
}
