using Nop.Plugin.Misc.Backorders.Planning.Allocation;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>Reads where a product's goods and reservations lie.</summary>
public interface IWarehousePlaces
{
    /// <summary>
    /// Each warehouse of the product, less what is in parcels of open orders that have not left and what releases on their way
    /// have chosen there. Reads tables only, so it may be called inside our transaction.
    /// </summary>
    Task<IReadOnlyList<WarehousePlace>> ReadAsync(int productId);
}
