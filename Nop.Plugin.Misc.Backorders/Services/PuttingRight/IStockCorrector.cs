using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <summary>Calls the platform's services to change a stock number.</summary>
public interface IStockCorrector
{
    /// <summary>
    /// Adds the intent's signed units, of a combination to it alone: what it bundles has corrections of its own. In several
    /// warehouses reservations are changed before the stock is (<see cref="Planning.Corrections.WarehouseAdjustment"/>).
    /// </summary>
    /// <param name="intent">Its order gets a note of it.</param>
    /// <param name="message">Names the intent; it stands in the stock history and in the note.</param>
    Task AddAsync(StockItem item, Intent intent, string message);

    /// <summary>Whether the message is in the stock history or in a note of the order.</summary>
    Task<bool> IsDoneAsync(StockItem item, int orderId, string message);
}
