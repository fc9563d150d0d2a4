using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <inheritdoc />
public class ReturnedOrders : IReturnedOrders
{
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IRepository<ReopenedOrder> _reopenedOrderRepository;

    public ReturnedOrders(IRepository<OrderNote> orderNoteRepository, IRepository<ReopenedOrder> reopenedOrderRepository)
    {
        _orderNoteRepository = orderNoteRepository;
        _reopenedOrderRepository = reopenedOrderRepository;
    }

    public virtual async Task<IReadOnlySet<int>> ReadAsync(IQueryable<OrderItem> items)
    {
        var noted = await items
            .Join(Cancellations(), item => item.OrderId, note => note.OrderId, (item, note) => new { note.OrderId, note.Id })
            .ToListAsync();
        if (noted.Count == 0)
            return new HashSet<int>();

        var answered = (await items
            .Join(_reopenedOrderRepository.Table, item => item.OrderId, row => row.OrderId, (item, row) => new { row.OrderId, row.NoteId })
            .ToListAsync())
            .ToLookup(row => row.OrderId, row => row.NoteId);

        return noted.Where(row => !answered[row.OrderId].Any(note => note >= row.Id)).Select(row => row.OrderId).ToHashSet();
    }

    public virtual async Task<int> FindNoteAsync(int orderId)
    {
        var newest = await Cancellations().Where(note => note.OrderId == orderId).MaxAsync(note => (int?)note.Id) ?? 0;
        var answered = await _reopenedOrderRepository.Table.Where(row => row.OrderId == orderId).MaxAsync(row => (int?)row.NoteId) ?? 0;

        return newest > answered ? newest : 0;
    }

    private IQueryable<OrderNote> Cancellations()
    {
        return _orderNoteRepository.Table.Where(note => note.Note == BackordersDefaults.CancellationNote);
    }
}
