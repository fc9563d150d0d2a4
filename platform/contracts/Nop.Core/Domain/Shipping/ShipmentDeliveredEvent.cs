namespace Nop.Core.Domain.Shipping;

public class ShipmentDeliveredEvent
{
    public ShipmentDeliveredEvent(Shipment shipment)
    {
        Shipment = shipment;
    }

    public Shipment Shipment { get; }
}
