using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Common;

namespace DemoStore.Components;

/// <summary>Who is here, and the way to the account, the cart and, for the staff, to the administration.</summary>
public class HeaderLinksViewComponent : NopViewComponent
{
    private readonly ICustomerService _customerService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public HeaderLinksViewComponent(ICustomerService customerService,
        IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext)
    {
        _customerService = customerService;
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var customer = await _workContext.GetCurrentCustomerAsync();
        var store = await _storeContext.GetCurrentStoreAsync();
        var cart = await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, store.Id);
        var isRegistered = await _customerService.IsRegisteredAsync(customer);

        return View(new HeaderLinksModel
        {
            IsAuthenticated = isRegistered,
            CustomerName = isRegistered ? customer.Email : string.Empty,
            DisplayAdminLink = await _customerService.IsAdminAsync(customer),
            ShoppingCartItems = cart.Sum(item => item.Quantity)
        });
    }
}
