using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <inheritdoc />
public class OrderReopener : IOrderReopener
{
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<ReopenedOrder> _reopenedOrderRepository;
    private readonly IReturnedOrders _returnedOrders;
    private readonly IStockUseReader _stockUseReader;
    private readonly TimeProvider _timeProvider;

    public OrderReopener(IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<ReopenedOrder> reopenedOrderRepository,
        IReturnedOrders returnedOrders,
        IStockUseReader stockUseReader,
        TimeProvider timeProvider)
    {
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _reopenedOrderRepository = reopenedOrderRepository;
        _returnedOrders = returnedOrders;
        _stockUseReader = stockUseReader;
        _timeProvider = timeProvider;
    }

    public virtual async Task<IReadOnlyList<(StockKey Key, int PerItem, PlannedCorrection Correction)>> ReadAsync(int orderId)
    {
        var isOpen = await _orderRepository.Table.AnyAsync(order => order.Id == orderId && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled);
        if (!isOpen || await _returnedOrders.FindNoteAsync(orderId) == 0)
            return [];

        var found = new List<(StockKey, int, PlannedCorrection)>();
        foreach (var item in await _orderItemRepository.Table.Where(item => item.OrderId == orderId).OrderBy(item => item.Id).ToListAsync())
        {
            foreach (var use in await _stockUseReader.ReadAsync(item.ProductId, item.AttributesXml))
                found.Add((use.Key, use.UnitsPerItem, new PlannedCorrection(item.Id, orderId, CorrectionReason.OrderReopened, -(item.Quantity * use.UnitsPerItem))));
        }

        return found;
    }

    public virtual async Task OpenAsync(int orderId, int actorId)
    {
        var note = await _returnedOrders.FindNoteAsync(orderId);
        if (note == 0)
            return;

        await _reopenedOrderRepository.InsertAsync(new ReopenedOrder
        {
            OrderId = orderId,
            NoteId = note,
            ActorId = actorId,
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        }, publishEvent: false);
    }
}
