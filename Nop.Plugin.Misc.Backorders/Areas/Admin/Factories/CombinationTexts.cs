using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class CombinationTexts : ICombinationTexts
{
    private readonly IProductAttributeFormatter _productAttributeFormatter;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public CombinationTexts(IProductAttributeFormatter productAttributeFormatter, IStoreContext storeContext, IWorkContext workContext)
    {
        _productAttributeFormatter = productAttributeFormatter;
        _storeContext = storeContext;
        _workContext = workContext;
    }

    public virtual async Task<string> OfAsync(Product? product, ProductAttributeCombination? combination)
    {
        if (product is null || combination is null)
            return combination?.Id.ToString(CultureInfo.CurrentCulture) ?? string.Empty;

        var customer = await _workContext.GetCurrentCustomerAsync();
        var store = await _storeContext.GetCurrentStoreAsync();

        return await _productAttributeFormatter.FormatAttributesAsync(product, combination.AttributesXml, customer, store,
            separator: ", ", htmlEncode: false, renderPrices: false, allowHyperlinks: false);
    }
}
