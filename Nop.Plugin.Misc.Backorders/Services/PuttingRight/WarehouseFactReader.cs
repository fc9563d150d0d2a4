using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <inheritdoc />
/// <remarks>
/// The bounds know what orders need that were never really cancelled. Added are orders that a person opened again and whose
/// correction reserved for them, and, for the correction that opens one, its own.
/// </remarks>
public class WarehouseFactReader : IWarehouseFactReader
{
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IReservationBounds _reservationBounds;
    private readonly IReturnedOrders _returnedOrders;
    private readonly ISentItems _sentItems;
    private readonly ISentUnitsReader _sentUnitsReader;
    private readonly IStockUseReader _stockUseReader;

    public WarehouseFactReader(IRepository<Correction> correctionRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IReservationBounds reservationBounds,
        IReturnedOrders returnedOrders,
        ISentItems sentItems,
        ISentUnitsReader sentUnitsReader,
        IStockUseReader stockUseReader)
    {
        _correctionRepository = correctionRepository;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _reservationBounds = reservationBounds;
        _returnedOrders = returnedOrders;
        _sentItems = sentItems;
        _sentUnitsReader = sentUnitsReader;
        _stockUseReader = stockUseReader;
    }

    public virtual async Task<WarehouseFacts> ReadAsync(StockItem item, Intent intent)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(intent);
        var more = await ReadFreedAsync(item.Id) + await ReadOpenedAgainAsync(item, intent);
        var lacking = (await _reservationBounds.ReadAsync(item.ProductId)).Sum(row => row.Needed + more - row.Reserved);

        return new WarehouseFacts(lacking, await ReadSentFromAsync(item.ProductId, intent.OrderItemId));
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

    /// <summary>Unsent units of open orders that had been really cancelled and that a person said are open.</summary>
    private async Task<long> ReadOpenedAgainAsync(StockItem item, Intent intent)
    {
        var (stockItemId, correctionId) = (item.Id, intent.CorrectionId);
        var opened = _correctionRepository.Table
            .Where(row => row.StockItemId == stockItemId && row.ReasonId == (int)CorrectionReason.OrderReopened
                && (row.Id == correctionId || (row.Settled != 0 && row.SettlementId == (int)Settlement.PutRight)));
        var items = _orderItemRepository.Table.Where(row => opened.Any(correction => correction.OrderItemId == row.Id));
        var open = await items
            .Join(_orderRepository.Table.Where(order => !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled), row => row.OrderId, order => order.Id, (row, order) => row)
            .ToListAsync();
        var returned = await _returnedOrders.ReadAsync(items);
        var sent = await _sentUnitsReader.ReadAsync(items);

        var units = 0L;
        foreach (var alike in open.Where(row => !returned.Contains(row.OrderId)).GroupBy(row => (row.ProductId, row.AttributesXml)))
            units += alike.Sum(row => Math.Max(0L, row.Quantity - sent.GetValueOrDefault(row.Id))) * await UnitsOfAsync(item, alike.Key.ProductId, alike.Key.AttributesXml);

        return units;
    }

    private async Task<Dictionary<int, int>> ReadSentFromAsync(int productId, int orderItemId)
    {
        if (!await _orderItemRepository.Table.AnyAsync(row => row.Id == orderItemId && row.ProductId == productId))
            return [];

        var rows = await _sentItems.All()
            .Where(row => row.OrderItemId == orderItemId)
            .GroupBy(row => row.WarehouseId)
            .Select(group => new { WarehouseId = group.Key, Units = group.Sum(row => row.Quantity) })
            .ToListAsync();

        return rows.ToDictionary(row => row.WarehouseId, row => row.Units);
    }

    private async Task<int> UnitsOfAsync(StockItem item, int productId, string? attributesXml)
    {
        var uses = await _stockUseReader.ReadAsync(productId, attributesXml);

        return uses.Where(use => use.Key == new StockKey(item.ProductId, item.CombinationId)).Sum(use => use.UnitsPerItem);
    }
}
