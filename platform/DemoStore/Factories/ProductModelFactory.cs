using DemoStore.Services.Orders;
using Microsoft.AspNetCore.Mvc.Rendering;
using System.Globalization;
using System.Text.Json;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Web.Models.Catalog;

namespace DemoStore.Factories;

/// <summary>Makes the model of the product page.</summary>
public class ProductModelFactory
{
    private readonly ILocalizationService _localizationService;
    private readonly IPriceFormatter _priceFormatter;
    private readonly IProductAttributeParser _productAttributeParser;
    private readonly IProductAttributeService _productAttributeService;
    private readonly IProductService _productService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public ProductModelFactory(ILocalizationService localizationService,
        IPriceFormatter priceFormatter,
        IProductAttributeParser productAttributeParser,
        IProductAttributeService productAttributeService,
        IProductService productService,
        IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext)
    {
        _localizationService = localizationService;
        _priceFormatter = priceFormatter;
        _productAttributeParser = productAttributeParser;
        _productAttributeService = productAttributeService;
        _productService = productService;
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
    }

    /// <param name="product">The product.</param>
    /// <param name="attributesXml">What the shopper had chosen before; null means what is chosen beforehand.</param>
    /// <param name="quantity">What the shopper had entered before; null means the least that can be ordered.</param>
    /// <param name="pageUrl">The page's own address, for the structured data.</param>
    public async Task<ProductDetailsModel> PrepareProductDetailsModelAsync(Product product, string pageUrl,
        string attributesXml = null, int? quantity = null)
    {
        var attributes = await PrepareAttributesAsync(product, attributesXml);
        var chosenXml = attributesXml ?? await ChosenBeforehandAsync(attributes);
        var price = await GetPriceAsync(product, chosenXml);

        var model = new ProductDetailsModel
        {
            Id = product.Id,
            Name = product.Name,
            ShortDescription = product.ShortDescription,
            FullDescription = product.FullDescription,
            SeName = SeoName.From(product.Name),
            Sku = product.Sku,
            ShowSku = !string.IsNullOrEmpty(product.Sku),
            VisibleIndividually = product.VisibleIndividually,
            ProductType = product.ProductType,
            IsShipEnabled = product.IsShipEnabled,
            ManageInventoryMethod = product.ManageInventoryMethod,
            StockAvailability = await _productService.FormatStockMessageAsync(product, chosenXml),
            InStock = await IsInStockAsync(product),
            DisplayBackInStockSubscription = await MayAskForMailAsync(product, _productService),
            AllowAddingOnlyExistingAttributeCombinations = product.AllowAddingOnlyExistingAttributeCombinations,
            CurrentStoreName = (await _storeContext.GetCurrentStoreAsync()).Name,
            ProductAttributes = attributes,
            ProductPrice = new ProductPriceModel
            {
                Price = await _priceFormatter.FormatPriceAsync(price),
                PriceValue = price,
                DisableBuyButton = product.DisableBuyButton
            },
            AddToCart = new ProductDetailsModel.AddToCartModel
            {
                ProductId = product.Id,
                EnteredQuantity = quantity ?? Math.Max(product.OrderMinimumQuantity, 1),
                AllowedQuantities = [.. AllowedQuantities.Of(product).Select(allowed => new SelectListItem($"{allowed}", $"{allowed}", allowed == quantity))],
                DisableBuyButton = product.DisableBuyButton,
                AvailableForPreOrder = product.AvailableForPreOrder,
                MinimumQuantityNotification = product.OrderMinimumQuantity > 1
                    ? string.Format(await _localizationService.GetResourceAsync("Products.MinimumQuantityNotification"), product.OrderMinimumQuantity)
                    : null
            }
        };
        model.JsonLd = PrepareJsonLd(model, pageUrl, (await _workContext.GetWorkingCurrencyAsync())?.CurrencyCode);

        return model;
    }

    /// <summary>Only for products that are not sold below zero, and only while there is nothing.</summary>
    public static async Task<bool> MayAskForMailAsync(Product product, IProductService products)
        => product is { AllowBackInStockSubscriptions: true, ManageInventoryMethod: ManageInventoryMethod.ManageStock, BackorderMode: BackorderMode.NoBackorders }
            && await products.GetTotalStockQuantityAsync(product) <= 0;

