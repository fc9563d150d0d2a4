using LinqToDB;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <inheritdoc />
public class SentThenClosed : ISentThenClosed
{
    /// <summary>A note's time is taken before its order is closed.</summary>
    private static readonly TimeSpan _overlap = TimeSpan.FromHours(2);

    private readonly IClosedOrderItems _closedOrderItems;
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IStockItemBeginner _stockItemBeginner;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IStockUseReader _stockUseReader;

    public SentThenClosed(IClosedOrderItems closedOrderItems,
        IRepository<Correction> correctionRepository,
        IRepository<OrderItem> orderItemRepository,
        IStockItemBeginner stockItemBeginner,
        IRepository<StockItem> stockItemRepository,
        IRepository<Shipment> shipmentRepository,
        IRepository<ShipmentItem> shipmentItemRepository,
        IStockUseReader stockUseReader)
    {
        _closedOrderItems = closedOrderItems;
        _correctionRepository = correctionRepository;
        _orderItemRepository = orderItemRepository;
        _stockItemBeginner = stockItemBeginner;
        _stockItemRepository = stockItemRepository;
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
        _stockUseReader = stockUseReader;
    }

    public virtual async Task<IReadOnlyCollection<StockKey>> BeginAsync(int orderId)
    {
        return await BeginAsync(Sent(null).Where(item => item.OrderId == orderId));
    }

    public virtual async Task<IReadOnlyCollection<StockKey>> BeginCorrectedAsync(int orderId)
    {
        return await BeginAsync(_correctionRepository.Table.Where(row => row.OrderId == orderId));
    }

    public virtual async Task BeginAllAsync(DateTime installedOnUtc, DateTime lookedOnUtc)
    {
        var sinceUtc = lookedOnUtc - _overlap;
        var justClosed = _closedOrderItems.ReturnedSince(sinceUtc > installedOnUtc ? sinceUtc : installedOnUtc);
        var closed = _closedOrderItems.ReturnedSince(installedOnUtc);
        await BeginAsync(Sent(null).Where(item => justClosed.Any(order => order.Id == item.OrderId)));
        await BeginAsync(Sent(sinceUtc).Where(item => closed.Any(order => order.Id == item.OrderId)));
        await BeginAsync(_correctionRepository.Table.Where(row => row.Settled != 0));
    }

    private IQueryable<OrderItem> Sent(DateTime? sinceUtc)
    {
        var shipments = sinceUtc is { } since
            ? _shipmentRepository.Table.Where(shipment => shipment.ShippedDateUtc >= since || shipment.DeliveryDateUtc >= since)
            : _shipmentRepository.Table.Where(shipment => shipment.ShippedDateUtc != null || shipment.DeliveryDateUtc != null);
        var sent = _shipmentItemRepository.Table.Where(row => shipments.Any(shipment => shipment.Id == row.ShipmentId));

        return _orderItemRepository.Table.Where(item => sent.Any(row => row.OrderItemId == item.Id));
    }

    private async Task<IReadOnlyCollection<StockKey>> BeginAsync(IQueryable<OrderItem> items)
    {
        var rows = await items.Select(item => new { item.ProductId, item.AttributesXml }).ToListAsync();
        var keys = new HashSet<StockKey>();
        foreach (var row in rows.Distinct())
        {
            foreach (var use in await _stockUseReader.ReadAsync(row.ProductId, row.AttributesXml))
                keys.Add(use.Key);
        }

        return await BeginAsync(keys);
    }

    private async Task<IReadOnlyCollection<StockKey>> BeginAsync(IQueryable<Correction> corrections)
    {
        var rows = await corrections
            .Join(_stockItemRepository.Table, row => row.StockItemId, item => item.Id, (row, item) => new { item.ProductId, item.CombinationId })
            .ToListAsync();

        return await BeginAsync(rows.Select(row => new StockKey(row.ProductId, row.CombinationId)).ToHashSet());
    }

    private async Task<IReadOnlyCollection<StockKey>> BeginAsync(HashSet<StockKey> keys)
    {
        foreach (var key in keys)
            await _stockItemBeginner.BeginAsync(key);

        return keys;
    }
}
