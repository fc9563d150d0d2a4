using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <inheritdoc />
public class OrderReopener : IOrderReopener
{
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IReturnedOrders _returnedOrders;
    private readonly IStockUseReader _stockUseReader;

    public OrderReopener(IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IReturnedOrders returnedOrders,
        IStockUseReader stockUseReader)
    {
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _returnedOrders = returnedOrders;
        _stockUseReader = stockUseReader;
    }

    public virtual async Task<ReopenedUnits> ReadAsync(int orderId)
    {
        var isOpen = await _orderRepository.Table.AnyAsync(order => order.Id == orderId && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled);
        var note = isOpen ? await _returnedOrders.FindNoteAsync(orderId) : 0;
        if (note == 0)
            return new ReopenedUnits(0, []);

        var found = new List<(StockKey, int, PlannedCorrection)>();
        foreach (var item in await _orderItemRepository.Table.Where(item => item.OrderId == orderId).OrderBy(item => item.Id).ToListAsync())
        {
            foreach (var use in await _stockUseReader.ReadAsync(item.ProductId, item.AttributesXml))
                found.Add((use.Key, use.UnitsPerItem, new PlannedCorrection(item.Id, orderId, CorrectionReason.OrderReopened, -(item.Quantity * use.UnitsPerItem))));
        }

        return new ReopenedUnits(note, found);
    }
}
