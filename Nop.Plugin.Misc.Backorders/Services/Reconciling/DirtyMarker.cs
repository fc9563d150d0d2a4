using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class DirtyMarker : IDirtyMarker
{
    private const int MARKS_AT_ONCE = 500;

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

    /// <remarks>A file may mark 50,000: they are committed so many at a time, not each by itself. A mark that is not there yet is deleted by no plan.</remarks>
    private async Task InsertAsync(IEnumerable<(StockKey Key, int CauseId)> marks)
    {
        try
        {
            using var scope = AmbientTransaction.Suppress();
            foreach (var chunk in marks.Chunk(MARKS_AT_ONCE))
            {
                using var together = chunk.Length > 1 ? AmbientTransaction.Begin() : null;
                foreach (var (key, causeId) in chunk)
                {
                    var mark = new DirtyMark { ProductId = key.ProductId, CombinationId = key.CombinationId, CauseId = causeId, CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime };
                    await _dirtyMarkRepository.InsertAsync(mark, publishEvent: false);
                }

                together?.Complete();
            }

            scope.Complete();
        }
        catch (Exception)
        {
            // A mark only makes the sweep come sooner. Throwing, or logging to the database that just refused, helps nobody.
        }
    }
}
