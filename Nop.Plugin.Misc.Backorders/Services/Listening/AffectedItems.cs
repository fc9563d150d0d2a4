using LinqToDB;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Listening;

/// <inheritdoc />
public class AffectedItems : IAffectedItems
{
    private readonly IRepository<Line> _lineRepository;
    private readonly IStockItemMap _stockItemMap;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IStockReader _stockReader;
    private readonly TouchedOrderItems _touchedOrderItems;

    public AffectedItems(IRepository<Line> lineRepository,
        IStockItemMap stockItemMap,
        IRepository<StockItem> stockItemRepository,
        IStockReader stockReader,
        TouchedOrderItems touchedOrderItems)
    {
        _lineRepository = lineRepository;
        _stockItemMap = stockItemMap;
        _stockItemRepository = stockItemRepository;
        _stockReader = stockReader;
        _touchedOrderItems = touchedOrderItems;
    }

    public virtual Task<Affected> OfInsertedAsync(OrderItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _touchedOrderItems.Add(item.Id, item.ProductId, item.OrderId);

        return Task.FromResult(Affected.None);
    }

    public virtual async Task<Affected> OfUpdatedAsync(OrderItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _touchedOrderItems.Add(item.Id, item.ProductId, item.OrderId);
        if (!await _stockItemMap.HasWorkAsync(item.ProductId))
            return Affected.None;

        var noted = await _lineRepository.Table.Where(line => line.OrderItemId == item.Id).Select(line => line.QuantityNoted).ToListAsync();
        return new Affected([new StockKey(item.ProductId)], Later: noted.Exists(quantity => item.Quantity < quantity));
    }

    public virtual async Task<Affected> OfDeletedAsync(OrderItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        return await _stockItemMap.HasWorkAsync(item.ProductId) ? new Affected([new StockKey(item.ProductId)]) : Affected.None;
    }

    public virtual async Task<Affected> OfPlacedAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var keys = new List<StockKey>();
        foreach (var productId in _touchedOrderItems.ProductsOfOrder(order.Id))
        {
            if (await _stockItemMap.HasWorkAsync(productId))
                keys.Add(new StockKey(productId));
        }

        return new Affected(keys);
    }

    public virtual async Task<Affected> OfClosedAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var isClosed = order.Deleted || order.OrderStatusId == (int)OrderStatus.Cancelled;
        if (!isClosed || await _stockItemMap.IsEmptyAsync())
            return Affected.None;

        return new Affected(await KeysOfAsync(_lineRepository.Table.Where(line => line.OrderId == order.Id)), Later: !order.Deleted);
    }

    public virtual async Task<Affected> OfStockAsync(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var isShort = _stockReader.KeyOf(product) is not null && product.StockQuantity < 0;

        return isShort || await _stockItemMap.HasWorkAsync(product.Id) ? new Affected([new StockKey(product.Id)]) : Affected.None;
    }

    public virtual async Task<Affected> OfShipmentItemAsync(ShipmentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        return await _stockItemMap.IsEmptyAsync()
            ? Affected.None
            : new Affected(await KeysOfAsync(_lineRepository.Table.Where(line => line.OrderItemId == item.OrderItemId)));
    }

    public virtual async Task<Affected> OfShipmentAsync(Shipment shipment, bool gone)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        if (gone)
        {
            await _lineRepository.Table
                .Where(line => line.OrderId == shipment.OrderId && line.Closed && line.Shipped > 0)
                .Set(line => line.Closed, false)
                .UpdateAsync();
        }
        else if (await _stockItemMap.IsEmptyAsync())
        {
            return Affected.None;
        }

        return new Affected(await KeysOfAsync(_lineRepository.Table.Where(line => line.OrderId == shipment.OrderId)));
    }

    private async Task<IReadOnlyCollection<StockKey>> KeysOfAsync(IQueryable<Line> lines)
    {
        var keys = await lines
            .Join(_stockItemRepository.Table, line => line.StockItemId, item => item.Id, (line, item) => new { item.ProductId, item.CombinationId })
            .ToListAsync();

        return [.. keys.Select(key => new StockKey(key.ProductId, key.CombinationId)).Distinct()];
    }
}