    /// <summary>The price of one unit with the chosen attributes.</summary>
    public async Task<decimal> GetPriceAsync(Product product, string attributesXml)
    {
        var (price, _, _) = await _shoppingCartService.GetUnitPriceAsync(product,
            await _workContext.GetCurrentCustomerAsync(),
            await _storeContext.GetCurrentStoreAsync(),
            ShoppingCartType.ShoppingCart, 1, attributesXml, decimal.Zero, null, null, true);

        return price;
    }

    private async Task<IList<ProductDetailsModel.ProductAttributeModel>> PrepareAttributesAsync(Product product, string attributesXml)
    {
        var models = new List<ProductDetailsModel.ProductAttributeModel>();

        foreach (var mapping in await _productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            var attribute = await _productAttributeService.GetProductAttributeByIdAsync(mapping.ProductAttributeId);
            var chosen = attributesXml == null ? null : _productAttributeParser.ParseValues(attributesXml, mapping.Id);
            var model = new ProductDetailsModel.ProductAttributeModel
            {
                Id = mapping.Id,
                ProductId = product.Id,
                ProductAttributeId = mapping.ProductAttributeId,
                Name = attribute.Name,
                TextPrompt = mapping.TextPrompt,
                IsRequired = mapping.IsRequired,
                HasCondition = !string.IsNullOrEmpty(mapping.ConditionAttributeXml),
                AttributeControlType = mapping.AttributeControlType,
                DefaultValue = chosen == null ? mapping.DefaultValue : chosen.FirstOrDefault()
            };

            foreach (var value in await _productAttributeService.GetProductAttributeValuesAsync(mapping.Id))
                model.Values.Add(await PrepareValueAsync(value, chosen));

            models.Add(model);
        }

        return models;
    }

    private async Task<ProductDetailsModel.ProductAttributeValueModel> PrepareValueAsync(ProductAttributeValue value, IList<string> chosen)
    {
        var added = value.AttributeValueType != AttributeValueType.AssociatedToProduct ? value.PriceAdjustment
            : await _productService.GetProductByIdAsync(value.AssociatedProductId) is { } part ? part.Price * value.Quantity : 0;

        return new ProductDetailsModel.ProductAttributeValueModel
        {
            Id = value.Id,
            Name = value.Name,
            IsPreSelected = chosen?.Contains(value.Id.ToString()) ?? value.IsPreSelected,
            CustomerEntersQty = value is { AttributeValueType: AttributeValueType.AssociatedToProduct, CustomerEntersQty: true },
            Quantity = value.Quantity,
            PriceAdjustmentValue = added,
            PriceAdjustment = added switch
            {
                0 => null,
                > 0 => "+" + await _priceFormatter.FormatPriceAsync(added),
                _ => "-" + await _priceFormatter.FormatPriceAsync(-added)
            }
        };
    }

    private async Task<string> ChosenBeforehandAsync(IList<ProductDetailsModel.ProductAttributeModel> attributes)
    {
        var attributesXml = string.Empty;

        foreach (var attribute in attributes)
        {
            var mapping = await _productAttributeService.GetProductAttributeMappingByIdAsync(attribute.Id);
            foreach (var value in attribute.Values.Where(value => value.IsPreSelected))
                attributesXml = _productAttributeParser.AddProductAttribute(attributesXml, mapping, value.Id.ToString());
        }

        return attributesXml;
    }

    /// <summary>The platform's own notion, which calls everything that may go below zero in stock.</summary>
    private async Task<bool> IsInStockAsync(Product product)
    {
        switch (product.ManageInventoryMethod)
        {
            case ManageInventoryMethod.ManageStock:
                return product.BackorderMode != BackorderMode.NoBackorders
                    || await _productService.GetTotalStockQuantityAsync(product) > 0;

            case ManageInventoryMethod.ManageStockByAttributes:
                var combinations = await _productAttributeService.GetAllProductAttributeCombinationsAsync(product.Id);
                return combinations.Any(combination => combination.StockQuantity > 0 || combination.AllowOutOfStockOrders);

            default:
                return true;
        }
    }

    private static string PrepareJsonLd(ProductDetailsModel model, string pageUrl, string currencyCode)
    {
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Product",
            ["name"] = model.Name,
            ["sku"] = model.Sku,
            ["description"] = model.ShortDescription,
            ["offers"] = new Dictionary<string, object>
            {
                ["@type"] = "Offer",
                ["url"] = pageUrl,
                ["price"] = model.ProductPrice.PriceValue?.ToString("0.00", CultureInfo.InvariantCulture),
                ["priceCurrency"] = currencyCode,
                ["availability"] = "https://schema.org/" + (model.InStock ? "InStock" : "OutOfStock")
            }
        });
    }
}
