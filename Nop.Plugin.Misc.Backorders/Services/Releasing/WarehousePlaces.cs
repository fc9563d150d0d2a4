using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class WarehousePlaces : IWarehousePlaces
{
    private readonly IRepository<Intent> _intentRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public WarehousePlaces(IRepository<Intent> intentRepository,
        IRepository<Line> lineRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<Shipment> shipmentRepository,
        IRepository<ShipmentItem> shipmentItemRepository,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _intentRepository = intentRepository;
        _lineRepository = lineRepository;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task<IReadOnlyList<WarehousePlace>> ReadAsync(int productId)
    {
        var rows = await _warehouseInventoryRepository.Table.Where(row => row.ProductId == productId).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.WarehouseId, row.StockQuantity, row.ReservedQuantity })
            .ToListAsync();
        var taken = await ReadPackedAsync(productId);
        foreach (var (warehouseId, units) in await ReadChosenAsync(productId))
            taken[warehouseId] = taken.GetValueOrDefault(warehouseId) + units;

        return
        [
            .. rows.Select(row => (Row: row, Taken: taken.GetValueOrDefault(row.WarehouseId)))
                .Select(row => new WarehousePlace(row.Row.Id, row.Row.WarehouseId, row.Row.StockQuantity - row.Taken, Math.Max(0, row.Row.ReservedQuantity - row.Taken))),
        ];
    }

    private async Task<Dictionary<int, int>> ReadPackedAsync(int productId)
    {
        var packed = await _shipmentItemRepository.Table
            .Join(_orderItemRepository.Table.Where(item => item.ProductId == productId), row => row.OrderItemId, item => item.Id,
                (row, item) => new { row.WarehouseId, row.Quantity, row.ShipmentId, item.OrderId })
            .Join(_shipmentRepository.Table.Where(shipment => shipment.ShippedDateUtc == null && shipment.DeliveryDateUtc == null), row => row.ShipmentId, shipment => shipment.Id, (row, shipment) => row)
            .Join(_orderRepository.Table.Where(order => !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled), row => row.OrderId, order => order.Id, (row, order) => row)
            .GroupBy(row => row.WarehouseId)
            .Select(group => new { WarehouseId = group.Key, Units = group.Sum(row => row.Quantity) })
            .ToListAsync();

        return packed.ToDictionary(row => row.WarehouseId, row => row.Units);
    }

    /// <summary>By releases whose shipment item is not written yet; the lines of a bundle's parts stand for the same bundles.</summary>
    private async Task<IEnumerable<(int WarehouseId, int Units)>> ReadChosenAsync(int productId)
    {
        var chosen = await _intentRepository.Table
            .Where(intent => intent.WarehouseId > 0 && intent.StatusId == (int)IntentStatus.Calling)
            .Join(_orderItemRepository.Table.Where(item => item.ProductId == productId), intent => intent.OrderItemId, item => item.Id,
                (intent, item) => new { intent.IntentGuid, intent.OrderItemId, intent.WarehouseId, intent.LineId, intent.Quantity })
            .Join(_lineRepository.Table, intent => intent.LineId, line => line.Id,
                (intent, line) => new { intent.IntentGuid, intent.OrderItemId, intent.WarehouseId, intent.Quantity, line.UnitsPerItem })
            .ToListAsync();

        return chosen.GroupBy(row => (row.IntentGuid, row.OrderItemId, row.WarehouseId))
            .Select(group => (group.Key.WarehouseId, BundleRelease.ItemsFor(group.Select(row => (row.Quantity, Math.Max(1, row.UnitsPerItem))))));
    }
}
