using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Services.Purchasing;

/// <summary>One stock item as a buyer sees it.</summary>
/// <param name="Waiting">Units that lines wait for.</param>
/// <param name="Unexplained">Missing units that no line waits for.</param>
/// <param name="Dated">Units of open arrivals with a window that is not overdue.</param>
/// <param name="Undated">Units of the other open arrivals.</param>
/// <param name="OldestPromise">The earliest last day that a waiting customer is promised; null: nobody is.</param>
/// <param name="Preferred">Of the row for its combination, else for the product: lowest rank, then id. Null: nobody is known to have it.</param>
public sealed record ToOrderItem(Goods Goods, long Waiting, long Unexplained, long Dated, long Undated, DateOnly? OldestPromise, SupplierProduct? Preferred, string SupplierName)
{
    public long ToOrder => Planning.Purchasing.OrderQuantity.Of(Waiting + Unexplained, Dated + Undated, Preferred?.PackSize ?? 1, Preferred?.MinimumQuantity ?? 0);
}

/// <summary>What waits, by stock item, for whoever buys.</summary>
public interface IToOrderList
{
    /// <summary>Items that are waited for or lack units, those to be ordered most of first. The same number of statements for any number of items up to 900.</summary>
    /// <param name="supplierId">Only items of which he is the preferred supplier; 0: all; below 0: those without one.</param>
    Task<IReadOnlyList<ToOrderItem>> ReadAsync(int supplierId = 0);
}
