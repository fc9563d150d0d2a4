using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <inheritdoc />
public class DecisionQueryService : IDecisionQueryService
{
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Decision> _decisionRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;

    public DecisionQueryService(IRepository<Correction> correctionRepository, IRepository<Decision> decisionRepository, IRepository<OrderItem> orderItemRepository)
    {
        _correctionRepository = correctionRepository;
        _decisionRepository = decisionRepository;
        _orderItemRepository = orderItemRepository;
    }

    public virtual async Task<IList<Correction>> GetCorrectionsAsync(int stockItemId, int limit)
    {
        var rows = _correctionRepository.Table.Where(row => row.StockItemId == stockItemId);
        var open = await rows.Where(row => row.Quantity != row.Settled).OrderBy(row => row.Id).Take(limit).ToListAsync();
        var settled = await rows.Where(row => row.Quantity == row.Settled && (row.Quantity != 0 || row.Back != 0)).OrderByDescending(row => row.Id).Take(limit).ToListAsync();

        return [.. open, .. settled];
    }

    public virtual async Task<IList<Decision>> GetDecisionsAsync(int stockItemId, int limit)
    {
        return await _decisionRepository.Table.Where(row => row.StockItemId == stockItemId).OrderByDescending(row => row.Id).Take(limit).ToListAsync();
    }

    public virtual async Task<IReadOnlyDictionary<int, int>> GetOrdersOfAsync(IReadOnlyCollection<int> orderItemIds)
    {
        ArgumentNullException.ThrowIfNull(orderItemIds);
        var found = new Dictionary<int, int>();
        foreach (var chunk in orderItemIds.Where(id => id > 0).Distinct().Chunk(900))
        {
            var some = chunk.ToList();
            foreach (var item in await _orderItemRepository.Table.Where(item => some.Contains(item.Id)).Select(item => new { item.Id, item.OrderId }).ToListAsync())
                found[item.Id] = item.OrderId;
        }

        return found;
    }
}
