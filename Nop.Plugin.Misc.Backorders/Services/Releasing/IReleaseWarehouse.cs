namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>Says from which warehouse a release goes.</summary>
public interface IReleaseWarehouse
{
    /// <summary>
    /// The product's warehouse; with several the one that holds enough goods and the most reservations. What it lacks of
    /// reservations is moved there first: else the parcel would leave them behind in another for ever. The sum stays the same.
    /// </summary>
    /// <returns>The warehouse's id, or 0.</returns>
    Task<int> PrepareAsync(int productId, int quantity);
}
