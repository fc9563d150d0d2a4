using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>What corrections say about the reservations of a product.</summary>
/// <param name="Beyond">Units that are reserved beyond what open orders have unsent, and known to be.</param>
/// <param name="More">Units by which more may be reserved.</param>
/// <param name="Fewer">Units by which fewer may be reserved: closing or sending an order took them off what others had reserved.</param>
public readonly record struct KnownReservations(long Beyond, long More, long Fewer)
{
    public static KnownReservations operator +(KnownReservations one, KnownReservations other)
    {
        return new KnownReservations(one.Beyond + other.Beyond, one.More + other.More, one.Fewer + other.Fewer);
    }
}

/// <summary>Reads what corrections say about reservations.</summary>
public interface IReservationCorrections
{
    /// <summary>By product id.</summary>
    /// <param name="productId">This product alone; null: all.</param>
    Task<IReadOnlyDictionary<int, KnownReservations>> ReadAsync(int? productId = null);
}

/// <summary>
/// A settled correction was put right. Only that of an order which a person opened again is the reverse: settled, its units
/// are taken from the stock once more. Whether that reserved them or lowered the stock nobody knows, as a person may have done
/// it by hand; and where it reserved nothing, closing or sending the order takes as many off what others had reserved.
/// Worked: 3 cancelled, opened again, settled: others' and 0 to 3 more are reserved; sent, 3 fewer to 3 more; cancelled once
/// more instead: 3 fewer to none.
/// </summary>
public class ReservationCorrections : IReservationCorrections
{
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IRepository<ReopenedOrder> _reopenedOrderRepository;
    private readonly IRepository<StockItem> _stockItemRepository;

    public ReservationCorrections(IRepository<Correction> correctionRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderNote> orderNoteRepository,
        IRepository<ReopenedOrder> reopenedOrderRepository,
        IRepository<StockItem> stockItemRepository)
    {
        _correctionRepository = correctionRepository;
        _orderRepository = orderRepository;
        _orderNoteRepository = orderNoteRepository;
        _reopenedOrderRepository = reopenedOrderRepository;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<IReadOnlyDictionary<int, KnownReservations>> ReadAsync(int? productId = null)
    {
        var rows = await _correctionRepository.Table
            .Join(InWarehouses(productId), row => row.StockItemId, item => item.Id, (row, item) => new { item.ProductId, row.ReasonId, row.Quantity, row.Settled, row.Back })
            .GroupBy(row => new { row.ProductId, row.ReasonId })
            .Select(group => new { group.Key.ProductId, group.Key.ReasonId, Quantity = group.Sum(row => row.Quantity), Settled = group.Sum(row => row.Settled), Back = group.Sum(row => row.Back) })
            .ToListAsync();
        var known = rows.Select(row => (row.ProductId, Units: (CorrectionReason)row.ReasonId switch
        {
            CorrectionReason.NotGivenBack or CorrectionReason.ReservationLeft => new KnownReservations((long)row.Quantity - row.Settled, 0, 0),
            CorrectionReason.SentThenClosed => new KnownReservations(0, 0, (long)row.Back - row.Quantity),
            _ => default,
        }));

        return known.Concat(await ReadReopenedAsync(productId))
            .GroupBy(row => row.ProductId)
            .ToDictionary(group => group.Key, group => group.Aggregate(default(KnownReservations), (sum, row) => sum + row.Units));
    }

    /// <summary>An order may have been opened again more than once: each time but the last it was closed in between.</summary>
    private async Task<IEnumerable<(int ProductId, KnownReservations Units)>> ReadReopenedAsync(int? productId)
    {
        var settled = await _correctionRepository.Table
            .Where(row => row.ReasonId == (int)CorrectionReason.OrderReopened && row.Settled != 0)
            .Join(InWarehouses(productId), row => row.StockItemId, item => item.Id, (row, item) => new { item.ProductId, row.OrderId, row.Quantity, row.Settled })
            .Join(_orderRepository.Table, row => row.OrderId, order => order.Id, (row, order) => new { row.ProductId, row.OrderId, row.Quantity, row.Settled, order.Deleted, order.OrderStatusId, order.ShippingStatusId })
            .ToListAsync();
        var answers = (await _reopenedOrderRepository.Table
            .GroupBy(row => row.OrderId)
            .Select(group => new { OrderId = group.Key, Times = group.Count(), Last = group.Max(row => row.NoteId) })
            .ToListAsync()).ToDictionary(row => row.OrderId, row => (row.Times, row.Last));
        var reopened = _reopenedOrderRepository.Table;
        var cancelled = (await _orderNoteRepository.Table
            .Where(note => note.Note == BackordersDefaults.CancellationNote && reopened.Any(row => row.OrderId == note.OrderId))
            .GroupBy(note => note.OrderId)
            .Select(group => new { OrderId = group.Key, Last = group.Max(note => note.Id) })
            .ToListAsync()).ToDictionary(row => row.OrderId, row => row.Last);

        return settled.Select(row =>
        {
            var (times, answered) = answers.GetValueOrDefault(row.OrderId);
            var isOpen = !row.Deleted && row.OrderStatusId != (int)OrderStatus.Cancelled && answered >= cancelled.GetValueOrDefault(row.OrderId);
            var isSettled = isOpen && row.Settled == row.Quantity;
            var last = isSettled ? -(long)row.Quantity / Math.Max(1, times) : 0;
            var wasSent = row.ShippingStatusId > (int)ShippingStatus.NotYetShipped;

            return (row.ProductId, new KnownReservations(0, last, -(long)row.Settled - (wasSent ? 0 : last)));
        });
    }

    private IQueryable<StockItem> InWarehouses(int? productId)
    {
        var items = _stockItemRepository.Table.Where(item => item.HowCountedId == (int)HowCounted.SeveralWarehouses);

        return productId is { } id ? items.Where(item => item.ProductId == id) : items;
    }
}
