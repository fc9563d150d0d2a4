using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <inheritdoc />
public class SweepTurn : ISweepTurn
{
    private readonly IDirtyMarker _dirtyMarker;
    private readonly IRepository<DirtyMark> _dirtyMarkRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly TimeProvider _timeProvider;
    private int _marked;

    public SweepTurn(IDirtyMarker dirtyMarker, IRepository<DirtyMark> dirtyMarkRepository, IRepository<StockItem> stockItemRepository, TimeProvider timeProvider)
    {
        _dirtyMarker = dirtyMarker;
        _dirtyMarkRepository = dirtyMarkRepository;
        _stockItemRepository = stockItemRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task<IReadOnlyList<StockKey>> ChooseAsync(int limit)
    {
        _marked = await _dirtyMarkRepository.Table.MaxAsync(mark => (int?)mark.Id) ?? 0;
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

        var marks = marked.Select(row => new StockKey(row.ProductId, row.CombinationId)).ToList();
        var others = inTurn.Select(row => new StockKey(row.ProductId, row.CombinationId)).Except(marks).ToList();
        var kept = Math.Min(others.Count, limit / 4);

        return [.. marks.Take(limit - kept).Concat(others).Take(limit)];
    }

    public virtual async Task AnsweredAsync(StockKey key)
    {
        await DeleteMarksAsync(key, _marked);
    }

    public virtual async Task<bool> FailedAsync(StockKey key)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var isNew = await Of(key)
            .Where(item => item.FailingSinceUtc == null)
            .Set(item => item.FailingSinceUtc, now)
            .UpdateAsync() > 0;
        var known = await Of(key)
            .Set(item => item.HasWork, true)
            .Set(item => item.LastSweptOnUtc, now)
            .UpdateAsync() > 0;
        if (!known)
            await _dirtyMarker.MarkAsync(key);

        await DeleteMarksAsync(key, known ? int.MaxValue : _marked);
        return isNew || !known;
    }

    private IQueryable<StockItem> Of(StockKey key)
    {
        return _stockItemRepository.Table.Where(item => item.ProductId == key.ProductId && item.CombinationId == key.CombinationId);
    }

    private Task<int> DeleteMarksAsync(StockKey key, int upTo)
    {
        return _dirtyMarkRepository.DeleteAsync(mark => mark.ProductId == key.ProductId && mark.CombinationId == key.CombinationId && mark.Id <= upTo);
    }
}
