using DemoStore.Factories;
using DemoStore.Services.Orders;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Web.Framework.Components;
using Nop.Web.Models.ShoppingCart;

namespace DemoStore.Components;

/// <summary>What the current cart comes to, shipping, which costs nothing here, included.</summary>
public class OrderTotalsViewComponent : NopViewComponent
{
    private readonly CartPrices _cartPrices;
    private readonly CheckoutAddressBook _addressBook;
    private readonly ILocalizationService _localizationService;
    private readonly IPriceFormatter _priceFormatter;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public OrderTotalsViewComponent(CartPrices cartPrices,
        CheckoutAddressBook addressBook,
        ILocalizationService localizationService,
        IPriceFormatter priceFormatter,
        IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext)
    {
        _cartPrices = cartPrices;
        _addressBook = addressBook;
        _localizationService = localizationService;
        _priceFormatter = priceFormatter;
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
    }

    public async Task<IViewComponentResult> InvokeAsync(bool isEditable)
    {
        var cart = await GetCartAsync();
        var total = await _priceFormatter.FormatPriceAsync(await _cartPrices.TotalAsync(cart));

        return View(new OrderTotalsModel
        {
            IsEditable = isEditable,
            SubTotal = total,
            RequiresShipping = await _addressBook.IsShippingRequiredAsync(cart),
            Shipping = await _priceFormatter.FormatPriceAsync(decimal.Zero),
            SelectedShippingMethod = await _localizationService.GetResourceAsync("DemoStore.Shipping.Method"),
            OrderTotal = total
        });
    }

    private async Task<IList<ShoppingCartItem>> GetCartAsync()
    {
        return await _shoppingCartService.GetShoppingCartAsync(await _workContext.GetCurrentCustomerAsync(),
            ShoppingCartType.ShoppingCart, (await _storeContext.GetCurrentStoreAsync()).Id);
    }
}
