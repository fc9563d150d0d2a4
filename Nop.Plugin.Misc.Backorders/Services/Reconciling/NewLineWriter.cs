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
        foreach (var chunk in perItem.Keys.Order().Chunk(ValueByLine.LINES_PER_STATEMENT))
        {
            var some = chunk.ToList();
            if (await InsertWithAddressAsync(item, reading, some) < some.Count)
            {
                var missing = some.Except(await ReadIdsAsync(item, some, ids)).ToList();
                await BeginAsync(item, reading, OrdersOf(missing));
            }

            await ReadIdsAsync(item, some, ids);
        }

        if (ids.Count != perItem.Count)
            throw new LedgerException($"{perItem.Count} lines were to be begun, {ids.Count} were.");

        await SetUnitsPerItemAsync([.. perItem.Where(pair => pair.Value != 1).Select(pair => (ids[pair.Key], pair.Value))]);

        return ids;
    }

    private async Task SetUnitsPerItemAsync(IReadOnlyCollection<(int LineId, int Units)> parts)
    {
        foreach (var chunk in ValueByLine.Chunk(parts, part => part.Units))
        {
            var some = chunk.Select(part => part.LineId).ToList();
            var affected = await _lineRepository.Table
                .Where(line => some.Contains(line.Id))
                .Set(line => line.UnitsPerItem, LineColumns.Lambda<int>(ValueByLine.Of(chunk)))
                .UpdateAsync();
            if (affected != some.Count)
                throw new LedgerException($"{some.Count} lines were to be written, {affected} were.");
        }
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

        return BeginAsync(item, reading, lines);
    }

    /// <summary>An order without a billing address is still an order.</summary>
    private Task<int> BeginAsync(StockItem item, StockReading reading, IQueryable<NewLine> lines)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var (stockItemId, productId, productName, sku) = (item.Id, item.ProductId, reading.ProductName, reading.Sku);

        return lines.InsertAsync((ITable<Line>)_lineRepository.Table, row => new Line
        {
            StockItemId = stockItemId,
            OrderItemId = row.OrderItemId,
            OrderId = row.OrderId,
            ProductId = productId,
            StoreId = row.StoreId,
            CustomerId = row.CustomerId,
            OrderNumber = row.OrderNumber,
            CustomerFirstName = row.FirstName,
            CustomerLastName = row.LastName,
            CustomerEmail = row.Email,
            ProductName = productName,
            Sku = sku,
            QuantityNoted = row.Quantity,
            UnitsPerItem = 1,
            Waiting = 0,
            Ready = 0,
            Released = 0,
            Shipped = 0,
            Cancelled = 0,
            SentAlthoughShort = 0,
            Closed = false,
            QueuedOnUtc = row.PlacedOnUtc,
            FirstBasisId = 0,
            PromiseBasisId = 0,
            PromiseReasonId = 0,
            PromiseSourceId = 0,
            PromiseArrivalId = 0,
            DatedUnits = 0,
            DatedBasisId = 0,
            ToldBasisId = 0,
            CreatedOnUtc = now,
            UpdatedOnUtc = now,
        });
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
