using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>Says from which warehouse a release goes.</summary>
public interface IReleaseWarehouse
{
    /// <summary>
    /// The product's warehouse; with several the one that has so many goods free. It is chosen under the lock of the
    /// product's stock item and noted with the intents, so of two releases at the same moment the second sees what the first one
    /// took; reservations that it lacks are moved there in the same transaction. Not to be called inside one.
    /// </summary>
    /// <param name="intents">Those of one order item, taken up.</param>
    /// <param name="quantity">Units of the order item.</param>
    /// <returns>The warehouse's id, 0 where the product has none; null where no warehouse has so many units, or so many are not reserved.</returns>
    Task<int?> PrepareAsync(IReadOnlyList<Intent> intents, int productId, int quantity);
}
