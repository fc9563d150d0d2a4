using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>Begins lines, with what the grid will show of them even if the order item is deleted.</summary>
public interface INewLineWriter
{
    /// <summary>The new lines' ids by order item id. They begin with nothing in them, and what the order item has noted; moves fill them.</summary>
    /// <param name="perItem">Units of the stock item in one unit of the order item, by order item id.</param>
    /// <exception cref="LedgerException">An order item is gone.</exception>
    Task<IReadOnlyDictionary<int, int>> InsertAsync(StockItem item, StockReading reading, IReadOnlyDictionary<int, int> perItem);
}
