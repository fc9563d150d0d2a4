using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <summary>
/// Reservations that stay behind where a parcel leaves from another warehouse than the reserved one. The platform publishes
/// the shipment's change before it books: only in that moment its warehouse still says what it had reserved. A parcel
/// whose event was lost is not here: what is not known is not corrected.
/// </summary>
public interface ILeftReservations
{
    /// <summary>Notes what the parcel leaves behind, once, if it is being sent or picked up right now; the stock items of which it does. Not inside a transaction.</summary>
    Task<IReadOnlyCollection<StockKey>> NoteAsync(Shipment shipment);

    /// <summary>Everything noted of a product, the oldest first.</summary>
    Task<IReadOnlyList<LeftReservation>> ReadAsync(int productId);

    /// <summary>A product came to a warehouse: from now on parcels are asked.</summary>
    Task ForgetAsync();
}
