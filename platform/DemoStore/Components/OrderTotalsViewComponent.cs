using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Web.Framework.Components;
using Nop.Web.Models.ShoppingCart;

namespace DemoStore.Components;

/// <summary>What the current cart comes to, shipping included.</summary>
public class OrderTotalsViewComponent : NopViewComponent
{
    private readonly ILocalizationService _localizationService;
    private readonly IPriceFormatter _priceFormatter;
    private readonly IProductService _productService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public OrderTotalsViewComponent(ILocalizationService localizationService,
        IPriceFormatter priceFormatter,
        IProductService productService,
        IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext)
    {
        _localizationService = localizationService;
        _priceFormatter = priceFormatter;
        _productService = productService;
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
    }

    public async Task<IViewComponentResult> InvokeAsync(bool isEditable)
    {
        var subTotal = decimal.Zero;
        var isShipped = false;

        foreach (var item in await GetCartAsync())
        {
            var (itemTotal, _, _, _) = await _shoppingCartService.GetSubTotalAsync(item, true);
            subTotal += itemTotal;
            isShipped |= (await _productService.GetProductByIdAsync(item.ProductId)).IsShipEnabled;
        }

        return View(new OrderTotalsModel
        {
            IsEditable = isEditable,
            SubTotal = await _priceFormatter.FormatPriceAsync(subTotal),
            RequiresShipping = isShipped,
            Shipping = await _priceFormatter.FormatPriceAsync(decimal.Zero),
            SelectedShippingMethod = await _localizationService.GetResourceAsync("DemoStore.Checkout.ShippingMethod"),
            OrderTotal = await _priceFormatter.FormatPriceAsync(subTotal)
        });
    }

    private async Task<IList<ShoppingCartItem>> GetCartAsync()
    {
        return await _shoppingCartService.GetShoppingCartAsync(await _workContext.GetCurrentCustomerAsync(),
            ShoppingCartType.ShoppingCart, (await _storeContext.GetCurrentStoreAsync()).Id);
    }
}
