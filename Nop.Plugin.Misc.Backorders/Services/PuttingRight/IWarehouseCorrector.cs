using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <summary>Changes the number of a product in several warehouses.</summary>
public interface IWarehouseCorrector
{
    /// <summary>
    /// Adds the intent's signed units (<see cref="Planning.Corrections.WarehouseAdjustment"/>): rows, history and the order's note in one
    /// transaction, so that the note says whether it happened. A row that somebody wrote meanwhile is read again.
    /// </summary>
    /// <param name="message">Names the intent.</param>
    /// <param name="note">The order's note; the message is in it.</param>
    Task AddAsync(StockItem item, Intent intent, string message, string note);

    /// <summary>Whether the message is in a note of the order.</summary>
    Task<bool> IsNotedAsync(int orderId, string message);
}
