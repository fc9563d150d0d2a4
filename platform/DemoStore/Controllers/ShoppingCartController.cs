using DemoStore.Factories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;

namespace DemoStore.Controllers;

/// <summary>The cart. Every way into it is a plain form; scripts only save the shopper a page.</summary>
public class ShoppingCartController : BasePublicController
{
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IProductAttributeParser _productAttributeParser;
    private readonly IProductService _productService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;
    private readonly ShoppingCartModelFactory _shoppingCartModelFactory;

    public ShoppingCartController(ILocalizationService localizationService,
        INotificationService notificationService,
        IProductAttributeParser productAttributeParser,
        IProductService productService,
        IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext,
        ShoppingCartModelFactory shoppingCartModelFactory)
    {
        _localizationService = localizationService;
        _notificationService = notificationService;
        _productAttributeParser = productAttributeParser;
        _productService = productService;
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
        _shoppingCartModelFactory = shoppingCartModelFactory;
    }

    [HttpGet]
    public async Task<IActionResult> Cart()
    {
        return View("Cart", await _shoppingCartModelFactory.PrepareShoppingCartModelAsync(await GetCartAsync(), true));
    }

    /// <summary>Takes over the quantities of the cart page and removes what is ticked; what was refused stays as it was.</summary>
    [HttpPost]
    public async Task<IActionResult> Cart(IFormCollection form)
    {
        var removed = form["removefromcart"].Select(value => int.TryParse(value, out var id) ? id : 0).ToHashSet();
        var warnings = new Dictionary<int, IList<string>>();
        var customer = await _workContext.GetCurrentCustomerAsync();

        foreach (var item in await GetCartAsync())
        {
            var quantity = removed.Contains(item.Id) ? 0
                : int.TryParse(form[$"itemquantity{item.Id}"], out var entered) ? entered
                : item.Quantity;
            if (quantity == item.Quantity)
                continue;

            warnings[item.Id] = await _shoppingCartService.UpdateShoppingCartItemAsync(customer, item.Id, item.AttributesXml,
                item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, quantity);
        }

        var model = await _shoppingCartModelFactory.PrepareShoppingCartModelAsync(await GetCartAsync(), true);
        foreach (var item in model.Items.Where(item => warnings.ContainsKey(item.Id)))
            item.Warnings = warnings[item.Id].Concat(item.Warnings).Distinct().ToList();

        return View("Cart", model);
    }

    /// <summary>Puts one of a product box's product into the cart; where more has to be said, the product page asks for it.</summary>
    [HttpPost]
    public async Task<IActionResult> AddProductToCart_Catalog(int productId)
    {
        var product = await GetProductForSaleAsync(productId);
        if (product == null)
            return PageNotFound();

        var warnings = await AddAsync(product, string.Empty, Math.Max(product.OrderMinimumQuantity, 1));
        if (warnings.Count == 0)
            return await AddedAsync();

        foreach (var warning in warnings)
            _notificationService.WarningNotification(warning);

        return RedirectToRoute("Product", new { productId, seName = SeoName.From(product.Name) });
    }

    /// <summary>Puts what the product page's form says into the cart; what was refused is shown above the same form.</summary>
    [HttpPost]
    public async Task<IActionResult> AddProductToCart_Details(int productId, IFormCollection form,
        [FromServices] ProductModelFactory productModelFactory, [FromServices] IWebHelper webHelper)
    {
        var product = await GetProductForSaleAsync(productId);
        if (product == null)
            return PageNotFound();

        var attributesXml = await _productAttributeParser.ParseProductAttributesAsync(product, form, []);
        var isNumber = int.TryParse(form[$"addtocart_{productId}.EnteredQuantity"], out var quantity);
        var warnings = await AddAsync(product, attributesXml, isNumber ? quantity : 0);
        if (warnings.Count == 0)
            return await AddedAsync();

        var pageUrl = Url.RouteUrl("Product", new { productId, seName = SeoName.From(product.Name) });
        var model = await productModelFactory.PrepareProductDetailsModelAsync(product,
            webHelper.GetStoreLocation().TrimEnd('/') + pageUrl, attributesXml, isNumber ? quantity : null);
        model.Warnings = warnings;

        return View("~/Views/Product/ProductTemplate.Simple.cshtml", model);
    }

    /// <summary>What the product page says for the attributes now chosen, as its script asks for it.</summary>
    [HttpPost]
    public async Task<IActionResult> ProductDetails_AttributeChange(int productId, IFormCollection form,
        [FromServices] IPriceFormatter priceFormatter, [FromServices] ProductModelFactory productModelFactory,
        [FromServices] AttributeConditions attributeConditions)
    {
        var product = await GetProductForSaleAsync(productId);
        if (product == null)
            return NotFound();

        var attributesXml = await _productAttributeParser.ParseProductAttributesAsync(product, form, []);
        var (asked, notAsked) = await attributeConditions.SortAsync(product, attributesXml);

        return Json(new
        {
            productId,
            sku = product.Sku,
            price = await priceFormatter.FormatPriceAsync(await productModelFactory.GetPriceAsync(product, attributesXml)),
            stockAvailability = await _productService.FormatStockMessageAsync(product, attributesXml),
            enabledattributemappingids = asked,
            disabledattributemappingids = notAsked,
            message = (string[])null
        });
    }

    private async Task<Product> GetProductForSaleAsync(int productId)
    {
        var product = await _productService.GetProductByIdAsync(productId);

        return product is { Deleted: false, Published: true } ? product : null;
    }

    private async Task<IList<ShoppingCartItem>> GetCartAsync()
    {
        return await _shoppingCartService.GetShoppingCartAsync(await _workContext.GetCurrentCustomerAsync(),
            ShoppingCartType.ShoppingCart, (await _storeContext.GetCurrentStoreAsync()).Id);
    }

    private async Task<IList<string>> AddAsync(Product product, string attributesXml, int quantity)
    {
        return await _shoppingCartService.AddToCartAsync(await _workContext.GetCurrentCustomerAsync(), product,
            ShoppingCartType.ShoppingCart, (await _storeContext.GetCurrentStoreAsync()).Id, attributesXml, quantity: quantity);
    }

    private async Task<IActionResult> AddedAsync()
    {
        _notificationService.SuccessNotification(await _localizationService.GetResourceAsync("Products.ProductHasBeenAddedToTheCart"));

        return RedirectToRoute("ShoppingCart");
    }
}
