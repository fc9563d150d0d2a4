using LinqToDB;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class NewLineWriter : INewLineWriter
{
    private const int IDS_PER_STATEMENT = 900;

    private readonly IRepository<Address> _addressRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly TimeProvider _timeProvider;

    public NewLineWriter(IRepository<Address> addressRepository,
        IRepository<Line> lineRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        TimeProvider timeProvider)
    {
        _addressRepository = addressRepository;
        _lineRepository = lineRepository;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task<IReadOnlyDictionary<int, int>> InsertAsync(StockItem item, StockReading reading, IReadOnlyCollection<int> orderItemIds)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(reading);
        var ids = new Dictionary<int, int>();
        foreach (var chunk in orderItemIds.Order().Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            if (await InsertWithAddressAsync(item, reading, some) < some.Count)
            {
                var missing = some.Except(await ReadIdsAsync(item, some, ids)).ToList();
                await InsertWithoutAddressAsync(item, reading, missing);
            }

            await ReadIdsAsync(item, some, ids);
        }

        if (ids.Count != orderItemIds.Count)
            throw new LedgerException($"{orderItemIds.Count} lines were to be begun, {ids.Count} were.");

        return ids;
    }

    private async Task<IReadOnlyCollection<int>> ReadIdsAsync(StockItem item, List<int> orderItemIds, Dictionary<int, int> ids)
    {
        var rows = await _lineRepository.Table
            .Where(line => line.StockItemId == item.Id && orderItemIds.Contains(line.OrderItemId))
            .Select(line => new { line.Id, line.OrderItemId })
            .ToListAsync();

        foreach (var row in rows)
            ids[row.OrderItemId] = row.Id;

        return ids.Keys;
    }

    private Task<int> InsertWithAddressAsync(StockItem item, StockReading reading, List<int> orderItemIds)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        return OrdersOf(orderItemIds)
            .Join(_addressRepository.Table, row => row.Order.BillingAddressId, address => address.Id, (row, address) => new { row.Item, row.Order, Address = address })
            .InsertAsync((ITable<Line>)_lineRepository.Table, row => new Line
            {
                StockItemId = item.Id,
                OrderItemId = row.Item.Id,
                OrderId = row.Order.Id,
                ProductId = row.Item.ProductId,
                StoreId = row.Order.StoreId,
                CustomerId = row.Order.CustomerId,
                OrderNumber = row.Order.CustomOrderNumber,
                ProductName = reading.ProductName,
                Sku = reading.Sku,
                CustomerFirstName = row.Address.FirstName,
                CustomerLastName = row.Address.LastName,
                CustomerEmail = row.Address.Email,
                QuantityNoted = row.Item.Quantity,
                Waiting = 0,
                Ready = 0,
                Released = 0,
                Shipped = 0,
                Cancelled = 0,
                SentAlthoughShort = 0,
                Closed = false,
                QueuedOnUtc = row.Order.CreatedOnUtc,
                CreatedOnUtc = now,
                UpdatedOnUtc = now,
            });
    }

    /// <summary>An order without a billing address is still an order.</summary>
    private Task<int> InsertWithoutAddressAsync(StockItem item, StockReading reading, List<int> orderItemIds)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        return OrdersOf(orderItemIds).InsertAsync((ITable<Line>)_lineRepository.Table, row => new Line
        {
            StockItemId = item.Id,
            OrderItemId = row.Item.Id,
            OrderId = row.Order.Id,
            ProductId = row.Item.ProductId,
            StoreId = row.Order.StoreId,
            CustomerId = row.Order.CustomerId,
            OrderNumber = row.Order.CustomOrderNumber,
            ProductName = reading.ProductName,
            Sku = reading.Sku,
            QuantityNoted = row.Item.Quantity,
            Waiting = 0,
            Ready = 0,
            Released = 0,
            Shipped = 0,
            Cancelled = 0,
            SentAlthoughShort = 0,
            Closed = false,
            QueuedOnUtc = row.Order.CreatedOnUtc,
            CreatedOnUtc = now,
            UpdatedOnUtc = now,
        });
    }

    private IQueryable<OrderRow> OrdersOf(List<int> orderItemIds)
    {
        return _orderItemRepository.Table
            .Where(item => orderItemIds.Contains(item.Id))
            .Join(_orderRepository.Table, item => item.OrderId, order => order.Id, (item, order) => new OrderRow { Item = item, Order = order });
    }

    private sealed class OrderRow
    {
        public required OrderItem Item { get; init; }

        public required Order Order { get; init; }
    }
}
