using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>
/// The intents' rows. Every change of status is one conditional statement, so of two who want it one gets it.
/// </summary>
public interface IIntentStore
{
    Task<IList<Intent>> GetByGuidAsync(Guid intentGuid);

    /// <summary>Of the intents' lines, units of the stock item in one unit of the order item, by line id.</summary>
    Task<IReadOnlyDictionary<int, int>> ReadUnitsPerItemAsync(Guid intentGuid);

    /// <summary>Intents on the way that nobody has touched since then (UTC), the oldest first.</summary>
    Task<IList<Intent>> GetStuckAsync(DateTime beforeUtc, int limit);

    /// <summary>From intended to calling. False where it is somebody else's, or withdrawn.</summary>
    Task<bool> TakeUpAsync(Intent intent);

    /// <summary>Asks whether it is still ours, and says that we are alive.</summary>
    Task<bool> KeepAsync(Intent intent);

    Task<bool> FinishAsync(Intent intent, int shipmentId, int shipmentItemId);

    Task<bool> WithdrawAsync(Intent intent);
}
