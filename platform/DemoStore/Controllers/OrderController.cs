using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;

namespace DemoStore.Controllers;

/// <summary>
/// A customer's orders. An order is shown to the customer who placed it and to nobody else; a guest is known by the
/// cookie of the browser in which it was placed.
/// </summary>
public class OrderController : BasePublicController
{
    private readonly ICustomerService _customerService;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IOrderProcessingService _orderProcessingService;
    private readonly IOrderService _orderService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;
    private readonly OrderModelFactory _orderModelFactory;
    private readonly OrderSettings _orderSettings;

    public OrderController(ICustomerService customerService,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IOrderProcessingService orderProcessingService,
        IOrderService orderService,
        IStoreContext storeContext,
        IWorkContext workContext,
        OrderModelFactory orderModelFactory,
        OrderSettings orderSettings)
    {
        _customerService = customerService;
        _localizationService = localizationService;
        _notificationService = notificationService;
        _orderProcessingService = orderProcessingService;
        _orderService = orderService;
        _storeContext = storeContext;
        _workContext = workContext;
        _orderModelFactory = orderModelFactory;
        _orderSettings = orderSettings;
    }

    [HttpGet]
    public async Task<IActionResult> CustomerOrders()
    {
        var customer = await _workContext.GetCurrentCustomerAsync();
        if (!await _customerService.IsRegisteredAsync(customer))
            return Challenge();

        var store = await _storeContext.GetCurrentStoreAsync();

        return View(await _orderModelFactory.PrepareCustomerOrderListModelAsync(customer, store.Id));
    }

    [HttpGet]
    public async Task<IActionResult> Details(int orderId)
    {
        var order = await GetOwnOrderAsync(orderId);

        return order == null ? Challenge() : View(await _orderModelFactory.PrepareOrderDetailsModelAsync(order));
    }

    [HttpPost]
    public async Task<IActionResult> CancelOrder(int orderId)
    {
        var order = await GetOwnOrderAsync(orderId);
        if (order == null)
            return Challenge();

        if (_orderSettings.AllowCustomersCancelOrders && _orderProcessingService.CanCancelOrder(order))
        {
            await _orderProcessingService.CancelOrderAsync(order, false);
            await _orderService.UpdateOrderAsync(order);
            _notificationService.SuccessNotification(await _localizationService.GetResourceAsync("Order.Cancelled"));
        }
        else
        {
            _notificationService.ErrorNotification(await _localizationService.GetResourceAsync("Order.Cancel.Failed"));
        }

        return RedirectToRoute("OrderDetails", new { orderId });
    }

    [HttpPost]
    public async Task<IActionResult> ReOrder(int orderId)
    {
        var order = await GetOwnOrderAsync(orderId);
        if (order == null)
            return Challenge();

        if ((await _orderProcessingService.ReOrderAsync(order)).Any())
            _notificationService.WarningNotification(await _localizationService.GetResourceAsync("ShoppingCart.ReorderWarning"));

        return RedirectToRoute("ShoppingCart");
    }

    private async Task<Order> GetOwnOrderAsync(int orderId)
    {
        var order = await _orderService.GetOrderByIdAsync(orderId);
        var customer = await _workContext.GetCurrentCustomerAsync();

        return order is { Deleted: false } && order.CustomerId == customer.Id ? order : null;
    }
}
