using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace DemoStore.Services.Orders;

/// <summary>
/// An order's life. A cancel publishes the new status first and returns the stock afterwards; a delete returns the
/// stock first and publishes no status. An order already cancelled returns nothing again, not even one whose status
/// was only set by hand.
/// </summary>
public class OrderProcessingService : IOrderProcessingService
{
    private readonly IShoppingCartService _carts;
    private readonly ICustomerService _customers;
    private readonly LocalizationSettings _languages;
    private readonly ILocalizationService _localization;
    private readonly IWorkflowMessageService _messages;
    private readonly OrderNotes _notes;
    private readonly IOrderService _orders;
    private readonly OrderPayments _payments;
    private readonly OrderPlacement _placement;
    private readonly LoyaltyPoints _points;
    private readonly IProductService _products;
    private readonly RecurringPayments _recurring;
    private readonly OrderReturns _returns;
    private readonly OrderShipping _shipping;
    private readonly OrderStatusKeeper _status;
    private readonly OrderTotals _totals;
    private readonly IWorkContext _workContext;

    public OrderProcessingService(IShoppingCartService carts, ICustomerService customers,
        LocalizationSettings languages, ILocalizationService localization, IWorkflowMessageService messages, OrderNotes notes,
        IOrderService orders, OrderPayments payments, OrderPlacement placement, LoyaltyPoints points, IProductService products, RecurringPayments recurring,
        OrderReturns returns, OrderShipping shipping, OrderStatusKeeper status, OrderTotals totals, IWorkContext workContext)
    {
        _carts = carts;
        _customers = customers;
        _languages = languages;
        _localization = localization;
        _messages = messages;
        _notes = notes;
        _orders = orders;
        _payments = payments;
        _placement = placement;
        _points = points;
        _products = products;
        _recurring = recurring;
        _returns = returns;
        _shipping = shipping;
        _status = status;
        _totals = totals;
        _workContext = workContext;
    }

