using System.Collections.Concurrent;
using Nop.Core.Caching;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Payments;
using ILogger = Nop.Services.Logging.ILogger;

namespace DemoStore.Services.Orders;

/// <summary>
/// From a cart to an order. What is wrong before the first row is thrown; what fails later is logged and returned as
/// an error, and the rows written so far stay. OrderPlacedEvent comes after notes and mails and before any change of
/// status. With OrderSettings.PlaceOrderWithLock one customer's orders wait for each other and a second one within
/// the minimum interval (minutes) is refused.
/// </summary>
public class OrderPlacement
{
    private static readonly ConcurrentDictionary<int, SemaphoreSlim> CustomerLocks = new();

    private readonly OrderAnnouncement _announcement;
    private readonly IStaticCacheManager _cache;
    private readonly ICustomerService _customers;
    private readonly ILocalizationService _localization;
    private readonly ILogger _logger;
    private readonly OrderNotes _notes;
    private readonly OrderPreparation _preparation;
    private readonly RecurringPayments _recurring;
    private readonly OrderSettings _settings;
    private readonly OrderWriter _writer;

    public OrderPlacement(OrderAnnouncement announcement, IStaticCacheManager cache, ICustomerService customers, ILocalizationService localization,
        ILogger logger, OrderNotes notes, OrderPreparation preparation, RecurringPayments recurring, OrderSettings settings, OrderWriter writer)
    {
        _announcement = announcement;
        _cache = cache;
        _customers = customers;
        _localization = localization;
        _logger = logger;
        _notes = notes;
        _preparation = preparation;
        _recurring = recurring;
        _settings = settings;
        _writer = writer;
    }

    public async Task<PlaceOrderResult> PlaceAsync(ProcessPaymentRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.OrderGuid == Guid.Empty)
            throw new ArgumentException("An order needs its GUID before it is placed.", nameof(request));

        var draft = await _preparation.PrepareAsync(request);
        return _settings.PlaceOrderWithLock ? await PlaceLockedAsync(draft) : await PlaceAsync(draft);
    }

    private async Task<PlaceOrderResult> PlaceLockedAsync(OrderDraft draft)
    {
        var turn = CustomerLocks.GetOrAdd(draft.Customer.Id, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync();
        try
        {
            var justPlaced = new CacheKey($"DemoStore.order.placed.{draft.Customer.Id}") { CacheTime = _settings.MinimumOrderPlacementInterval };
            if (await _cache.GetAsync(justPlaced, false))
                return Refused(await _localization.GetResourceAsync("Checkout.MinOrderPlacementInterval"));

            var result = await PlaceAsync(draft);
            if (result.Success)
                await _cache.SetAsync(justPlaced, true);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<PlaceOrderResult> PlaceAsync(OrderDraft draft)
    {
        var result = new PlaceOrderResult();
        try
        {
            if (PaymentMethods.Find(draft.Request.PaymentMethodSystemName) is not { } method)
                return Refused(await _localization.GetResourceAsync("DemoStore.Checkout.NoPaymentMethod"));

            var status = method.NewStatus;
            if (draft.Total == 0)
                status = PaymentStatus.Paid;
            else if (draft.IsRecurring && await _recurring.PayAsync(draft.Request) is var payment)
            {
                if (!payment.Success)
                    return await RefusedAsync(payment);
                status = payment.NewPaymentStatus;
            }

            var order = result.PlacedOrder = await _writer.WriteOrderAsync(draft, status);
            await _writer.MoveLinesAsync(draft, order);
            if (draft.IsRecurring)
                await _recurring.StartAsync(draft.Request, order);
            await _announcement.TellAsync(order);
            await _customers.ResetCheckoutDataAsync(draft.Customer, order.StoreId, clearCouponCodes: true, clearCheckoutAttributes: true);
            await _notes.LogPlacedAsync(order);
            await _announcement.PublishAsync(order);
        }
        catch (Exception exception)
        {
            await _logger.ErrorAsync(exception.Message, exception, draft.Customer);
            result.AddError(exception.Message);
        }
        return result;
    }

    private async Task<PlaceOrderResult> RefusedAsync(ProcessPaymentResult payment)
    {
        var result = new PlaceOrderResult();
        foreach (var error in payment.Errors)
            result.AddError(string.Format(await _localization.GetResourceAsync("Checkout.PaymentError"), error));
        return result;
    }

    private static PlaceOrderResult Refused(string error)
    {
        var result = new PlaceOrderResult();
        result.AddError(error);
        return result;
    }
}
