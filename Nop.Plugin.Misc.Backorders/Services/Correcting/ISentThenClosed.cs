using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <summary>
/// Orders that were closed after units of them were sent: the platform counts those units as on hand, so their stock items
/// are wrong although nothing is missing, and nobody else would look at them. So are stock items that were put right for a
/// reason that has gone since.
/// </summary>
public interface ISentThenClosed
{
    /// <summary>Gives the stock items of the order's sent units a row with work. Nothing where none was sent. Not inside a transaction.</summary>
    Task<IReadOnlyCollection<StockKey>> BeginAsync(int orderId);

    /// <summary>The same for the stock items that are corrected, or were put right, because of the order.</summary>
    Task<IReadOnlyCollection<StockKey>> BeginCorrectedAsync(int orderId);

    /// <summary>
    /// The same for all orders that were closed, or of which something was sent, since somebody looked last; not for those closed
    /// before the plugin was installed. Both UTC. And for everything that was put right, whenever that was.
    /// </summary>
    Task BeginAllAsync(DateTime installedOnUtc, DateTime lookedOnUtc);
}
