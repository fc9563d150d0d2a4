using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Messages;
using Nop.Services.Orders;

namespace DemoStore.Services.Orders;

/// <summary>
/// Keeps an order's status in step with money and goods. Pending becomes Processing once something is paid, authorised
/// or sent; paid and delivered (or nothing to deliver) is Complete. The row is saved before the event, mails and notes
/// follow it, so a consumer may still change its mind about the status.
/// </summary>
public class OrderStatusKeeper
{
    private readonly TimeProvider _clock;
    private readonly IEventPublisher _events;
    private readonly IWorkflowMessageService _messages;
    private readonly OrderNotes _notes;
    private readonly IOrderService _orders;
    private readonly LoyaltyPoints _points;

    public OrderStatusKeeper(TimeProvider clock, IEventPublisher events, IWorkflowMessageService messages, OrderNotes notes,
        IOrderService orders, LoyaltyPoints points)
    {
        _clock = clock;
        _events = events;
        _messages = messages;
        _notes = notes;
        _orders = orders;
        _points = points;
    }

    public async Task SetAsync(Order order, OrderStatus status, bool notifyCustomer)
    {
        var previous = order.OrderStatus;
        if (previous == status)
            return;

        order.OrderStatus = status;
        await _orders.UpdateOrderAsync(order);
        await _events.PublishAsync(new OrderStatusChangedEvent(order, previous));
        if (order.OrderStatus == previous)
            return;

        await _notes.AddAsync(order, OrderNotes.Status(status));
        if (notifyCustomer && status == OrderStatus.Complete)
            await _notes.AddMailAsync(order, "order completed, customer", await _messages.SendOrderCompletedCustomerNotificationAsync(order, order.CustomerLanguageId));
        if (notifyCustomer && status == OrderStatus.Cancelled)
            await _notes.AddMailAsync(order, "order cancelled, customer", await _messages.SendOrderCancelledCustomerNotificationAsync(order, order.CustomerLanguageId));

        if (order.OrderStatus == OrderStatus.Complete)
            await _points.AwardAsync(order);
        if (order.OrderStatus == OrderStatus.Cancelled)
            await _points.TakeBackAsync(order);
    }

    /// <summary>Moves the status on where it is due. <paramref name="save"/>: the caller changed the order and has not saved it.</summary>
    public async Task CheckAsync(Order order, bool save = false)
    {
        var paid = order.PaymentStatus == PaymentStatus.Paid;
        if (paid && order.PaidDateUtc is null)
        {
            order.PaidDateUtc = _clock.GetUtcNow().UtcDateTime;
            save = true;
        }

        var complete = paid && order.ShippingStatus is (ShippingStatus.ShippingNotRequired or ShippingStatus.Delivered);
        if (order.OrderStatus is not (OrderStatus.Cancelled or OrderStatus.Complete))
        {
            if (order.OrderStatus == OrderStatus.Pending && IsUnderWay(order))
            {
                await SetAsync(order, OrderStatus.Processing, !complete);
                save = false;
            }
            if (complete)
            {
                await SetAsync(order, OrderStatus.Complete, true);
                save = false;
            }
        }

        if (save)
            await _orders.UpdateOrderAsync(order);
    }

    private static bool IsUnderWay(Order order)
        => order.PaymentStatus is PaymentStatus.Authorized or PaymentStatus.Paid
            || order.ShippingStatus is ShippingStatus.PartiallyShipped or ShippingStatus.Shipped or ShippingStatus.Delivered;
}
