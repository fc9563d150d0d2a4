using static System.FormattableString;
using Nop.Core.Domain.Orders;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Orders;

namespace DemoStore.Services.Orders;

/// <summary>
/// What is written down about an order: notes for the staff and the activity log. <see cref="Cancelled"/> is a fixed
/// sentence in every nopCommerce store and language; who must tell a real cancel from a status set by hand reads it.
/// </summary>
public class OrderNotes
{
    public const string Cancelled = "Order has been cancelled";
    public const string Deleted = "This order was deleted.";
    public const string ItemAdded = "Staff added an item.";
    public const string ItemDeleted = "Staff removed an item.";
    public const string ItemEdited = "Staff changed an item.";
    public const string MarkedAsPaid = "Staff marked the order as paid.";
    public const string MarkedAsAuthorized = "Staff marked the payment as authorised.";
    public const string Captured = "The payment was captured.";
    public const string Voided = "The payment was voided.";
    public const string VoidedOffline = "Staff marked the payment as voided.";
    public const string Placed = "The shopper placed the order.";
    public const string RecurringCancelled = "The recurring payment ended.";
    public const string ShipmentAdded = "Staff added a shipment.";
    public const string ShipmentDeleted = "Staff removed a shipment.";

    private readonly ICustomerActivityService _activities;
    private readonly TimeProvider _clock;
    private readonly ILocalizationService _localization;
    private readonly IOrderService _orders;

    public OrderNotes(ICustomerActivityService activities, TimeProvider clock, ILocalizationService localization, IOrderService orders)
    {
        _activities = activities;
        _clock = clock;
        _localization = localization;
        _orders = orders;
    }

    public static string Status(OrderStatus status) => $"Status is now {status}.";

    public static string StatusByHand(OrderStatus status) => $"Staff set the status to {status}.";

    public static string Refunded(decimal amount) => Invariant($"The payment was refunded: {amount:0.00}.");

    public static string RefundedOffline(decimal amount) => Invariant($"Staff marked the payment as refunded: {amount:0.00}.");

    public static string PartRefunded(decimal amount) => Invariant($"A part of the payment was refunded: {amount:0.00}.");

    public static string PartRefundedOffline(decimal amount) => Invariant($"Staff marked a part of the payment as refunded: {amount:0.00}.");

    public static string PaymentFailed(string errors) => $"The payment was not changed: {errors}";

    public static string RecurringNotCancelled(string errors) => $"The recurring payment was not ended: {errors}";

    public static string ShipmentSent(int shipmentId) => $"Shipment {shipmentId} left.";

    public static string ShipmentReadyForPickup(int shipmentId) => $"Shipment {shipmentId} can be picked up.";

    public static string ShipmentDelivered(int shipmentId) => $"Shipment {shipmentId} arrived.";

    public static string MailQueued(string mail, IEnumerable<int> queuedEmailIds) => $"Mail queued: {mail} ({string.Join(", ", queuedEmailIds)}).";

    public Task AddAsync(Order order, string note) => _orders.InsertOrderNoteAsync(new OrderNote
    {
        OrderId = order.Id,
        Note = note,
        DisplayToCustomer = false,
        CreatedOnUtc = _clock.GetUtcNow().UtcDateTime
    });

    /// <summary>Notes the mails of one kind; none queued, nothing noted.</summary>
    public async Task AddMailAsync(Order order, string mail, IList<int> queuedEmailIds)
    {
        if (queuedEmailIds.Count > 0)
            await AddAsync(order, MailQueued(mail, queuedEmailIds));
    }

    public Task LogEditAsync(Order order) => LogAsync("EditOrder", order, order.CustomOrderNumber);

    public Task LogDeleteAsync(Order order) => LogAsync("DeleteOrder", order, order.Id);

    public Task LogPlacedAsync(Order order) => LogAsync("PublicStore.PlaceOrder", order, order.Id);

    private async Task LogAsync(string keyword, Order order, object number)
        => await _activities.InsertActivityAsync(keyword, string.Format(await _localization.GetResourceAsync("ActivityLog." + keyword), number), order);
}
