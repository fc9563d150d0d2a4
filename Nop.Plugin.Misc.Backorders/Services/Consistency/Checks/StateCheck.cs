using System.Linq.Expressions;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// What a stock item's own row says: something is unexplained, and nothing may be ready then; it fails. And what its product
/// says: that it is counted in another way than the row notes. The ledger refuses to hand anything out from that moment on,
/// so it is told before the sweep has marked the item as frozen; its numbers mean nothing then and are not told.
/// </summary>
public class StateCheck : IConsistencyCheck
{
    private readonly IFrozenItems _frozenItems;
    private readonly IRepository<StockItem> _stockItemRepository;

    public StateCheck(IFrozenItems frozenItems, IRepository<StockItem> stockItemRepository)
    {
        _frozenItems = frozenItems;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var findings = new List<Finding>();
        foreach (var item in await ReadAsync(item => !item.Frozen && item.Unexplained > 0, limit))
            findings.Add(Of(item, FindingKind.Unexplained) with { Found = item.Unexplained });
        foreach (var item in await ReadAsync(item => !item.Frozen && item.Unexplained > 0 && item.Ready > 0, limit))
            findings.Add(Of(item, FindingKind.ReadyWhileUnexplained) with { Found = item.Ready, Expected = 0 });
        foreach (var item in await _frozenItems.UndecidedAndThere().OrderBy(item => item.Id).Take(limit).ToListAsync())
            findings.Add(Of(item, FindingKind.Frozen) with { Found = (long)item.Waiting + item.Ready + item.Released });
        foreach (var item in await ReadAsync(item => item.FailingSinceUtc != null, limit))
            findings.Add(Of(item, FindingKind.Failing) with { OnUtc = item.FailingSinceUtc });

        return findings;
    }

    private async Task<IList<StockItem>> ReadAsync(Expression<Func<StockItem, bool>> fault, int limit)
    {
        return await _stockItemRepository.Table.Where(fault).OrderBy(item => item.Id).Take(limit).ToListAsync();
    }

    private static Finding Of(StockItem item, FindingKind kind)
    {
        return new Finding(kind) { ProductId = item.ProductId, CombinationId = item.CombinationId, StockItemId = item.Id };
    }
}
