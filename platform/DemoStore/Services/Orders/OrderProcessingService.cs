using Nop.Core;
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
    private readonly TimeProvider _clock;
    private readonly ICustomerService _customers;
    private readonly IEventPublisher _events;
    private readonly LocalizationSettings _languages;
    private readonly ILocalizationService _localization;
    private readonly IWorkflowMessageService _messages;
    private readonly OrderNotes _notes;
    private readonly IOrderService _orders;
    private readonly OrderPlacement _placement;
    private readonly LoyaltyPoints _points;
    private readonly IProductService _products;
    private readonly OrderReturns _returns;
    private readonly OrderShipping _shipping;
    private readonly OrderStatusKeeper _status;
    private readonly OrderTotals _totals;
    private readonly IWorkContext _workContext;

    public OrderProcessingService(IShoppingCartService carts, TimeProvider clock, ICustomerService customers, IEventPublisher events,
        LocalizationSettings languages, ILocalizationService localization, IWorkflowMessageService messages, OrderNotes notes,
        IOrderService orders, OrderPlacement placement, LoyaltyPoints points, IProductService products, OrderReturns returns,
        OrderShipping shipping, OrderStatusKeeper status, OrderTotals totals, IWorkContext workContext)
    {
        _carts = carts;
        _clock = clock;
        _customers = customers;
        _events = events;
        _languages = languages;
        _localization = localization;
        _messages = messages;
        _notes = notes;
        _orders = orders;
        _placement = placement;
        _points = points;
        _products = products;
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
        await _returns.ReturnAsync(order, "Admin.StockQuantityHistory.Messages.CancelOrder");
    }

    public async Task DeleteOrderAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.OrderStatus != OrderStatus.Cancelled)
        {
            await _points.TakeBackAsync(order);
            await _returns.ReturnAsync(order, "Admin.StockQuantityHistory.Messages.DeleteOrder");
        }
        await _notes.AddAsync(order, OrderNotes.Deleted);
        await _orders.DeleteOrderAsync(order);
    }

    public bool CanMarkOrderAsPaid(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.OrderStatus != OrderStatus.Cancelled
            && order.PaymentStatus is not (PaymentStatus.Paid or PaymentStatus.Refunded or PaymentStatus.Voided);
    }

    public async Task MarkOrderAsPaidAsync(Order order)
    {
        if (!CanMarkOrderAsPaid(order))
            throw new NopException(await _localization.GetResourceAsync("DemoStore.Orders.CannotMarkAsPaid"));

        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = _clock.GetUtcNow().UtcDateTime;
        await _orders.UpdateOrderAsync(order);
        await _notes.AddAsync(order, OrderNotes.MarkedAsPaid);
        await _status.CheckAsync(order);
        if (order.PaymentStatus == PaymentStatus.Paid)
            await _events.PublishAsync(new OrderPaidEvent(order));
    }

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
}
