using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <inheritdoc />
public class StockItemBeginner : IStockItemBeginner
{
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
}
