namespace Nop.Core.Domain.Shipping;

public class ShipmentTrackingNumberSetEvent
{
    public ShipmentTrackingNumberSetEvent(Shipment shipment)
    {
        Shipment = shipment;
    }

    public Shipment Shipment { get; }
}
