using System.Data.Common;
using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <inheritdoc />
public class StockItemMap : IStockItemMap
{
    private readonly IRepository<Installation> _installationRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IStaticCacheManager _staticCacheManager;
    private readonly TimeProvider _timeProvider;

    public StockItemMap(IRepository<Installation> installationRepository,
        IRepository<StockItem> stockItemRepository,
        IStaticCacheManager staticCacheManager,
        TimeProvider timeProvider)
    {
        _installationRepository = installationRepository;
        _stockItemRepository = stockItemRepository;
        _staticCacheManager = staticCacheManager;
        _timeProvider = timeProvider;
    }

    public virtual async Task<bool> HasWorkAsync(StockKey key)
    {
        return (await GetKeysWithWorkAsync()).Contains(key);
    }

    public virtual async Task<IReadOnlyList<StockKey>> GetWithWorkAsync(int productId)
    {
        return [.. (await GetKeysWithWorkAsync()).Where(key => key.ProductId == productId)];
    }

    public virtual async Task<bool> IsEmptyAsync()
    {
        return (await GetKeysWithWorkAsync()).Count == 0;
    }

    public virtual async Task<bool> IsBlankAsync()
    {
        return !await _staticCacheManager.GetAsync(BackordersDefaults.HasStockItemsKey, async () => await _stockItemRepository.Table.AnyAsync());
    }

    public virtual async Task ForgetAsync()
    {
        await _staticCacheManager.RemoveAsync(BackordersDefaults.HasStockItemsKey);
        await _staticCacheManager.RemoveAsync(BackordersDefaults.StockItemsWithWorkKey);
    }

    public virtual async Task<StockItem?> FindAsync(StockKey key)
    {
        var rows = await _stockItemRepository.Table
            .Where(item => item.ProductId == key.ProductId && item.CombinationId == key.CombinationId)
            .ToListAsync();

        return rows.Count > 0 ? rows[0] : null;
    }

    public virtual async Task<StockItem> FindOrInsertAsync(StockKey key, HowCounted howCounted)
    {
        if (await FindAsync(key) is { } found)
            return found;

        var item = await InsertAsync(key, howCounted, await ClaimsAboveAsync());
        await ForgetAsync();

        return item;
    }

    public virtual async Task InsertAsync(IReadOnlyDictionary<StockKey, HowCounted> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0)
            return;

        var claimsAbove = await ClaimsAboveAsync();
        try
        {
            foreach (var (key, howCounted) in items.OrderBy(pair => pair.Key.ProductId).ThenBy(pair => pair.Key.CombinationId))
                await InsertAsync(key, howCounted, claimsAbove);
        }
        finally
        {
            await ForgetAsync();
        }
    }

    private async Task<int> ClaimsAboveAsync()
    {
        return (await _installationRepository.Table.Select(row => row.ClaimsAboveOrderItemId).ToListAsync()).FirstOrDefault();
    }

    private async Task<StockItem> InsertAsync(StockKey key, HowCounted howCounted, int claimsAbove)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var item = new StockItem
        {
            ProductId = key.ProductId,
            CombinationId = key.CombinationId,
            HowCounted = howCounted,
            HasWork = true,
            ClaimsAboveOrderItemId = claimsAbove,
            LastEventOnUtc = now,
            LastSweptOnUtc = now,
        };

        try
        {
            await _stockItemRepository.InsertAsync(item, publishEvent: false);
        }
        catch (Exception exception) when (exception is DbException or { InnerException: DbException })
        {
            return await FindAsync(key) ?? throw new InvalidOperationException($"The stock item of product {key.ProductId} can neither be inserted nor read.", exception);
        }

        return item;
    }

    private async Task<List<StockKey>> GetKeysWithWorkAsync()
    {
        return await _staticCacheManager.GetAsync(BackordersDefaults.StockItemsWithWorkKey, async () =>
        {
            var rows = await _stockItemRepository.Table.Where(item => item.HasWork).Select(item => new { item.ProductId, item.CombinationId }).ToListAsync();
            return rows.Select(row => new StockKey(row.ProductId, row.CombinationId)).ToList();
        });
    }
}
