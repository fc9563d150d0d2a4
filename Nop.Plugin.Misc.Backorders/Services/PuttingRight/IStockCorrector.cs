using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <summary>Calls the platform's services to change a stock number.</summary>
public interface IStockCorrector
{
    /// <summary>
    /// Adds signed units, of a combination to it alone: what it bundles has corrections of its own. In several warehouses more units take reservations away first, as the platform does when an order
    /// goes, and fewer units lower the stock of the fullest row: a reservation is nobody's there.
    /// </summary>
    /// <param name="orderId">The order that gets a note of it.</param>
    /// <param name="message">Names the intent; it stands in the stock history and in the note.</param>
    Task AddAsync(StockItem item, int orderId, int quantity, string message);

    /// <summary>Whether the message is in the stock history or in a note of the order.</summary>
    Task<bool> IsDoneAsync(StockItem item, int orderId, string message);
}
