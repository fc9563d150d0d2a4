using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;
using Nop.Web.Models.Common;

namespace DemoStore.Controllers;

/// <summary>The checkout: one page, one order.</summary>
public class CheckoutController : BasePublicController
{
    private readonly CheckoutAddressBook _addressBook;
    private readonly CheckoutModelFactory _checkoutModelFactory;
    private readonly ICustomerService _customerService;
    private readonly IOrderProcessingService _orderProcessingService;
    private readonly IOrderService _orderService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;
    private readonly OrderSettings _orderSettings;

    public CheckoutController(CheckoutAddressBook addressBook,
        CheckoutModelFactory checkoutModelFactory,
        ICustomerService customerService,
        IOrderProcessingService orderProcessingService,
        IOrderService orderService,
        IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext,
        OrderSettings orderSettings)
    {
        _addressBook = addressBook;
        _checkoutModelFactory = checkoutModelFactory;
        _customerService = customerService;
        _orderProcessingService = orderProcessingService;
        _orderService = orderService;
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
        _orderSettings = orderSettings;
    }

    [HttpGet]
    public async Task<IActionResult> OnePageCheckout()
    {
        var cart = await GetCartAsync();
        if (cart.Count == 0)
            return RedirectToRoute("ShoppingCart");

        var customer = await _workContext.GetCurrentCustomerAsync();
        if (!await MayOrderAsync(customer))
            return Challenge();

        return View(await _checkoutModelFactory.PrepareOnePageCheckoutModelAsync(customer,
            await _addressBook.IsShippingRequiredAsync(cart)));
    }

    [HttpPost]
    public async Task<IActionResult> OnePageCheckout([Bind(Prefix = "BillingAddress")] AddressModel address, string paymentMethod)
    {
        var cart = await GetCartAsync();
        if (cart.Count == 0)
            return RedirectToRoute("ShoppingCart");

        var customer = await _workContext.GetCurrentCustomerAsync();
        if (!await MayOrderAsync(customer))
            return Challenge();

        var shippingRequired = await _addressBook.IsShippingRequiredAsync(cart);
        if (!ModelState.IsValid)
            return View(await _checkoutModelFactory.PrepareOnePageCheckoutModelAsync(customer, shippingRequired, address, paymentMethod));

        await _addressBook.UseAsync(customer, address, shippingRequired);
        var (orderId, warnings) = await PlaceAsync(customer.Id, paymentMethod);

        return orderId > 0
            ? RedirectToRoute("CheckoutCompleted", new { orderId })
            : View(await _checkoutModelFactory.PrepareOnePageCheckoutModelAsync(customer, shippingRequired, address, paymentMethod,
                warnings));
    }

    [HttpGet]
    public async Task<IActionResult> Completed(int? orderId)
    {
        var customer = await _workContext.GetCurrentCustomerAsync();
        var store = await _storeContext.GetCurrentStoreAsync();
        var order = orderId.HasValue
            ? await _orderService.GetOrderByIdAsync(orderId.Value)
            : (await _orderService.SearchOrdersAsync(storeId: store.Id, customerId: customer.Id, pageSize: 1)).FirstOrDefault();

        return order is { Deleted: false } && order.CustomerId == customer.Id
            ? View(_checkoutModelFactory.PrepareCheckoutCompletedModel(order))
            : RedirectToRoute("Homepage");
    }

    /// <summary>Places the order. The platform throws what the cart's check finds and returns what fails later.</summary>
    private async Task<(int OrderId, IEnumerable<string> Warnings)> PlaceAsync(int customerId, string paymentMethod)
    {
        var store = await _storeContext.GetCurrentStoreAsync();

        try
        {
            var result = await _orderProcessingService.PlaceOrderAsync(new ProcessPaymentRequest
            {
                StoreId = store.Id,
                CustomerId = customerId,
                OrderGuid = Guid.NewGuid(),
                PaymentMethodSystemName = paymentMethod
            });

            return result.Success ? (result.PlacedOrder.Id, []) : (0, result.Errors);
        }
        catch (NopException exception)
        {
            return (0, exception.Message.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
    }

    private async Task<bool> MayOrderAsync(Nop.Core.Domain.Customers.Customer customer)
    {
        return _orderSettings.AnonymousCheckoutAllowed || await _customerService.IsRegisteredAsync(customer);
    }

    private async Task<IList<ShoppingCartItem>> GetCartAsync()
    {
        return await _shoppingCartService.GetShoppingCartAsync(await _workContext.GetCurrentCustomerAsync(),
            ShoppingCartType.ShoppingCart, (await _storeContext.GetCurrentStoreAsync()).Id);
    }
}