    public Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest processPaymentRequest) => _placement.PlaceAsync(processPaymentRequest);

    public Task CheckOrderStatusAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return _status.CheckAsync(order);
    }

    public Task UpdateOrderTotalsAsync(UpdateOrderParameters updateOrderParameters) => _totals.UpdateAsync(updateOrderParameters);

    public Task ShipAsync(Shipment shipment, bool notifyCustomer) => _shipping.ShipAsync(shipment, notifyCustomer);

    public Task ReadyForPickupAsync(Shipment shipment, bool notifyCustomer) => _shipping.ReadyForPickupAsync(shipment, notifyCustomer);

    public Task DeliverAsync(Shipment shipment, bool notifyCustomer) => _shipping.DeliverAsync(shipment, notifyCustomer);

    public bool CanCancelOrder(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.OrderStatus != OrderStatus.Cancelled;
    }

    public async Task CancelOrderAsync(Order order, bool notifyCustomer)
    {
        if (!CanCancelOrder(order))
            throw new NopException(await _localization.GetResourceAsync("DemoStore.Orders.CannotCancel"));

        await _status.SetAsync(order, OrderStatus.Cancelled, notifyCustomer);
        if ((await _workContext.GetCurrentCustomerAsync())?.Id == order.CustomerId)
            await _messages.SendOrderCancelledStoreOwnerNotificationAsync(order, _languages.DefaultAdminLanguageId);

        await _notes.AddAsync(order, OrderNotes.Cancelled);
        await _recurring.CancelOfAsync(order);
        await _returns.ReturnAsync(order, "Admin.StockQuantityHistory.Messages.CancelOrder");
    }

    public async Task DeleteOrderAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.OrderStatus != OrderStatus.Cancelled)
        {
            await _points.TakeBackAsync(order);
            await _recurring.CancelOfAsync(order);
            await _returns.ReturnAsync(order, "Admin.StockQuantityHistory.Messages.DeleteOrder");
        }
        await _notes.AddAsync(order, OrderNotes.Deleted);
        await _orders.DeleteOrderAsync(order);
    }

    public bool CanMarkOrderAsAuthorized(Order order) => OrderPayments.CanAuthorize(Required(order));

    public Task MarkAsAuthorizedAsync(Order order) => _payments.AuthorizeAsync(Required(order));

    public bool CanMarkOrderAsPaid(Order order) => OrderPayments.CanPay(Required(order));

    public Task MarkOrderAsPaidAsync(Order order) => _payments.PayAsync(Required(order));

    public Task<bool> CanCaptureAsync(Order order) => Task.FromResult(OrderPayments.CanCapture(Required(order)));

    public Task<IList<string>> CaptureAsync(Order order) => _payments.CaptureAsync(Required(order));

    public Task<bool> CanRefundAsync(Order order) => Task.FromResult(OrderPayments.CanRefund(Required(order), online: true));

    public Task<IList<string>> RefundAsync(Order order) => _payments.RefundAsync(Required(order), online: true);

    public bool CanRefundOffline(Order order) => OrderPayments.CanRefund(Required(order), online: false);

    public Task RefundOfflineAsync(Order order) => _payments.RefundAsync(Required(order), online: false);

    public Task<bool> CanPartiallyRefundAsync(Order order, decimal amountToRefund)
        => Task.FromResult(OrderPayments.CanRefund(Required(order), amountToRefund, online: true));

    public Task<IList<string>> PartiallyRefundAsync(Order order, decimal amountToRefund) => _payments.RefundAsync(Required(order), amountToRefund, online: true);

    public bool CanPartiallyRefundOffline(Order order, decimal amountToRefund) => OrderPayments.CanRefund(Required(order), amountToRefund, online: false);

    public Task PartiallyRefundOfflineAsync(Order order, decimal amountToRefund) => _payments.RefundAsync(Required(order), amountToRefund, online: false);

    public Task<bool> CanVoidAsync(Order order) => Task.FromResult(OrderPayments.CanVoid(Required(order), online: true));

    public Task<IList<string>> VoidAsync(Order order) => _payments.VoidAsync(Required(order), online: true);

    public bool CanVoidOffline(Order order) => OrderPayments.CanVoid(Required(order), online: false);

    public Task VoidOfflineAsync(Order order) => _payments.VoidAsync(Required(order), online: false);

    public Task<IEnumerable<string>> ProcessNextRecurringPaymentAsync(RecurringPayment recurringPayment, ProcessPaymentResult paymentResult = null)
        => _recurring.ProcessNextAsync(recurringPayment, paymentResult);

    public Task<IList<string>> CancelRecurringPaymentAsync(RecurringPayment recurringPayment) => _recurring.CancelAsync(recurringPayment);

    public Task<bool> CanCancelRecurringPaymentAsync(Customer customerToValidate, RecurringPayment recurringPayment)
        => _recurring.CanCancelAsync(customerToValidate, recurringPayment);

    public Task<bool> CanRetryLastRecurringPaymentAsync(Customer customer, RecurringPayment recurringPayment) => _recurring.CanRetryAsync(customer, recurringPayment);

    public Task<DateTime?> GetNextPaymentDateAsync(RecurringPayment recurringPayment) => _recurring.NextDateAsync(recurringPayment);

    public Task<int> GetCyclesRemainingAsync(RecurringPayment recurringPayment) => _recurring.RemainingAsync(recurringPayment);

    public async Task<IList<string>> ReOrderAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var customer = await _customers.GetCustomerByIdAsync(order.CustomerId);
        var warnings = new List<string>();
        foreach (var item in await _orders.GetOrderItemsAsync(order.Id))
            if (await _products.GetProductByIdAsync(item.ProductId) is { } product)
                warnings.AddRange(await _carts.AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, order.StoreId,
                    item.AttributesXml, item.UnitPriceInclTax, quantity: item.Quantity, addRequiredProducts: false));
        return warnings;
    }

    private static Order Required(Order order) => order ?? throw new ArgumentNullException(nameof(order));
}
