using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <inheritdoc />
public class WarehouseFactReader : IWarehouseFactReader
{
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IReservationBounds _reservationBounds;
    private readonly IReservingOrders _reservingOrders;
    private readonly ISentItems _sentItems;
    private readonly IStockUseReader _stockUseReader;

    public WarehouseFactReader(IRepository<Correction> correctionRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IReservationBounds reservationBounds,
        IReservingOrders reservingOrders,
        ISentItems sentItems,
        IStockUseReader stockUseReader)
    {
        _correctionRepository = correctionRepository;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _reservationBounds = reservationBounds;
        _reservingOrders = reservingOrders;
        _sentItems = sentItems;
        _stockUseReader = stockUseReader;
    }

    public virtual async Task<WarehouseFacts> ReadAsync(StockItem item, int orderItemId)
    {
        ArgumentNullException.ThrowIfNull(item);
        var freed = await ReadFreedAsync(item.Id);
        var lacking = (await _reservationBounds.ReadAsync(item.ProductId)).Sum(row => Math.Max(0, row.Needed + freed - row.Reserved));
        var orderItem = await _orderItemRepository.Table.FirstOrDefaultAsync(row => row.Id == orderItemId);
        if (orderItem is null)
            return WarehouseFacts.None with { Lacking = lacking };

        var sent = (await _sentItems.All()
            .Where(row => row.OrderItemId == orderItemId)
            .GroupBy(row => row.WarehouseId)
            .Select(group => new { WarehouseId = group.Key, Units = group.Sum(row => row.Quantity) })
            .ToListAsync()).ToDictionary(row => row.WarehouseId, row => row.Units);
        if (await IsOpenedAgainAsync(orderItem.OrderId))
            lacking += Math.Max(0L, orderItem.Quantity - sent.Values.Sum(units => (long)units)) * await UnitsOfAsync(item, orderItem);

        return new WarehouseFacts(lacking, orderItem.ProductId == item.ProductId ? sent : WarehouseFacts.None.SentFrom);
    }

    /// <summary>Units that a person took the reservation of, and that are to be sent after all: the bounds know them as not reserved.</summary>
    private async Task<long> ReadFreedAsync(int stockItemId)
    {
        var rows = await _correctionRepository.Table
            .Where(row => row.StockItemId == stockItemId && row.Settled > row.Quantity
                && (row.ReasonId == (int)CorrectionReason.NotGivenBack || row.ReasonId == (int)CorrectionReason.ReservationLeft))
            .Select(row => new { row.Settled, row.Quantity })
            .ToListAsync();

        return rows.Sum(row => (long)row.Settled - row.Quantity);
    }

    /// <summary>Open, though the platform has really cancelled it once and taken its reservations away.</summary>
    private async Task<bool> IsOpenedAgainAsync(int orderId)
    {
        return await _orderRepository.Table.AnyAsync(order => order.Id == orderId && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled)
            && !await _reservingOrders.Open().AnyAsync(order => order.Id == orderId);
    }

    private async Task<int> UnitsOfAsync(StockItem item, OrderItem orderItem)
    {
        var uses = await _stockUseReader.ReadAsync(orderItem.ProductId, orderItem.AttributesXml);

        return uses.Where(use => use.Key == new StockKey(item.ProductId, item.CombinationId)).Sum(use => use.UnitsPerItem);
    }
}
