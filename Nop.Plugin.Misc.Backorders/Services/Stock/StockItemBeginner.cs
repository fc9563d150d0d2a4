using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <inheritdoc />
public class StockItemBeginner : IStockItemBeginner
{
    private const int IDS_AT_ONCE = 900;

    private readonly IStockItemMap _stockItemMap;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IStockReader _stockReader;

    public StockItemBeginner(IStockItemMap stockItemMap, IRepository<StockItem> stockItemRepository, IStockReader stockReader)
    {
        _stockItemMap = stockItemMap;
        _stockItemRepository = stockItemRepository;
        _stockReader = stockReader;
    }

    public virtual async Task<bool> BeginAsync(StockKey key)
    {
        var reading = await _stockReader.ReadAsync(key);
        if (!reading.IsCounted)
            return false;

        var item = await _stockItemMap.FindOrInsertAsync(key, reading.HowCounted);
        if (!item.HasWork)
        {
            await _stockItemRepository.Table.Where(row => row.Id == item.Id).Set(row => row.HasWork, true).UpdateAsync();
            await _stockItemMap.ForgetAsync();
        }

        return true;
    }

    public virtual async Task BeginAsync(IReadOnlyCollection<StockKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var left = keys.ToHashSet();
        var idle = new Dictionary<StockKey, int>();
        foreach (var chunk in keys.Select(key => key.ProductId).Distinct().Order().Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            foreach (var row in await _stockItemRepository.Table.Where(item => some.Contains(item.ProductId)).Select(item => new { item.Id, item.ProductId, item.CombinationId, item.HasWork }).ToListAsync())
            {
                if (left.Remove(new StockKey(row.ProductId, row.CombinationId)) && !row.HasWork)
                    idle.Add(new StockKey(row.ProductId, row.CombinationId), row.Id);
            }
        }

        var counted = await _stockReader.ReadHowCountedAsync([.. idle.Keys, .. left]);
        await SetWorkAsync([.. counted.Keys.Where(idle.ContainsKey).Select(key => idle[key])]);
        await _stockItemMap.InsertAsync(counted.Where(pair => left.Contains(pair.Key)).ToDictionary());
    }

    /// <summary>A chunk that fails leaves those before it written.</summary>
    private async Task SetWorkAsync(List<int> ids)
    {
        if (ids.Count == 0)
            return;

        try
        {
            foreach (var chunk in ids.Chunk(IDS_AT_ONCE))
            {
                var some = chunk.ToList();
                await _stockItemRepository.Table.Where(row => some.Contains(row.Id)).Set(row => row.HasWork, true).UpdateAsync();
            }
        }
        finally
        {
            await _stockItemMap.ForgetAsync();
        }
    }
}
