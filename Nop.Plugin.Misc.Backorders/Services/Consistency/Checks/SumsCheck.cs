using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>A stock item's waiting, ready and released units are those of its lines. Found and expected are their totals, or the waiting ones where only the states differ.</summary>
public class SumsCheck : IConsistencyCheck
{
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<StockItem> _stockItemRepository;

    public SumsCheck(IRepository<Line> lineRepository, IRepository<StockItem> stockItemRepository)
    {
        _lineRepository = lineRepository;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var open = _lineRepository.Table.Where(line => !line.Closed);
        var sums = open
            .GroupBy(line => line.StockItemId)
            .Select(group => new { StockItemId = group.Key, Waiting = group.Sum(line => line.Waiting), Ready = group.Sum(line => line.Ready), Released = group.Sum(line => line.Released) });
        var different = await _stockItemRepository.Table
            .Join(sums, item => item.Id, sum => sum.StockItemId, (item, sum) => new { item, sum.Waiting, sum.Ready, sum.Released })
            .Where(row => row.item.Waiting != row.Waiting || row.item.Ready != row.Ready || row.item.Released != row.Released)
            .OrderBy(row => row.item.Id)
            .Take(limit)
            .ToListAsync();
        var alone = await _stockItemRepository.Table
            .Where(item => item.Waiting + item.Ready + item.Released != 0 && !open.Any(line => line.StockItemId == item.Id))
            .OrderBy(item => item.Id)
            .Take(limit)
            .ToListAsync();

        return [.. different.Select(row => Of(row.item, row.Waiting, row.Ready, row.Released)), .. alone.Select(item => Of(item, 0, 0, 0))];
    }

    private static Finding Of(StockItem item, int waiting, int ready, int released)
    {
        var found = (long)item.Waiting + item.Ready + item.Released;
        var expected = (long)waiting + ready + released;
        var finding = new Finding(FindingKind.SumsWrong) { ProductId = item.ProductId, CombinationId = item.CombinationId, StockItemId = item.Id };

        return found != expected ? finding with { Found = found, Expected = expected } : finding with { Found = item.Waiting, Expected = waiting };
    }
}
