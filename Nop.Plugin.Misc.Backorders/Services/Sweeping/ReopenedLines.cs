using LinqToDB;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <inheritdoc />
public class ReopenedLines : IReopenedLines
{
    private const int IDS_PER_STATEMENT = 900;

    private readonly IRepository<Intent> _intentRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;

    public ReopenedLines(IRepository<Intent> intentRepository,
        IRepository<Line> lineRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<Shipment> shipmentRepository,
        IRepository<ShipmentItem> shipmentItemRepository)
    {
        _intentRepository = intentRepository;
        _lineRepository = lineRepository;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
    }

    public virtual async Task<IReadOnlyCollection<int>> OpenAsync(DateTime sinceUtc)
    {
        var closed = await ClosedSince(sinceUtc)
            .Join(_orderItemRepository.Table, line => line.OrderItemId, item => item.Id, (line, item) => new { line.Id, line.StockItemId, line.OrderItemId, line.Shipped, item.Quantity, item.OrderId })
            .Join(_orderRepository.Table, row => row.OrderId, order => order.Id, (row, order) => new { row.Id, row.StockItemId, row.OrderItemId, row.Shipped, row.Quantity, order.Deleted, order.OrderStatusId })
            .ToListAsync();
        if (closed.Count == 0)
            return [];

        var sent = await ReadSentAsync(sinceUtc);
        var reopened = closed
            .Where(row => sent.GetValueOrDefault(row.OrderItemId) is var units
                && (units < row.Shipped || (units < row.Quantity && !row.Deleted && row.OrderStatusId != (int)OrderStatus.Cancelled)))
            .ToList();
        foreach (var chunk in reopened.Select(row => row.Id).Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            await _lineRepository.Table.Where(line => some.Contains(line.Id)).Set(line => line.Closed, false).UpdateAsync();
        }

        return [.. reopened.Select(row => row.StockItemId).Distinct()];
    }

    private IQueryable<Line> ClosedSince(DateTime sinceUtc)
    {
        return _lineRepository.Table.Where(line => line.Closed && line.Shipped > 0 && line.UpdatedOnUtc >= sinceUtc);
    }

    /// <summary>Units by order item: those in sent shipments, and those that a release handed over without one.</summary>
    private async Task<Dictionary<int, int>> ReadSentAsync(DateTime sinceUtc)
    {
        var shipped = await ClosedSince(sinceUtc)
            .Join(_shipmentItemRepository.Table, line => line.OrderItemId, item => item.OrderItemId, (line, item) => item)
            .Join(_shipmentRepository.Table, item => item.ShipmentId, shipment => shipment.Id, (item, shipment) => new { item.OrderItemId, item.Quantity, shipment.ShippedDateUtc, shipment.DeliveryDateUtc })
            .Where(row => row.ShippedDateUtc != null || row.DeliveryDateUtc != null)
            .GroupBy(row => row.OrderItemId)
            .Select(group => new { OrderItemId = group.Key, Units = group.Sum(row => row.Quantity) })
            .ToListAsync();
        var handedOver = await ClosedSince(sinceUtc)
            .Join(_intentRepository.Table, line => line.Id, intent => intent.LineId, (line, intent) => intent)
            .Where(intent => intent.StatusId == (int)IntentStatus.Done && intent.ShipmentId == 0)
            .GroupBy(intent => intent.OrderItemId)
            .Select(group => new { OrderItemId = group.Key, Units = group.Sum(intent => intent.Quantity) })
            .ToListAsync();

        var sent = shipped.ToDictionary(row => row.OrderItemId, row => row.Units);
        foreach (var row in handedOver)
            sent[row.OrderItemId] = sent.GetValueOrDefault(row.OrderItemId) + row.Units;

        return sent;
    }
}
