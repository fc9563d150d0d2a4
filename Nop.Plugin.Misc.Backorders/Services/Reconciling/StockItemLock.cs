using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class StockItemLock : IStockItemLock
{
    /// <summary>Older marks than these say no more than that the item is to be looked at.</summary>
    private const int MARKS_READ = 100;

    private readonly IRepository<DirtyMark> _dirtyMarkRepository;
    private readonly IRepository<StockItem> _stockItemRepository;

    public StockItemLock(IRepository<DirtyMark> dirtyMarkRepository, IRepository<StockItem> stockItemRepository)
    {
        _dirtyMarkRepository = dirtyMarkRepository;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<StockItem> TakeAsync(int stockItemId, Guid runId)
    {
        var locked = await _stockItemRepository.Table
            .Where(item => item.Id == stockItemId)
            .Set(item => item.Version, item => unchecked(item.Version + 1))
            .Set(item => item.RunId, runId)
            .UpdateAsync();
        if (locked != 1)
            throw new LedgerException($"The stock item {stockItemId} is gone.");

        return await _stockItemRepository.Table.FirstOrDefaultAsync(item => item.Id == stockItemId);
    }

    public virtual async Task SaveAsync(StockItem saved)
    {
        await _stockItemRepository.Table
            .Where(item => item.Id == saved.Id)
            .Set(item => item.Frozen, saved.Frozen)
            .Set(item => item.HowCountedId, saved.HowCountedId)
            .Set(item => item.OnHold, saved.OnHold)
            .Set(item => item.KeptForNewOrders, saved.KeptForNewOrders)
            .Set(item => item.Correction, saved.Correction)
            .Set(item => item.Withheld, saved.Withheld)
            .Set(item => item.Stock, saved.Stock)
            .Set(item => item.Waiting, saved.Waiting)
            .Set(item => item.Ready, saved.Ready)
            .Set(item => item.Released, saved.Released)
            .Set(item => item.Unexplained, saved.Unexplained)
            .Set(item => item.Available, saved.Available)
            .Set(item => item.PlannedOn, saved.PlannedOn)
            .Set(item => item.Coming, saved.Coming)
            .Set(item => item.HasWork, saved.HasWork)
            .Set(item => item.ClaimsAboveOrderItemId, saved.ClaimsAboveOrderItemId)
            .Set(item => item.LastEventOnUtc, saved.LastEventOnUtc)
            .Set(item => item.ConfirmedOnUtc, saved.ConfirmedOnUtc)
            .Set(item => item.LastSweptOnUtc, saved.LastSweptOnUtc)
            .Set(item => item.FailingSinceUtc, (DateTime?)null)
            .UpdateAsync();
    }

    public virtual async Task<SeenMarks> ReadMarksAsync(StockKey key)
    {
        var newest = await _dirtyMarkRepository.Table
            .Where(mark => mark.ProductId == key.ProductId && mark.CombinationId == key.CombinationId)
            .OrderByDescending(mark => mark.Id)
            .Select(mark => new { mark.Id, mark.CauseId })
            .Take(MARKS_READ)
            .ToListAsync();
        var cause = newest.Find(mark => mark.CauseId != 0)?.CauseId;

        return new SeenMarks(newest.Count > 0 ? newest[0].Id : 0, (PromiseCause?)cause);
    }

    public virtual async Task DeleteMarksAsync(StockKey key, int highest)
    {
        if (highest == 0)
            return;

        await _dirtyMarkRepository.Table
            .Where(mark => mark.ProductId == key.ProductId && mark.CombinationId == key.CombinationId && mark.Id <= highest)
            .DeleteAsync();
    }
}
