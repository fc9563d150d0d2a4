using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// Units of a shipment item that left a warehouse without a reservation there: the platform took as many reservations off as
/// that warehouse had, and the rest stays in another one for ever. Noted while the parcel is being sent, since
/// nothing tells it afterwards. Never changed: neither a deleted parcel nor a closed order gives the reservation back.
/// </summary>
public class LeftReservation : BaseEntity
{
    public int ShipmentItemId { get; set; }

    public int ProductId { get; set; }

    public int WarehouseId { get; set; }

    public int OrderItemId { get; set; }

    public int OrderId { get; set; }

    /// <summary>Units of the product, above 0.</summary>
    public int Quantity { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
