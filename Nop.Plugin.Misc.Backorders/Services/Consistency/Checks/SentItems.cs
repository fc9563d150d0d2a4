using Nop.Core.Domain.Shipping;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>What has left: items of shipments that were sent, or picked up without ever being sent.</summary>
public interface ISentItems
{
    IQueryable<ShipmentItem> All();
}

/// <inheritdoc />
public class SentItems : ISentItems
{
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;

    public SentItems(IRepository<Shipment> shipmentRepository, IRepository<ShipmentItem> shipmentItemRepository)
    {
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
    }

    public virtual IQueryable<ShipmentItem> All()
    {
        return _shipmentItemRepository.Table
            .Join(_shipmentRepository.Table.Where(shipment => shipment.ShippedDateUtc != null || shipment.DeliveryDateUtc != null), item => item.ShipmentId, shipment => shipment.Id, (item, shipment) => item);
    }
}
