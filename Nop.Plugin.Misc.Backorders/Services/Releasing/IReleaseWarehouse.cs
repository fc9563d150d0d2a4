namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>Says from which warehouse a release goes.</summary>
public interface IReleaseWarehouse
{
    /// <summary>
    /// The product's warehouse; with several the one that has so many goods free, and of those the one with the most
    /// reservations. What is in a parcel that has not left is not free. Reservations that it lacks are moved there first:
    /// else the parcel would leave them behind in another for ever. The sum stays the same.
    /// </summary>
    /// <returns>The warehouse's id, 0 where the product has none; null where no warehouse has so many units, or so many are not reserved.</returns>
    Task<int?> PrepareAsync(int productId, int quantity);
}
