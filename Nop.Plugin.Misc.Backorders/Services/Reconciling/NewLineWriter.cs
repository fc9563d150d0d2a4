using LinqToDB;
using LinqToDB.Linq;
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

    public virtual async Task<IReadOnlyDictionary<int, int>> InsertAsync(StockItem item, StockReading reading, IReadOnlyDictionary<int, int> perItem)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(perItem);
        var ids = new Dictionary<int, int>();
        foreach (var alike in perItem.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            foreach (var chunk in alike.Order().Chunk(IDS_PER_STATEMENT))
            {
                var some = chunk.ToList();
                if (await InsertWithAddressAsync(item, reading, alike.Key, some) < some.Count)
                {
                    var missing = some.Except(await ReadIdsAsync(item, some, ids)).ToList();
                    await Begin(item, reading, alike.Key, OrdersOf(missing)).InsertAsync();
                }

                await ReadIdsAsync(item, some, ids);
            }
        }

        if (ids.Count != perItem.Count)
            throw new LedgerException($"{perItem.Count} lines were to be begun, {ids.Count} were.");

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

    private Task<int> InsertWithAddressAsync(StockItem item, StockReading reading, int perItem, List<int> orderItemIds)
    {
        var lines = OrdersOf(orderItemIds)
            .Join(_addressRepository.Table, row => row.BillingAddressId, address => address.Id, (row, address) => new NewLine
            {
                OrderItemId = row.OrderItemId,
                OrderId = row.OrderId,
                Quantity = row.Quantity,
                StoreId = row.StoreId,
                CustomerId = row.CustomerId,
                OrderNumber = row.OrderNumber,
                PlacedOnUtc = row.PlacedOnUtc,
                FirstName = address.FirstName,
                LastName = address.LastName,
                Email = address.Email,
            });

        return Begin(item, reading, perItem, lines).InsertAsync();
    }

    /// <summary>An order without a billing address is still an order.</summary>
    private ISelectInsertable<NewLine, Line> Begin(StockItem item, StockReading reading, int perItem, IQueryable<NewLine> lines)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        return lines.Into((ITable<Line>)_lineRepository.Table)
            .Value(line => line.StockItemId, item.Id)
            .Value(line => line.OrderItemId, line => line.OrderItemId)
            .Value(line => line.OrderId, line => line.OrderId)
            .Value(line => line.ProductId, item.ProductId)
            .Value(line => line.StoreId, line => line.StoreId)
            .Value(line => line.CustomerId, line => line.CustomerId)
            .Value(line => line.OrderNumber, line => line.OrderNumber)
            .Value(line => line.CustomerFirstName, line => line.FirstName)
            .Value(line => line.CustomerLastName, line => line.LastName)
            .Value(line => line.CustomerEmail, line => line.Email)
            .Value(line => line.ProductName, reading.ProductName)
            .Value(line => line.Sku, reading.Sku)
            .Value(line => line.QuantityNoted, line => line.Quantity * perItem)
            .Value(line => line.UnitsPerItem, perItem)
            .Value(line => line.Waiting, 0)
            .Value(line => line.Ready, 0)
            .Value(line => line.Released, 0)
            .Value(line => line.Shipped, 0)
            .Value(line => line.Cancelled, 0)
            .Value(line => line.SentAlthoughShort, 0)
            .Value(line => line.Closed, false)
            .Value(line => line.QueuedOnUtc, line => line.PlacedOnUtc)
            .Value(line => line.FirstBasisId, 0)
            .Value(line => line.PromiseBasisId, 0)
            .Value(line => line.PromiseReasonId, 0)
            .Value(line => line.PromiseSourceId, 0)
            .Value(line => line.PromiseArrivalId, 0)
            .Value(line => line.DatedUnits, 0)
            .Value(line => line.DatedBasisId, 0)
            .Value(line => line.ToldBasisId, 0)
            .Value(line => line.CreatedOnUtc, now)
            .Value(line => line.UpdatedOnUtc, now);
    }

    private IQueryable<NewLine> OrdersOf(List<int> orderItemIds)
    {
        return _orderItemRepository.Table
            .Where(item => orderItemIds.Contains(item.Id))
            .Join(_orderRepository.Table, item => item.OrderId, order => order.Id, (item, order) => new NewLine
            {
                OrderItemId = item.Id,
                OrderId = order.Id,
                Quantity = item.Quantity,
                StoreId = order.StoreId,
                CustomerId = order.CustomerId,
                OrderNumber = order.CustomOrderNumber,
                PlacedOnUtc = order.CreatedOnUtc,
                BillingAddressId = order.BillingAddressId,
                FirstName = null,
                LastName = null,
                Email = null,
            });
    }

    private sealed class NewLine
    {
        public int OrderItemId { get; init; }

        public int OrderId { get; init; }

        public int Quantity { get; init; }

        public int StoreId { get; init; }

        public int CustomerId { get; init; }

        public string? OrderNumber { get; init; }

        public DateTime PlacedOnUtc { get; init; }

        public int BillingAddressId { get; init; }

        public string? FirstName { get; init; }

        public string? LastName { get; init; }

        public string? Email { get; init; }
    }
}
