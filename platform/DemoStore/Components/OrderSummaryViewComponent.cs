using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;
using Nop.Web.Framework.Components;
using Nop.Web.Models.ShoppingCart;

namespace DemoStore.Components;

/// <summary>The cart's lines: the given model on the cart page, otherwise the current cart to be read only.</summary>
public class OrderSummaryViewComponent : NopViewComponent
{
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;
    private readonly ShoppingCartModelFactory _shoppingCartModelFactory;

    public OrderSummaryViewComponent(IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext,
        ShoppingCartModelFactory shoppingCartModelFactory)
    {
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
        _shoppingCartModelFactory = shoppingCartModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(ShoppingCartModel overriddenModel = null)
    {
        return View(overriddenModel ?? await _shoppingCartModelFactory.PrepareShoppingCartModelAsync(await GetCartAsync(), false));
    }

    private async Task<IList<ShoppingCartItem>> GetCartAsync()
    {
        return await _shoppingCartService.GetShoppingCartAsync(await _workContext.GetCurrentCustomerAsync(),
            ShoppingCartType.ShoppingCart, (await _storeContext.GetCurrentStoreAsync()).Id);
    }
}
