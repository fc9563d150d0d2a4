using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Web.Models.Catalog;

namespace DemoStore.Factories;

/// <summary>Makes product boxes and the pages that consist of them.</summary>
public class CatalogModelFactory
{
    public const int PAGE_SIZE = 12;

    private readonly ILocalizationService _localizationService;
    private readonly IPriceFormatter _priceFormatter;
    private readonly IProductAttributeService _productAttributeService;
    private readonly IProductService _productService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public CatalogModelFactory(ILocalizationService localizationService,
        IPriceFormatter priceFormatter,
        IProductAttributeService productAttributeService,
        IProductService productService,
        IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext)
    {
        _localizationService = localizationService;
        _priceFormatter = priceFormatter;
        _productAttributeService = productAttributeService;
        _productService = productService;
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
    }

    public async Task<IList<ProductOverviewModel>> PrepareProductOverviewModelsAsync(IEnumerable<Product> products)
    {
        var models = new List<ProductOverviewModel>();
        foreach (var product in products)
            models.Add(await PrepareProductOverviewModelAsync(product));

        return models;
    }

    /// <param name="q">Words of the name, number or description; empty lists everything.</param>
    /// <param name="pageNumber">From 1; what lies outside is brought inside.</param>
    public async Task<SearchModel> PrepareSearchModelAsync(string q, int pageNumber)
    {
        var words = (q ?? string.Empty).Trim();
        var store = await _storeContext.GetCurrentStoreAsync();
        var products = await _productService.SearchProductsAsync(
            pageIndex: Math.Max(pageNumber, 1) - 1,
            pageSize: PAGE_SIZE,
            storeId: store.Id,
            visibleIndividuallyOnly: true,
            keywords: words.Length > 0 ? words : null,
            searchDescriptions: true);

        return new SearchModel
        {
            q = words,
            CatalogProductsModel = new CatalogProductsModel
            {
                Products = await PrepareProductOverviewModelsAsync(products),
                PageNumber = products.PageIndex + 1,
                TotalPages = products.TotalPages,
                TotalItems = products.TotalCount,
                NoResultMessage = await _localizationService.GetResourceAsync("Catalog.Products.NoResult")
            }
        };
    }

    private async Task<ProductOverviewModel> PrepareProductOverviewModelAsync(Product product)
    {
        var (price, _, _) = await _shoppingCartService.GetUnitPriceAsync(product,
            await _workContext.GetCurrentCustomerAsync(),
            await _storeContext.GetCurrentStoreAsync(),
            ShoppingCartType.ShoppingCart, 1, string.Empty, decimal.Zero, null, null, true);

        return new ProductOverviewModel
        {
            Id = product.Id,
            Name = product.Name,
            ShortDescription = product.ShortDescription,
            SeName = SeoName.From(product.Name),
            Sku = product.Sku,
            ProductType = product.ProductType,
            HasAttributes = (await _productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id)).Any(),
            ProductPrice = new ProductPriceModel
            {
                Price = await _priceFormatter.FormatPriceAsync(price),
                PriceValue = price,
                DisableBuyButton = product.DisableBuyButton
            }
        };
    }
}
