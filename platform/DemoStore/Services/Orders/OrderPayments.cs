using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Services.Orders;
using ILogger = Nop.Services.Logging.ILogger;

namespace DemoStore.Services.Orders;

/// <summary>
/// An order's money after it was placed. Every change goes the same way: the rule, the gateway (not for what staff only
/// writes down), the order's row, a note, the event, and the order's status last. A gateway that refuses or throws
/// changes nothing: that is noted, logged and returned. A cancelled order can still be refunded or voided.
/// </summary>
public class OrderPayments
{
    private readonly TimeProvider _clock;
    private readonly IEventPublisher _events;
    private readonly PaymentGateway _gateway;
    private readonly ILocalizationService _localization;
    private readonly ILogger _logger;
    private readonly OrderNotes _notes;
    private readonly IOrderService _orders;
    private readonly OrderStatusKeeper _status;

    public OrderPayments(TimeProvider clock, IEventPublisher events, PaymentGateway gateway, ILocalizationService localization,
        ILogger logger, OrderNotes notes, IOrderService orders, OrderStatusKeeper status)
    {
        _clock = clock;
        _events = events;
        _gateway = gateway;
        _localization = localization;
        _logger = logger;
        _notes = notes;
        _orders = orders;
        _status = status;
    }

    public static bool CanAuthorize(Order order)
        => order.OrderStatus != OrderStatus.Cancelled && order.PaymentStatus == PaymentStatus.Pending;

    public static bool CanPay(Order order)
        => order.OrderStatus != OrderStatus.Cancelled
            && order.PaymentStatus is not (PaymentStatus.Paid or PaymentStatus.Refunded or PaymentStatus.Voided);

    public static bool CanCapture(Order order)
        => order.OrderStatus is not (OrderStatus.Cancelled or OrderStatus.Pending) && order.PaymentStatus == PaymentStatus.Authorized && IsOnline(order);

    /// <summary>All of it at once: not after a part has gone back.</summary>
    public static bool CanRefund(Order order, bool online)
        => order.OrderTotal != 0 && order.RefundedAmount <= 0 && order.PaymentStatus == PaymentStatus.Paid && (!online || IsOnline(order));

    public static bool CanRefund(Order order, decimal amount, bool online)
        => order.OrderTotal > order.RefundedAmount && amount <= order.OrderTotal - order.RefundedAmount
            && order.PaymentStatus is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded && (!online || IsOnline(order));

    public static bool CanVoid(Order order, bool online)
        => order.OrderTotal != 0 && order.PaymentStatus == PaymentStatus.Authorized && (!online || IsOnline(order));

    public async Task AuthorizeAsync(Order order)
    {
        order.PaymentStatus = PaymentStatus.Authorized;
        await SaveAsync(order, OrderNotes.MarkedAsAuthorized);
        await _events.PublishAsync(new OrderAuthorizedEvent(order));
        await _status.CheckAsync(order);
    }

    public async Task PayAsync(Order order)
    {
        await RequireAsync(CanPay(order), "DemoStore.Orders.CannotMarkAsPaid");
        await PaidAsync(order, OrderNotes.MarkedAsPaid);
    }

    public async Task<IList<string>> CaptureAsync(Order order)
    {
        await RequireAsync(CanCapture(order), "DemoStore.Orders.CannotCapture");
        return await ThroughGatewayAsync(order, () => _gateway.CaptureAsync(order), () => PaidAsync(order, OrderNotes.Captured));
    }

    public async Task<IList<string>> RefundAsync(Order order, bool online)
    {
        await RequireAsync(CanRefund(order, online), "DemoStore.Orders.CannotRefund");
        var amount = order.OrderTotal;
        return await RefundAsync(order, amount, online, online ? OrderNotes.Refunded(amount) : OrderNotes.RefundedOffline(amount));
    }

    public async Task<IList<string>> RefundAsync(Order order, decimal amount, bool online)
    {
        await RequireAsync(CanRefund(order, amount, online), "DemoStore.Orders.CannotRefundPart");
        return await RefundAsync(order, amount, online, online ? OrderNotes.PartRefunded(amount) : OrderNotes.PartRefundedOffline(amount));
    }

    public async Task<IList<string>> VoidAsync(Order order, bool online)
    {
        await RequireAsync(CanVoid(order, online), "DemoStore.Orders.CannotVoid");
        return online
            ? await ThroughGatewayAsync(order, () => _gateway.VoidAsync(order), () => VoidedAsync(order, OrderNotes.Voided))
            : await DoneAsync(() => VoidedAsync(order, OrderNotes.VoidedOffline));
    }

    private static bool IsOnline(Order order) => PaymentMethods.Find(order.PaymentMethodSystemName) is { Online: true };

    private async Task<IList<string>> RefundAsync(Order order, decimal amount, bool online, string note)
    {
        Task Refunded() => RefundedAsync(order, amount, note);
        return online ? await ThroughGatewayAsync(order, () => _gateway.RefundAsync(order, amount), Refunded) : await DoneAsync(Refunded);
    }

    private async Task PaidAsync(Order order, string note)
    {
        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = _clock.GetUtcNow().UtcDateTime;
        await SaveAsync(order, note);
        await _status.CheckAsync(order);
        if (order.PaymentStatus == PaymentStatus.Paid)
            await _events.PublishAsync(new OrderPaidEvent(order));
    }

    private async Task RefundedAsync(Order order, decimal amount, string note)
    {
        order.RefundedAmount += amount;
        order.PaymentStatus = order.RefundedAmount == order.OrderTotal ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded;
        await SaveAsync(order, note);
        await _events.PublishAsync(new OrderRefundedEvent(order, amount));
        await _status.CheckAsync(order);
    }

    private async Task VoidedAsync(Order order, string note)
    {
        order.PaymentStatus = PaymentStatus.Voided;
        await SaveAsync(order, note);
        await _events.PublishAsync(new OrderVoidedEvent(order));
        await _status.CheckAsync(order);
    }

    private async Task SaveAsync(Order order, string note)
    {
        await _orders.UpdateOrderAsync(order);
        await _notes.AddAsync(order, note);
    }

    private static async Task<IList<string>> DoneAsync(Func<Task> change)
    {
        await change();
        return [];
    }

    private async Task<IList<string>> ThroughGatewayAsync(Order order, Func<Task<IList<string>>> gateway, Func<Task> change)
    {
        IList<string> errors;
        try
        {
            errors = await gateway();
            if (errors.Count == 0)
                await change();
        }
        catch (Exception exception)
        {
            errors = [exception.Message];
        }

        if (errors.Count > 0)
        {
            await _notes.AddAsync(order, OrderNotes.PaymentFailed(string.Join("; ", errors)));
            await _logger.ErrorAsync(string.Format(CultureInfo.InvariantCulture, await _localization.GetResourceAsync("DemoStore.Orders.PaymentFailed"),
                order.CustomOrderNumber, string.Join("; ", errors)));
        }

        return errors;
    }

    private async Task RequireAsync(bool allowed, string otherwise)
    {
        if (!allowed)
            throw new NopException(await _localization.GetResourceAsync(otherwise));
    }
}
