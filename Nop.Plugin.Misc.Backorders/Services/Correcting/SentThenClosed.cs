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
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Installation> _installationRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IStockItemBeginner _stockItemBeginner;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IStockUseReader _stockUseReader;

    public SentThenClosed(IRepository<Correction> correctionRepository,
        IRepository<Installation> installationRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IStockItemBeginner stockItemBeginner,
        IRepository<Shipment> shipmentRepository,
        IRepository<ShipmentItem> shipmentItemRepository,
        IStockUseReader stockUseReader)
    {
        _correctionRepository = correctionRepository;
        _installationRepository = installationRepository;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _stockItemBeginner = stockItemBeginner;
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
        _stockUseReader = stockUseReader;
    }

    public virtual async Task<IReadOnlyCollection<StockKey>> BeginAsync(int orderId)
    {
        return await BeginAsync(Sent().Where(item => item.OrderId == orderId));
    }

    public virtual async Task BeginAllAsync()
    {
        var installed = await _installationRepository.Table.Select(row => row.InstalledOnUtc).ToListAsync();
        if (installed.Count == 0)
            return;

        var since = installed[0];
        var corrections = _correctionRepository.Table;
        var closed = _orderRepository.Table.Where(order => order.CreatedOnUtc >= since && (order.Deleted || order.OrderStatusId == (int)OrderStatus.Cancelled));
        await BeginAsync(Sent().Where(item => closed.Any(order => order.Id == item.OrderId) && !corrections.Any(row => row.OrderItemId == item.Id)));
    }

    private IQueryable<OrderItem> Sent()
    {
        var shipments = _shipmentRepository.Table.Where(shipment => shipment.ShippedDateUtc != null || shipment.DeliveryDateUtc != null);
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

        foreach (var key in keys)
            await _stockItemBeginner.BeginAsync(key);

        return keys;
    }
}
