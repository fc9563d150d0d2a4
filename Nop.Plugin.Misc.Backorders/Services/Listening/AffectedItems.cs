using LinqToDB;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Listening;

/// <inheritdoc />
public class AffectedItems : IAffectedItems
{
    private readonly ILeftReservations _leftReservations;
    private readonly IRepository<Line> _lineRepository;
    private readonly ISentThenClosed _sentThenClosed;
    private readonly IStockItemMap _stockItemMap;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IStockReader _stockReader;
    private readonly IStockUseReader _stockUseReader;
    private readonly TouchedOrderItems _touchedOrderItems;

    public AffectedItems(ILeftReservations leftReservations,
        IRepository<Line> lineRepository,
        ISentThenClosed sentThenClosed,
        IStockItemMap stockItemMap,
        IRepository<StockItem> stockItemRepository,
        IStockReader stockReader,
        IStockUseReader stockUseReader,
        TouchedOrderItems touchedOrderItems)
    {
        _leftReservations = leftReservations;
        _lineRepository = lineRepository;
        _sentThenClosed = sentThenClosed;
        _stockItemMap = stockItemMap;
        _stockItemRepository = stockItemRepository;
        _stockReader = stockReader;
        _stockUseReader = stockUseReader;
        _touchedOrderItems = touchedOrderItems;
    }

    public virtual Task<Affected> OfInsertedAsync(OrderItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _touchedOrderItems.Add(item);

        return Task.FromResult(Affected.None);
    }

    public virtual async Task<Affected> OfUpdatedAsync(OrderItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _touchedOrderItems.Add(item);
        var keys = await WithWorkAsync(item.ProductId, item.AttributesXml);
        if (keys.Count == 0)
            return Affected.None;

        var noted = await _lineRepository.Table.Where(line => line.OrderItemId == item.Id).Select(line => new { line.QuantityNoted, line.UnitsPerItem }).ToListAsync();
        return new Affected(keys, Later: noted.Exists(line => (long)item.Quantity * line.UnitsPerItem < line.QuantityNoted));
    }

    public virtual async Task<Affected> OfDeletedAsync(OrderItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        return new Affected(await WithWorkAsync(item.ProductId, item.AttributesXml));
    }

    public virtual async Task<Affected> OfPlacedAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var keys = new List<StockKey>();
        foreach (var item in _touchedOrderItems.All().Where(item => item.OrderId == order.Id))
            keys.AddRange(await WithWorkAsync(item.ProductId, item.AttributesXml));

        return new Affected([.. keys.Distinct()]);
    }

    public virtual async Task<Affected> OfClosedAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var isClosed = order.Deleted || order.OrderStatusId == (int)OrderStatus.Cancelled;
        if (!isClosed)
            return Affected.None;

        var mayHaveSent = order.ShippingStatusId is not ((int)ShippingStatus.ShippingNotRequired or (int)ShippingStatus.NotYetShipped);
        var sent = mayHaveSent ? await _sentThenClosed.BeginAsync(order.Id) : [];
        var lines = await _stockItemMap.IsEmptyAsync() ? [] : await KeysOfAsync(_lineRepository.Table.Where(line => line.OrderId == order.Id));

        return new Affected([.. lines.Union(sent)], Later: !order.Deleted);
    }

    public virtual async Task<Affected> OfSetBackAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);

        return new Affected(await _sentThenClosed.BeginCorrectedAsync(order.Id), Later: true);
    }

    public virtual async Task<Affected> OfStockAsync(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var keys = (await _stockItemMap.GetWithWorkAsync(product.Id)).ToList();
        if (_stockReader.KeyOf(product) is { } own && product.StockQuantity < 0 && !keys.Contains(own))
            keys.Add(own);

        return new Affected(keys);
    }

    public virtual async Task<Affected> OfStockAsync(ProductAttributeCombination combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        var key = new StockKey(combination.ProductId, combination.Id);

        return combination.StockQuantity < 0 || await _stockItemMap.HasWorkAsync(key) ? new Affected([key]) : Affected.None;
    }

    public virtual async Task<Affected> OfInsertedAsync(ProductWarehouseInventory row)
    {
        await _leftReservations.ForgetAsync();

        return await OfStockAsync(row);
    }

    public virtual async Task<Affected> OfStockAsync(ProductWarehouseInventory row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var key = new StockKey(row.ProductId);
        var isAffected = await _stockItemMap.HasWorkAsync(key) || await _stockReader.ReadWarehousesAsync(row.ProductId) < 0;

        return isAffected ? new Affected([key]) : Affected.None;
    }

    public virtual async Task<Affected> OfDeletedAsync(ProductWarehouseInventory row)
    {
        return (await OfStockAsync(row)) with { Later = true };
    }

    public virtual async Task<Affected> OfShipmentItemAsync(ShipmentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        return await _stockItemMap.IsEmptyAsync()
            ? Affected.None
            : new Affected(await KeysOfAsync(_lineRepository.Table.Where(line => line.OrderItemId == item.OrderItemId)));
    }

    public virtual async Task<Affected> OfUpdatedAsync(Shipment shipment)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        var left = await _leftReservations.NoteAsync(shipment);
        var affected = await OfShipmentAsync(shipment, gone: false);

        return left.Count == 0 ? affected : new Affected([.. left.Union(affected.Keys)]);
    }

    public virtual async Task<Affected> OfShipmentAsync(Shipment shipment, bool gone)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        var hasLeft = gone && HasLeft(shipment) && !await _stockItemMap.IsBlankAsync();
        var corrected = hasLeft ? await _sentThenClosed.BeginCorrectedAsync(shipment.OrderId) : [];
        if (hasLeft)
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

        return new Affected([.. corrected.Union(await KeysOfAsync(_lineRepository.Table.Where(line => line.OrderId == shipment.OrderId)))]);
    }

    /// <summary>Only what has left can have closed a line that nothing else keeps open.</summary>
    private static bool HasLeft(Shipment shipment) => (shipment.ShippedDateUtc ?? shipment.ReadyForPickupDateUtc ?? shipment.DeliveryDateUtc) is not null;

    /// <summary>Of the stock items that an order item takes from, those with work. Asks nobody where there are none.</summary>
    private async Task<IReadOnlyCollection<StockKey>> WithWorkAsync(int productId, string? attributesXml)
    {
        if (await _stockItemMap.IsEmptyAsync())
            return [];

        if (string.IsNullOrEmpty(attributesXml))
            return await _stockItemMap.HasWorkAsync(new StockKey(productId)) ? [new StockKey(productId)] : [];

        var keys = new List<StockKey>();
        foreach (var use in await _stockUseReader.ReadAsync(productId, attributesXml))
        {
            if (await _stockItemMap.HasWorkAsync(use.Key))
                keys.Add(use.Key);
        }

        return keys;
    }

    private async Task<IReadOnlyCollection<StockKey>> KeysOfAsync(IQueryable<Line> lines)
    {
        var keys = await lines
            .Join(_stockItemRepository.Table, line => line.StockItemId, item => item.Id, (line, item) => new { item.ProductId, item.CombinationId })
            .ToListAsync();

        return [.. keys.Select(key => new StockKey(key.ProductId, key.CombinationId)).Distinct()];
    }
}
