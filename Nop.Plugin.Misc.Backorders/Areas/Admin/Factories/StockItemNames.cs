using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Names stock items as people know them: the product, and of a combination what was chosen.</summary>
public class StockItemNames
{
    private readonly IProductAttributeFormatter _productAttributeFormatter;
    private readonly IProductAttributeService _productAttributeService;
    private readonly IProductService _productService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public StockItemNames(IProductAttributeFormatter productAttributeFormatter,
        IProductAttributeService productAttributeService,
        IProductService productService,
        IStoreContext storeContext,
        IWorkContext workContext)
    {
        _productAttributeFormatter = productAttributeFormatter;
        _productAttributeService = productAttributeService;
        _productService = productService;
        _storeContext = storeContext;
        _workContext = workContext;
    }

    /// <summary>By stock item id. What is gone has its number for a name.</summary>
    public virtual async Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyCollection<StockItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var products = (await _productService.GetProductsByIdsAsync([.. items.Select(item => item.ProductId).Distinct()])).ToDictionary(product => product.Id);
        var names = new Dictionary<int, string>();
        foreach (var item in items)
        {
            var product = products.GetValueOrDefault(item.ProductId);
            names[item.Id] = product is null || item.CombinationId == 0
                ? product?.Name ?? Number(item.ProductId)
                : await OfAsync(product, await _productAttributeService.GetProductAttributeCombinationByIdAsync(item.CombinationId), item.CombinationId);
        }

        return names;
    }

    public virtual async Task<string> OfAsync(StockItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (await OfAsync([item]))[item.Id];
    }

    public virtual async Task<string> OfAsync(Product product, ProductAttributeCombination? combination, int combinationId)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (combination is null)
            return string.Create(CultureInfo.InvariantCulture, $"{product.Name} (#{combinationId})");

        var chosen = await _productAttributeFormatter.FormatAttributesAsync(product, combination.AttributesXml, await _workContext.GetCurrentCustomerAsync(),
            await _storeContext.GetCurrentStoreAsync(), ", ", htmlEncode: false, renderPrices: false, renderGiftCardAttributes: false, allowHyperlinks: false);

        return $"{product.Name} ({chosen})";
    }

    private static string Number(int productId)
    {
        return string.Create(CultureInfo.InvariantCulture, $"#{productId}");
    }
}
