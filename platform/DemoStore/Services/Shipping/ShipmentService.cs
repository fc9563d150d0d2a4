using DemoStore.Services.Catalog;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Shipping;

namespace DemoStore.Services.Shipping;

/// <summary>
/// Shipments and their lines as rows. A shipment that is deleted takes its lines with it silently: the only event is
/// the shipment's own.
/// </summary>
public class ShipmentService : IShipmentService
{
    private readonly IRepository<ShipmentItem> _items;
    private readonly IRepository<OrderItem> _orderItems;
    private readonly IRepository<Order> _orders;
    private readonly IRepository<Shipment> _shipments;

    public ShipmentService(IRepository<ShipmentItem> items, IRepository<OrderItem> orderItems, IRepository<Order> orders,
        IRepository<Shipment> shipments)
    {
        _items = items;
        _orderItems = orderItems;
        _orders = orders;
        _shipments = shipments;
    }

    public Task<Shipment> GetShipmentByIdAsync(int shipmentId) => _shipments.GetByIdAsync(shipmentId);

    public Task<ShipmentItem> GetShipmentItemByIdAsync(int shipmentItemId) => _items.GetByIdAsync(shipmentItemId);

    public Task<IList<ShipmentItem>> GetShipmentItemsByShipmentIdAsync(int shipmentId)
        => _items.GetAllAsync(items => items.Where(i => i.ShipmentId == shipmentId).OrderBy(i => i.Id));

    public Task<IList<Shipment>> GetShipmentsByOrderIdAsync(int orderId, bool? shipped = null, bool? readyForPickup = null, int vendorId = 0)
        => _shipments.GetAllAsync(shipments =>
        {
            shipments = shipments.Where(s => s.OrderId == orderId);
            if (shipped is bool wasShipped)
                shipments = shipments.Where(s => s.ShippedDateUtc.HasValue == wasShipped);
            if (readyForPickup is bool wasReady)
                shipments = shipments.Where(s => s.ReadyForPickupDateUtc.HasValue == wasReady);
            return shipments.OrderBy(s => s.Id);
        });

    /// <summary>Newest first. Countries, states and vendors are not in this shop and filter nothing.</summary>
    public Task<IPagedList<Shipment>> GetAllShipmentsAsync(int vendorId = 0, int warehouseId = 0, int shippingCountryId = 0,
        int shippingStateId = 0, string shippingCounty = null, string shippingCity = null, string trackingNumber = null,
        bool loadNotShipped = false, bool loadNotReadyForPickup = false, bool loadNotDelivered = false, int orderId = 0,
        DateTime? createdFromUtc = null, DateTime? createdToUtc = null, int pageIndex = 0, int pageSize = int.MaxValue)
        => _shipments.GetAllPagedAsync(shipments =>
        {
            if (orderId > 0)
                shipments = shipments.Where(s => s.OrderId == orderId);
            if (!string.IsNullOrEmpty(trackingNumber))
                shipments = shipments.Where(s => s.TrackingNumber.Contains(trackingNumber));
            if (loadNotShipped)
                shipments = shipments.Where(s => s.ShippedDateUtc == null);
            if (loadNotReadyForPickup)
                shipments = shipments.Where(s => s.ReadyForPickupDateUtc == null);
            if (loadNotDelivered)
                shipments = shipments.Where(s => s.DeliveryDateUtc == null);
            if (createdFromUtc is DateTime from)
                shipments = shipments.Where(s => s.CreatedOnUtc >= from);
            if (createdToUtc is DateTime to)
                shipments = shipments.Where(s => s.CreatedOnUtc <= to);
            if (warehouseId > 0)
                shipments = shipments.Where(s => _items.Table.Any(i => i.ShipmentId == s.Id && i.WarehouseId == warehouseId));
            shipments = shipments.Where(s => _orders.Table.Any(o => o.Id == s.OrderId && !o.Deleted));
            return shipments.OrderByDescending(s => s.CreatedOnUtc).ThenByDescending(s => s.Id);
        }, pageIndex, pageSize);

    /// <summary>
    /// Units of open orders in shipments from a warehouse (0: from all), for products whose stock lies in several; 0 for the
    /// others. The shipped and the delivered count too unless they are to be ignored.
    /// </summary>
    public async Task<int> GetQuantityInShipmentsAsync(Product product, int warehouseId, bool ignoreShipped, bool ignoreDelivered)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (!WarehouseStock.Counts(product))
            return 0;

        var (productId, cancelled) = (product.Id, (int)OrderStatus.Cancelled);
        var shipments = _shipments.Table.Where(s => _orders.Table.Any(o => o.Id == s.OrderId && !o.Deleted && o.OrderStatusId != cancelled));
        if (ignoreShipped)
            shipments = shipments.Where(s => s.ShippedDateUtc == null);
        if (ignoreDelivered)
            shipments = shipments.Where(s => s.DeliveryDateUtc == null);
        return (await _items.GetAllAsync(items => items
            .Where(i => warehouseId == 0 || i.WarehouseId == warehouseId)
            .Where(i => _orderItems.Table.Any(o => o.Id == i.OrderItemId && o.ProductId == productId))
            .Where(i => shipments.Any(s => s.Id == i.ShipmentId)))).Sum(i => i.Quantity);
    }

    public Task InsertShipmentAsync(Shipment shipment) => _shipments.InsertAsync(shipment);

    public Task InsertShipmentItemAsync(ShipmentItem shipmentItem) => _items.InsertAsync(shipmentItem);

    public Task UpdateShipmentAsync(Shipment shipment) => _shipments.UpdateAsync(shipment);

    public Task UpdateShipmentItemAsync(ShipmentItem shipmentItem) => _items.UpdateAsync(shipmentItem);

    public Task DeleteShipmentItemAsync(ShipmentItem shipmentItem) => _items.DeleteAsync(shipmentItem);

    public async Task DeleteShipmentAsync(Shipment shipment)
    {
        var shipmentId = shipment.Id;
        await _items.DeleteAsync(item => item.ShipmentId == shipmentId);
        await _shipments.DeleteAsync(shipment);
    }
}
