using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Events;
using Nop.Services.Messages;

namespace DemoStore.Services.Orders;

/// <summary>Says that there is a new order: notes and mails first, then OrderPlacedEvent, and only then the status moves on.</summary>
public class OrderAnnouncement
{
    private readonly IEventPublisher _events;
    private readonly LocalizationSettings _languages;
    private readonly IWorkflowMessageService _messages;
    private readonly OrderNotes _notes;
    private readonly OrderStatusKeeper _status;

    public OrderAnnouncement(IEventPublisher events, LocalizationSettings languages, IWorkflowMessageService messages, OrderNotes notes, OrderStatusKeeper status)
    {
        _events = events;
        _languages = languages;
        _messages = messages;
        _notes = notes;
        _status = status;
    }

    public async Task TellAsync(Order order)
    {
        await _notes.AddAsync(order, OrderNotes.Placed);
        await _notes.AddMailAsync(order, "order placed, store owner",
            await _messages.SendOrderPlacedStoreOwnerNotificationAsync(order, _languages.DefaultAdminLanguageId));
        await _notes.AddMailAsync(order, "order placed, customer",
            await _messages.SendOrderPlacedCustomerNotificationAsync(order, order.CustomerLanguageId));
    }

    public async Task PublishAsync(Order order)
    {
        await _events.PublishAsync(new OrderPlacedEvent(order));
        await _status.CheckAsync(order);
        if (order.PaymentStatus == PaymentStatus.Paid)
            await _events.PublishAsync(new OrderPaidEvent(order));
    }
}
