using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <summary>Reads lines for people. Writes nothing and decides nothing.</summary>
public interface ILineQueryService
{
    /// <summary>Lines in the order of their queue, the oldest first.</summary>
    /// <param name="pageIndex">From 0.</param>
    Task<IPagedList<Line>> SearchAsync(LineFilter filter, int pageIndex, int pageSize);

    Task<Line?> FindAsync(int lineId);

    Task<IList<Line>> GetByIdsAsync(IReadOnlyCollection<int> lineIds);

    /// <summary>Every line of an order, closed ones included, by order item.</summary>
    Task<IList<Line>> GetByOrderAsync(int orderId);

    /// <summary>Open lines of a stock item, in the order of their queue.</summary>
    Task<IList<Line>> GetOpenAsync(int stockItemId, int limit);

    /// <summary>The line's moves, the first one first.</summary>
    Task<IList<Move>> GetHistoryAsync(int lineId);

    /// <summary>The releases of a line, the first one first; shipments by their ids.</summary>
    Task<IList<Intent>> GetReleasesAsync(int lineId);

    /// <summary>What is ordered now, by order item id; an order item that was deleted is left out.</summary>
    Task<IReadOnlyDictionary<int, int>> GetOrderedAsync(IReadOnlyCollection<int> orderItemIds);

    /// <summary>Stock items by their ids; what is not there is left out.</summary>
    Task<IReadOnlyDictionary<int, StockItem>> GetStockItemsAsync(IReadOnlyCollection<int> stockItemIds);

    /// <summary>Stock items of which more is missing than lines wait for, the most unexplained first.</summary>
    /// <param name="pageIndex">From 0.</param>
    Task<IPagedList<StockItem>> GetUnexplainedAsync(int pageIndex = 0, int pageSize = int.MaxValue);

    /// <summary>Whether ready units of the item are final: no event for the settling time, or confirmed by a sweep since.</summary>
    Task<bool> IsSettledAsync(StockItem item);
}
