using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// A line's open units are unsent units of its order item, and a closed order has none. A line of a frozen stock item is
/// left out: its states are kept, whatever becomes of the order. What was handed over without a shipment is in the line's
/// own shipped units, which are never more than what was sent.
/// Worked: 5 ordered, 3 sent, 3 open: one unit too many, whether or not the sent ones were the line's.
/// </summary>
public class UnsentCheck : IConsistencyCheck
{
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly ISentItems _sentItems;
    private readonly IRepository<StockItem> _stockItemRepository;

    public UnsentCheck(IRepository<Line> lineRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        ISentItems sentItems,
        IRepository<StockItem> stockItemRepository)
    {
        _lineRepository = lineRepository;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _sentItems = sentItems;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var closed = await OpenLines()
            .Join(_orderRepository.Table.Where(order => order.Deleted || order.OrderStatusId == (int)OrderStatus.Cancelled), line => line.OrderId, order => order.Id, (line, order) => line)
            .OrderBy(line => line.Id)
            .Take(limit)
            .ToListAsync();
        var known = closed.Select(line => line.Id).ToHashSet();
        var findings = closed.Select(line => LineFinding.Of(line, FindingKind.ClosedOrderWaits)).ToList();
        foreach (var row in (await WithOwnShippedAsync(limit)).Concat(await WithAllSentAsync(limit)))
        {
            if (known.Add(row.Line.Id))
                findings.Add(LineFinding.Of(row.Line, FindingKind.MoreThanUnsent) with { Expected = Math.Max(0, ((long)row.Ordered - row.Sent) * row.Line.UnitsPerItem) });
        }

        return findings;
    }

    private IQueryable<Line> OpenLines()
    {
        return _lineRepository.Table
            .Where(line => line.Waiting + line.Ready + line.Released > 0)
            .Join(_stockItemRepository.Table.Where(item => !item.Frozen), line => line.StockItemId, item => item.Id, (line, item) => line);
    }

    private async Task<IEnumerable<(Line Line, int Ordered, int Sent)>> WithOwnShippedAsync(int limit)
    {
        var rows = await OpenLines()
            .Join(_orderItemRepository.Table, line => line.OrderItemId, item => item.Id, (line, item) => new { line, item.Quantity })
            .Where(row => row.line.Waiting + row.line.Ready + row.line.Released + row.line.Shipped > row.Quantity * row.line.UnitsPerItem)
            .OrderBy(row => row.line.Id)
            .Take(limit)
            .ToListAsync();

        return rows.Select(row => (row.line, row.Quantity, row.line.Shipped / Math.Max(1, row.line.UnitsPerItem)));
    }

    private async Task<IEnumerable<(Line Line, int Ordered, int Sent)>> WithAllSentAsync(int limit)
    {
        var sent = _sentItems.All()
            .GroupBy(item => item.OrderItemId)
            .Select(group => new { OrderItemId = group.Key, Units = group.Sum(item => item.Quantity) });
        var rows = await OpenLines()
            .Join(_orderItemRepository.Table, line => line.OrderItemId, item => item.Id, (line, item) => new { line, item.Quantity })
            .Join(sent, row => row.line.OrderItemId, row => row.OrderItemId, (row, shipped) => new { row.line, row.Quantity, shipped.Units })
            .Where(row => row.line.Waiting + row.line.Ready + row.line.Released + row.Units * row.line.UnitsPerItem > row.Quantity * row.line.UnitsPerItem)
            .OrderBy(row => row.line.Id)
            .Take(limit)
            .ToListAsync();

        return rows.Select(row => (row.line, row.Quantity, row.Units));
    }
}
