using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Payments;
using ILogger = Nop.Services.Logging.ILogger;

namespace DemoStore.Services.Orders;

/// <summary>
/// What becomes of a recurring product's order afterwards. The first order begins a payment; each next one is paid and
/// writes a whole new order like the first, whatever is in stock, until there were as many as the product has cycles. A
/// payment ends when its first order is cancelled or deleted, or by hand. What goes wrong is logged and thrown.
/// </summary>
public class RecurringPayments
{
    private readonly OrderAnnouncement _announcement;
    private readonly TimeProvider _clock;
    private readonly ICustomerService _customers;
    private readonly PaymentGateway _gateway;
    private readonly LocalizationSettings _languages;
    private readonly ILocalizationService _localization;
    private readonly ILogger _logger;
    private readonly IWorkflowMessageService _messages;
    private readonly OrderNotes _notes;
    private readonly IOrderService _orders;
    private readonly OrderRepetition _repetition;
    private readonly PaymentSettings _settings;
    private readonly OrderWriter _writer;

    public RecurringPayments(OrderAnnouncement announcement, TimeProvider clock, ICustomerService customers, PaymentGateway gateway,
        LocalizationSettings languages, ILocalizationService localization, ILogger logger, IWorkflowMessageService messages, OrderNotes notes,
        IOrderService orders, OrderRepetition repetition, PaymentSettings settings, OrderWriter writer)
    {
        _announcement = announcement;
        _clock = clock;
        _customers = customers;
        _gateway = gateway;
        _languages = languages;
        _localization = localization;
        _logger = logger;
        _messages = messages;
        _notes = notes;
        _orders = orders;
        _repetition = repetition;
        _settings = settings;
        _writer = writer;
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    public async Task<ProcessPaymentResult> PayAsync(ProcessPaymentRequest request)
        => PaymentMethods.Find(request.PaymentMethodSystemName) is { } method
            ? await _gateway.RecurAsync(request, method)
            : throw new NopException(await _localization.GetResourceAsync("DemoStore.Checkout.NoPaymentMethod"));

    /// <summary>Begins with the first order, which counts as a cycle.</summary>
    public async Task StartAsync(ProcessPaymentRequest request, Order order)
    {
        var payment = new RecurringPayment
        {
            InitialOrderId = order.Id,
            CycleLength = request.RecurringCycleLength,
            CyclePeriod = request.RecurringCyclePeriod,
            TotalCycles = request.RecurringTotalCycles,
            IsActive = true,
            StartDateUtc = Now,
            CreatedOnUtc = Now
        };
        await _orders.InsertRecurringPaymentAsync(payment);
        await CountAsync(payment, order);
    }

    public async Task<IEnumerable<string>> ProcessNextAsync(RecurringPayment payment, ProcessPaymentResult result)
    {
        ArgumentNullException.ThrowIfNull(payment);
        try
        {
            return await RepeatAsync(payment, result);
        }
        catch (Exception exception)
        {
            await _logger.ErrorAsync(string.Format(await _localization.GetResourceAsync("DemoStore.Recurring.Failed"), exception.Message), exception);
            throw;
        }
    }

    /// <summary>Every payment that an order began, for the order is cancelled or deleted.</summary>
    public async Task CancelOfAsync(Order order)
    {
        foreach (var payment in await _orders.SearchRecurringPaymentsAsync(initialOrderId: order.Id))
            await CancelAsync(payment);
    }

    public async Task<IList<string>> CancelAsync(RecurringPayment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        if (await _orders.GetOrderByIdAsync(payment.InitialOrderId) is not { } first)
            return [await _localization.GetResourceAsync("DemoStore.Recurring.NoOrder")];

        IList<string> errors;
        try
        {
            errors = await _gateway.CancelRecurringAsync(first);
            if (errors.Count == 0)
            {
                payment.IsActive = false;
                await _orders.UpdateRecurringPaymentAsync(payment);
                await _notes.AddAsync(first, OrderNotes.RecurringCancelled);
                await _messages.SendRecurringPaymentCancelledStoreOwnerNotificationAsync(payment, _languages.DefaultAdminLanguageId);
                return errors;
            }
        }
        catch (Exception exception)
        {
            errors = [exception.Message];
        }

        var said = string.Join("; ", errors);
        await _notes.AddAsync(first, OrderNotes.RecurringNotCancelled(said));
        await _logger.ErrorAsync(string.Format(await _localization.GetResourceAsync("DemoStore.Recurring.NotCancelled"), first.CustomOrderNumber, said));
        return errors;
    }

    /// <summary>When the next order is due, UTC; null where none follows.</summary>
    public async Task<DateTime?> NextDateAsync(RecurringPayment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var done = (await _orders.GetRecurringPaymentHistoryAsync(payment)).Count;
        if (!payment.IsActive || done >= payment.TotalCycles)
            return null;

        return payment.CyclePeriod switch
        {
            RecurringProductCyclePeriod.Days => payment.StartDateUtc.AddDays((double)payment.CycleLength * done),
            RecurringProductCyclePeriod.Weeks => payment.StartDateUtc.AddDays(7d * payment.CycleLength * done),
            RecurringProductCyclePeriod.Months => payment.StartDateUtc.AddMonths(payment.CycleLength * done),
            RecurringProductCyclePeriod.Years => payment.StartDateUtc.AddYears(payment.CycleLength * done),
            _ => throw new NopException(await _localization.GetResourceAsync("DemoStore.Recurring.UnknownPeriod"))
        };
    }

    public async Task<int> RemainingAsync(RecurringPayment payment)
        => Math.Max(payment.TotalCycles - (await _orders.GetRecurringPaymentHistoryAsync(payment)).Count, 0);

    /// <summary>By staff or by whose order it is, as long as one follows.</summary>
    public async Task<bool> CanCancelAsync(Customer customer, RecurringPayment payment)
        => await MayTouchAsync(customer, payment) && await NextDateAsync(payment) is not null;

    public async Task<bool> CanRetryAsync(Customer customer, RecurringPayment payment)
        => await MayTouchAsync(customer, payment) && payment.LastPaymentFailed;

    private async Task<bool> MayTouchAsync(Customer customer, RecurringPayment payment)
        => customer is not null && payment is not null
            && await _orders.GetOrderByIdAsync(payment.InitialOrderId) is { } first && first.OrderStatus != OrderStatus.Cancelled
            && (first.CustomerId == customer.Id || await _customers.IsAdminAsync(customer));

    private async Task<IEnumerable<string>> RepeatAsync(RecurringPayment payment, ProcessPaymentResult result)
    {
        if (!payment.IsActive)
            throw new NopException(await _localization.GetResourceAsync("DemoStore.Recurring.NotActive"));
        var first = await _orders.GetOrderByIdAsync(payment.InitialOrderId)
            ?? throw new NopException(await _localization.GetResourceAsync("DemoStore.Recurring.NoOrder"));
        if (await NextDateAsync(payment) is null)
            throw new NopException(await _localization.GetResourceAsync("DemoStore.Recurring.NoneFollows"));

        var draft = await _repetition.PrepareAsync(payment, first);
        result = draft.Total == 0 ? result ?? new ProcessPaymentResult { NewPaymentStatus = PaymentStatus.Paid } : await PayAsync(draft.Request);
        if (!result.Success)
            return await FailedAsync(payment, first, result);

        var order = await _writer.WriteOrderAsync(draft, result.NewPaymentStatus);
        await _writer.RepeatLinesAsync(first, order);
        await _announcement.TellAsync(order);
        await _announcement.PublishAsync(order);
        payment.LastPaymentFailed = false;
        await CountAsync(payment, order);
        await _orders.UpdateRecurringPaymentAsync(payment);
        return [];
    }

    private async Task<IEnumerable<string>> FailedAsync(RecurringPayment payment, Order first, ProcessPaymentResult result)
    {
        await _logger.ErrorAsync(string.Format(await _localization.GetResourceAsync("DemoStore.Recurring.Failed"), string.Join("; ", result.Errors)));
        if (!result.RecurringPaymentFailed)
            return result.Errors;

        payment.LastPaymentFailed = true;
        await _orders.UpdateRecurringPaymentAsync(payment);
        if (_settings.CancelRecurringPaymentsAfterFailedPayment)
        {
            foreach (var error in await CancelAsync(payment))
                await _logger.ErrorAsync(error);
            await _messages.SendRecurringPaymentCancelledCustomerNotificationAsync(payment, first.CustomerLanguageId);
        }
        else
            await _messages.SendRecurringPaymentFailedCustomerNotificationAsync(payment, first.CustomerLanguageId);

        return result.Errors;
    }

    private Task CountAsync(RecurringPayment payment, Order order)
        => _orders.InsertRecurringPaymentHistoryAsync(new RecurringPaymentHistory { RecurringPaymentId = payment.Id, OrderId = order.Id, CreatedOnUtc = Now });
}
