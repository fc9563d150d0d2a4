namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <summary>Sets a product's reservations in all warehouses beside what open orders need of it.</summary>
public interface IReservationReader
{
    /// <summary>Units reserved above what open orders have unsent, at least 0. Not for a product that bundles take from: what they need is in their attributes.</summary>
    Task<long> ReadAboveAsync(int productId);
}
