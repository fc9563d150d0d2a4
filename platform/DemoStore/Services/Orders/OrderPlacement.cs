using System.Collections.Concurrent;
using Nop.Core.Caching;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Events;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
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

    private readonly IStaticCacheManager _cache;
    private readonly ICustomerService _customers;
    private readonly IEventPublisher _events;
    private readonly LocalizationSettings _languages;
    private readonly ILocalizationService _localization;
    private readonly ILogger _logger;
    private readonly IWorkflowMessageService _messages;
    private readonly OrderNotes _notes;
    private readonly OrderPreparation _preparation;
    private readonly OrderSettings _settings;
    private readonly OrderStatusKeeper _status;
    private readonly OrderWriter _writer;

    public OrderPlacement(IStaticCacheManager cache, ICustomerService customers, IEventPublisher events, LocalizationSettings languages,
        ILocalizationService localization, ILogger logger, IWorkflowMessageService messages, OrderNotes notes,
        OrderPreparation preparation, OrderSettings settings, OrderStatusKeeper status, OrderWriter writer)
    {
        _cache = cache;
        _customers = customers;
        _events = events;
        _languages = languages;
        _localization = localization;
        _logger = logger;
        _messages = messages;
        _notes = notes;
        _preparation = preparation;
        _settings = settings;
        _status = status;
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

            var nothingToPay = draft.Total == 0;
            var order = result.PlacedOrder = await _writer.WriteOrderAsync(draft, nothingToPay ? PaymentStatus.Paid : method.NewStatus);
            await _writer.MoveLinesAsync(draft, order);
            await TellAsync(order);
            await _customers.ResetCheckoutDataAsync(draft.Customer, order.StoreId, clearCouponCodes: true, clearCheckoutAttributes: true);
            await _notes.LogPlacedAsync(order);
            await _events.PublishAsync(new OrderPlacedEvent(order));

            await _status.CheckAsync(order);
            if (order.PaymentStatus == PaymentStatus.Paid)
                await _events.PublishAsync(new OrderPaidEvent(order));
        }
        catch (Exception exception)
        {
            await _logger.ErrorAsync(exception.Message, exception, draft.Customer);
            result.AddError(exception.Message);
        }
        return result;
    }

    private async Task TellAsync(Order order)
    {
        await _notes.AddAsync(order, OrderNotes.Placed);
        await _notes.AddMailAsync(order, "order placed, store owner",
            await _messages.SendOrderPlacedStoreOwnerNotificationAsync(order, _languages.DefaultAdminLanguageId));
        await _notes.AddMailAsync(order, "order placed, customer",
            await _messages.SendOrderPlacedCustomerNotificationAsync(order, order.CustomerLanguageId));
    }

    private static PlaceOrderResult Refused(string error)
    {
        var result = new PlaceOrderResult();
        result.AddError(error);
        return result;
    }
}
