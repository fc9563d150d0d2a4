using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Correcting;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class OrderItemReader : IOrderItemReader
{
    private readonly IRepository<Line> _lineRepository;
    private readonly INamedUnitsReader _namedUnitsReader;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IReturnedOrders _returnedOrders;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;

    public OrderItemReader(IRepository<Line> lineRepository,
        INamedUnitsReader namedUnitsReader,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IReturnedOrders returnedOrders,
        IRepository<Shipment> shipmentRepository,
        IRepository<ShipmentItem> shipmentItemRepository)
    {
        _lineRepository = lineRepository;
        _namedUnitsReader = namedUnitsReader;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _returnedOrders = returnedOrders;
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
    }

    public virtual IQueryable<Line> LinesOf(OrderItemScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var touched = scope.Claims.Touched.ToList();

        return _lineRepository.Table.Where(line => line.StockItemId == scope.StockItemId
            && (!line.Closed || line.OrderItemId > scope.AboveOrderItemId || touched.Contains(line.OrderItemId)));
    }

    public virtual async Task<IReadOnlyDictionary<int, OrderItemFacts>> ReadAsync(OrderItemScope scope, IReadOnlyList<Line> lines)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(lines);
        var perItem = new Dictionary<int, int>(scope.Claims.UnitsPerItem);
        foreach (var line in lines)
            perItem[line.OrderItemId] = Math.Max(1, line.UnitsPerItem);

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
            .Select(row => (row.OrderItemId, Units: new ShipmentUnits(row.Id, Times(row.Quantity, perItem.GetValueOrDefault(row.OrderItemId, 1)), row.Sent, named.InShipmentItem(row.Id))))
            .Concat(named.WithoutShipmentItem)
            .ToLookup(row => row.OrderItemId, row => row.Units);

        return items.Values.ToDictionary(row => row.Id, row => new OrderItemFacts(
            new QueuePlace(row.PlacedUtc, row.OrderId, row.Id),
            new OrderItemUnits(row.Standing, Times(row.Quantity, perItem.GetValueOrDefault(row.Id, 1)), [.. units[row.Id]], perItem.GetValueOrDefault(row.Id, 1)),
            Claims: claiming.ContainsKey(row.Id)));
    }

    private IQueryable<OrderItem> ClaimantsOf(OrderItemScope scope)
    {
        var touched = scope.Claims.Touched.ToList();
        var found = scope.Claims.UnitsPerItem.Keys.Where(id => id > scope.AboveOrderItemId || touched.Contains(id)).ToList();
        if (!scope.OwnProduct)
            return _orderItemRepository.Table.Where(item => found.Contains(item.Id));

        return found.Count == 0
            ? _orderItemRepository.Table.Where(item => item.ProductId == scope.ProductId && (item.Id > scope.AboveOrderItemId || touched.Contains(item.Id)))
            : _orderItemRepository.Table.Where(item => found.Contains(item.Id)
                || (item.ProductId == scope.ProductId && (item.Id > scope.AboveOrderItemId || touched.Contains(item.Id))));
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
        var returned = rows.Count > 0 ? await _returnedOrders.ReadAsync(items) : new HashSet<int>();

        return [.. rows.Select(row => new ItemRow(row.Id, row.OrderId, row.Quantity, row.CreatedOnUtc,
            row.Deleted || row.OrderStatusId == (int)OrderStatus.Cancelled || returned.Contains(row.OrderId) ? OrderItemStanding.OrderClosed : OrderItemStanding.Open))];
    }

    /// <summary>No order is so large, but a table may say so.</summary>
    private static int Times(int quantity, int perItem)
    {
        return (int)Math.Clamp((long)quantity * perItem, 0, int.MaxValue / 4);
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
