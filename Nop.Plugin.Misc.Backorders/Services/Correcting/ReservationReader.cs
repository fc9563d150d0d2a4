using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <inheritdoc />
public class ReservationReader : IReservationReader
{
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IReturnedOrders _returnedOrders;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public ReservationReader(IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IReturnedOrders returnedOrders,
        IRepository<Shipment> shipmentRepository,
        IRepository<ShipmentItem> shipmentItemRepository,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _returnedOrders = returnedOrders;
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task<long> ReadAboveAsync(int productId)
    {
        var reserved = await _warehouseInventoryRepository.Table.Where(row => row.ProductId == productId).SumAsync(row => (long?)row.ReservedQuantity) ?? 0;
        if (reserved <= 0)
            return 0;

        var ordered = await OpenItems(productId).SumAsync(item => (long?)item.Quantity) ?? 0;
        var sent = await SentOf(productId).SumAsync(item => (long?)item.Quantity) ?? 0;
        var returned = await _returnedOrders.ReadAsync(OpenItems(productId));

        return Math.Max(0, reserved - (ordered - sent - await UnsentOfAsync(productId, returned)));
    }

    /// <summary>Their stock was returned: nothing is reserved for them, whatever their status says.</summary>
    private async Task<long> UnsentOfAsync(int productId, IReadOnlySet<int> orderIds)
    {
        if (orderIds.Count == 0)
            return 0;

        var some = orderIds.Take(900).ToList();
        var ordered = await OpenItems(productId).Where(item => some.Contains(item.OrderId)).SumAsync(item => (long?)item.Quantity) ?? 0;
        var sent = await OpenItems(productId).Where(item => some.Contains(item.OrderId))
            .Join(SentOf(productId), item => item.Id, row => row.OrderItemId, (item, row) => row)
            .SumAsync(row => (long?)row.Quantity) ?? 0;

        return ordered - sent;
    }

    private IQueryable<OrderItem> OpenItems(int productId)
    {
        var open = _orderRepository.Table.Where(order => !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled);

        return _orderItemRepository.Table.Where(item => item.ProductId == productId && open.Any(order => order.Id == item.OrderId));
    }

    private IQueryable<ShipmentItem> SentOf(int productId)
    {
        var sent = _shipmentRepository.Table.Where(shipment => shipment.ShippedDateUtc != null || shipment.DeliveryDateUtc != null);
        var items = OpenItems(productId);

        return _shipmentItemRepository.Table.Where(row => sent.Any(shipment => shipment.Id == row.ShipmentId) && items.Any(item => item.Id == row.OrderItemId));
    }
}
