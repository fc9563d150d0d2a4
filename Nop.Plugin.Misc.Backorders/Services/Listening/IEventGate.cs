using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Listening;

/// <summary>
/// What every consumer goes through. Nothing happens before the plugin is installed or while it is paused; inside somebody's
/// transaction an item is only marked; and nothing gets out: an order, a shipment or a stock edit never fails because
/// of us.
/// </summary>
public interface IEventGate
{
    /// <summary>Looks at the stock items that the event is about. Never throws.</summary>
    Task LookAsync(Func<IAffectedItems, Task<Affected>> find);

    /// <summary>The merchant paused the plugin or went on: what happens in between is heard by nobody, so the sweep that follows looks at everything. Never throws.</summary>
    Task PausedOrResumedAsync();

    /// <summary>A product was written, for whatever reason: its stock may be another, or the day on which it is out. Never throws.</summary>
    Task LookAtProductAsync(Product product);

    /// <summary>A product is new, and may be one that is not out yet. Costs nothing for others. Never throws; inside a transaction it is left to the daily look.</summary>
    Task ReleaseIsSaidAsync(Product product);
}
