using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <summary>Sets a product's reservations in all warehouses beside what open orders need of it.</summary>
public interface IReservationReader
{
    /// <summary>Null where nothing is reserved. Not for a product that bundles take from: what they need is in their attributes.</summary>
    /// <param name="sentSinceUtc">Parcels sent before that explain nothing.</param>
    Task<Reservations?> ReadAsync(int productId, DateTime sentSinceUtc);
}
