namespace Nop.Core.Domain.Shipping;

public class ShipmentReadyForPickupEvent
{
    public ShipmentReadyForPickupEvent(Shipment shipment)
    {
        Shipment = shipment;
    }

    public Shipment Shipment { get; }
}
