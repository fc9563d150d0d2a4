using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <inheritdoc />
public class SentUnitsReader : ISentUnitsReader
{
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;

    public SentUnitsReader(IRepository<Shipment> shipmentRepository, IRepository<ShipmentItem> shipmentItemRepository)
    {
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
    }

    public virtual async Task<IReadOnlyDictionary<int, int>> ReadAsync(IQueryable<OrderItem> items)
    {
        var rows = await items
            .Join(_shipmentItemRepository.Table, item => item.Id, row => row.OrderItemId, (item, row) => row)
            .Join(_shipmentRepository.Table, row => row.ShipmentId, shipment => shipment.Id, (row, shipment) => new { row.OrderItemId, row.Quantity, shipment.ShippedDateUtc, shipment.DeliveryDateUtc })
            .Where(row => row.ShippedDateUtc != null || row.DeliveryDateUtc != null)
            .GroupBy(row => row.OrderItemId)
            .Select(group => new { OrderItemId = group.Key, Units = group.Sum(row => row.Quantity) })
            .ToListAsync();

        return rows.ToDictionary(row => row.OrderItemId, row => row.Units);
    }
}
