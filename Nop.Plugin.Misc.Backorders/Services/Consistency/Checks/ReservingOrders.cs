using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>Orders whose reservations the platform has not taken away.</summary>
public interface IReservingOrders
{
    /// <summary>Neither cancelled nor deleted, and never really cancelled: the platform reserves what is unsent of them.</summary>
    IQueryable<Order> Open();

    /// <summary>Those, and the ones that were closed by their status alone: that takes nothing away.</summary>
    IQueryable<Order> OpenOrClosedByHand();
}

/// <inheritdoc />
public class ReservingOrders : IReservingOrders
{
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderNote> _orderNoteRepository;

    public ReservingOrders(IRepository<Order> orderRepository, IRepository<OrderNote> orderNoteRepository)
    {
        _orderRepository = orderRepository;
        _orderNoteRepository = orderNoteRepository;
    }

    public virtual IQueryable<Order> Open()
    {
        return NeverCancelled().Where(order => !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled);
    }

    public virtual IQueryable<Order> OpenOrClosedByHand()
    {
        return NeverCancelled().Where(order => !order.Deleted || order.OrderStatusId == (int)OrderStatus.Cancelled);
    }

    private IQueryable<Order> NeverCancelled()
    {
        var cancellations = _orderNoteRepository.Table.Where(note => note.Note == BackordersDefaults.CancellationNote);
        return _orderRepository.Table.Where(order => !cancellations.Any(note => note.OrderId == order.Id));
    }
}
