using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class OrderItemReader : IOrderItemReader
{
    private readonly IRepository<Line> _lineRepository;
    private readonly INamedUnitsReader _namedUnitsReader;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;

    public OrderItemReader(IRepository<Line> lineRepository,
        INamedUnitsReader namedUnitsReader,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<Shipment> shipmentRepository,
        IRepository<ShipmentItem> shipmentItemRepository)
    {
        _lineRepository = lineRepository;
        _namedUnitsReader = namedUnitsReader;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
    }

    public virtual IQueryable<Line> LinesOf(OrderItemScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var touched = scope.Touched.ToList();

        return _lineRepository.Table.Where(line => line.StockItemId == scope.StockItemId
            && (!line.Closed || line.OrderItemId > scope.AboveOrderItemId || touched.Contains(line.OrderItemId)));
    }

    public virtual async Task<IReadOnlyDictionary<int, OrderItemFacts>> ReadAsync(OrderItemScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var claiming = (await ReadItemsAsync(ClaimantsOf(scope))).ToDictionary(row => row.Id);
        var items = new Dictionary<int, ItemRow>(claiming);
        foreach (var row in await ReadItemsAsync(LinesOf(scope).Join(_orderItemRepository.Table, line => line.OrderItemId, item => item.Id, (line, item) => item)))
            items[row.Id] = row;

        var shipments = (await ReadShipmentsAsync(ClaimantsOf(scope).Select(item => item.Id)))
            .Concat(await ReadShipmentsAsync(LinesOf(scope).Select(line => line.OrderItemId)))
            .DistinctBy(row => row.Id)
            .ToList();
        var named = await _namedUnitsReader.ReadAsync(scope.StockItemId, LinesOf(scope), shipments);
        var units = shipments
            .Select(row => (row.OrderItemId, Units: new ShipmentUnits(row.Id, row.Quantity, row.Sent, named.InShipmentItem(row.Id))))
            .Concat(named.WithoutShipmentItem)
            .ToLookup(row => row.OrderItemId, row => row.Units);

        return items.Values.ToDictionary(row => row.Id, row => new OrderItemFacts(
            new QueuePlace(row.PlacedUtc, row.OrderId, row.Id),
            new OrderItemUnits(row.Standing, Math.Max(0, row.Quantity), [.. units[row.Id]]),
            Claims: claiming.ContainsKey(row.Id)));
    }

    private IQueryable<OrderItem> ClaimantsOf(OrderItemScope scope)
    {
        var touched = scope.Touched.ToList();

        return _orderItemRepository.Table.Where(item => item.ProductId == scope.ProductId
            && (item.Id > scope.AboveOrderItemId || touched.Contains(item.Id)));
    }

    private async Task<List<ItemRow>> ReadItemsAsync(IQueryable<OrderItem> items)
    {
        var rows = await items
            .Join(_orderRepository.Table, item => item.OrderId, order => order.Id, (item, order) => new
            {
                item.Id,
                item.OrderId,
                item.Quantity,
                order.CreatedOnUtc,
                order.OrderStatusId,
                order.Deleted,
            })
            .ToListAsync();

        return [.. rows.Select(row => new ItemRow(row.Id, row.OrderId, row.Quantity, row.CreatedOnUtc,
            row.Deleted || row.OrderStatusId == (int)OrderStatus.Cancelled ? OrderItemStanding.OrderClosed : OrderItemStanding.Open))];
    }

    /// <summary>An order that is picked up is delivered without ever being shipped; its units have left all the same.</summary>
    private async Task<List<ShipmentRow>> ReadShipmentsAsync(IQueryable<int> orderItemIds)
    {
        var rows = await orderItemIds
            .Join(_shipmentItemRepository.Table, id => id, item => item.OrderItemId, (id, item) => item)
            .Join(_shipmentRepository.Table, item => item.ShipmentId, shipment => shipment.Id, (item, shipment) => new
            {
                item.Id,
                item.ShipmentId,
                item.OrderItemId,
                item.Quantity,
                shipment.ShippedDateUtc,
                shipment.DeliveryDateUtc,
            })
            .ToListAsync();

        return [.. rows.Select(row => new ShipmentRow(row.Id, row.ShipmentId, row.OrderItemId, row.Quantity,
            Sent: row.ShippedDateUtc.HasValue || row.DeliveryDateUtc.HasValue))];
    }

    private sealed record ItemRow(int Id, int OrderId, int Quantity, DateTime PlacedUtc, OrderItemStanding Standing);
}

/// <summary>A shipment item with what its shipment says.</summary>
public sealed record ShipmentRow(int Id, int ShipmentId, int OrderItemId, int Quantity, bool Sent);
