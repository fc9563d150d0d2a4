using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Receiving;

/// <summary>Calls the platform's services to change a stock number: by goods that came in, or to put it right.</summary>
public interface IStockBooker
{
    /// <summary>
    /// Adds signed units to the number that is in the table now; of a combination to it alone, not to what it bundles. In several
    /// warehouses the row of one of them is raised, and made where the warehouse has none: reservations stay.
    /// </summary>
    /// <param name="warehouseId">0 where the item is counted by one number.</param>
    /// <param name="message">Names the intent; it stands in the stock history.</param>
    Task AddAsync(StockKey key, int warehouseId, int quantity, string message);

    /// <summary>Whether the stock history has the message.</summary>
    Task<bool> IsDoneAsync(StockKey key, string message);
}
