namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <param name="ShipmentId">0 where the product is not shipped.</param>
/// <param name="IsDone">False where the platform did not take it; the units are the line's again.</param>
/// <param name="Blocked">Why not, where that is known.</param>
public readonly record struct ShippedIntent(int ShipmentId, bool IsDone, ReleaseBlock? Blocked = null);

/// <summary>Makes the platform shipment of an intent, once.</summary>
public interface IReleaseShipper
{
    /// <summary>
    /// Takes up the intents that are still intended and closes them; those that somebody else has taken up are left alone.
    /// </summary>
    /// <returns>By line id.</returns>
    Task<IReadOnlyDictionary<int, ShippedIntent>> ShipAsync(int orderId, Guid intentGuid);
}
