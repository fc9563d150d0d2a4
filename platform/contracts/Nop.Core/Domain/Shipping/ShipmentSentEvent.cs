namespace Nop.Core.Domain.Shipping;

public class ShipmentSentEvent
{
    public ShipmentSentEvent(Shipment shipment)
    {
        Shipment = shipment;
    }

    public Shipment Shipment { get; }
}
