using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Web.Models.ShoppingCart;

namespace DemoStore.Factories;

/// <summary>Makes the model of the cart, on its own page and as the summary at the checkout.</summary>
public class ShoppingCartModelFactory
{
    private readonly IPriceFormatter _priceFormatter;
    private readonly IProductAttributeFormatter _productAttributeFormatter;
    private readonly IProductService _productService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IWorkContext _workContext;
    private readonly OrderSettings _orderSettings;

    public ShoppingCartModelFactory(IPriceFormatter priceFormatter,
        IProductAttributeFormatter productAttributeFormatter,
        IProductService productService,
        IShoppingCartService shoppingCartService,
        IWorkContext workContext,
        OrderSettings orderSettings)
    {
        _priceFormatter = priceFormatter;
        _productAttributeFormatter = productAttributeFormatter;
        _productService = productService;
        _shoppingCartService = shoppingCartService;
        _workContext = workContext;
        _orderSettings = orderSettings;
    }

    public async Task<ShoppingCartModel> PrepareShoppingCartModelAsync(IList<ShoppingCartItem> cart, bool isEditable)
    {
        var model = new ShoppingCartModel
        {
            IsEditable = isEditable,
            ShowSku = true,
            OnePageCheckoutEnabled = _orderSettings.OnePageCheckoutEnabled
        };
        if (cart.Count == 0)
            return model;

        model.Warnings = await _shoppingCartService.GetShoppingCartWarningsAsync(cart, string.Empty, false);
        foreach (var item in cart)
            model.Items.Add(await PrepareItemAsync(item));

        return model;
    }

    private async Task<ShoppingCartModel.ShoppingCartItemModel> PrepareItemAsync(ShoppingCartItem item)
    {
        var product = await _productService.GetProductByIdAsync(item.ProductId);
        var (unitPrice, _, _) = await _shoppingCartService.GetUnitPriceAsync(item, true);
        var (subTotal, _, _, _) = await _shoppingCartService.GetSubTotalAsync(item, true);

        return new ShoppingCartModel.ShoppingCartItemModel
        {
            Id = item.Id,
            Sku = product.Sku,
            ProductId = product.Id,
            ProductName = product.Name,
            ProductSeName = SeoName.From(product.Name),
            Quantity = item.Quantity,
            UnitPrice = await _priceFormatter.FormatPriceAsync(unitPrice),
            UnitPriceValue = unitPrice,
            SubTotal = await _priceFormatter.FormatPriceAsync(subTotal),
            SubTotalValue = subTotal,
            AttributeInfo = await _productAttributeFormatter.FormatAttributesAsync(product, item.AttributesXml),
            Warnings = await GetWarningsAsync(product, item)
        };
    }

    private async Task<IList<string>> GetWarningsAsync(Product product, ShoppingCartItem item)
    {
        return await _shoppingCartService.GetShoppingCartItemWarningsAsync(await _workContext.GetCurrentCustomerAsync(),
            item.ShoppingCartType, product, item.StoreId, item.AttributesXml, item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, item.Quantity,
            false, item.Id);
    }
}
