using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <inheritdoc />
public class ClosedOrderItems : IClosedOrderItems
{
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IRepository<ReopenedOrder> _reopenedOrderRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;

    public ClosedOrderItems(IRepository<Line> lineRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<OrderNote> orderNoteRepository,
        IRepository<ReopenedOrder> reopenedOrderRepository,
        IRepository<ShipmentItem> shipmentItemRepository)
    {
        _lineRepository = lineRepository;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _orderNoteRepository = orderNoteRepository;
        _reopenedOrderRepository = reopenedOrderRepository;
        _shipmentItemRepository = shipmentItemRepository;
    }

    public virtual IQueryable<OrderItem> Of(int stockItemId, List<int> productIds, DateTime sinceUtc)
    {
        var lines = _lineRepository.Table;
        var notes = _orderNoteRepository.Table.Where(note => note.Note == BackordersDefaults.CancellationNote);
        var cancelled = _orderRepository.Table.Where(order => order.OrderStatusId == (int)OrderStatus.Cancelled);
        var closed = _orderRepository.Table.Where(order => order.Deleted || order.OrderStatusId == (int)OrderStatus.Cancelled);
        var recent = _orderRepository.Table.Where(order => order.CreatedOnUtc >= sinceUtc);
        var returned = ReturnedSince(sinceUtc);
        var reopened = _reopenedOrderRepository.Table;
        var shipped = _shipmentItemRepository.Table;

        return _orderItemRepository.Table.Where(item => productIds.Contains(item.ProductId)
            && ((shipped.Any(row => row.OrderItemId == item.Id)
                    && (closed.Any(order => order.Id == item.OrderId) || notes.Any(note => note.OrderId == item.OrderId)))
                || (cancelled.Any(order => order.Id == item.OrderId)
                    && (!notes.Any(note => note.OrderId == item.OrderId) || reopened.Any(row => row.OrderId == item.OrderId))))
            && (recent.Any(order => order.Id == item.OrderId)
                || returned.Any(order => order.Id == item.OrderId)
                || lines.Any(line => line.StockItemId == stockItemId && line.OrderItemId == item.Id)));
    }

    public virtual IQueryable<Order> ReturnedSince(DateTime sinceUtc)
    {
        var notes = _orderNoteRepository.Table.Where(note => note.CreatedOnUtc >= sinceUtc);
        var cancellations = notes.Where(note => note.Note == BackordersDefaults.CancellationNote);

        return _orderRepository.Table.Where(order => cancellations.Any(note => note.OrderId == order.Id)
            || (order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled && notes.Any(note => note.OrderId == order.Id)));
    }
}
