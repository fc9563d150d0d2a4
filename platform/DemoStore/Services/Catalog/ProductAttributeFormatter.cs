using System.Net;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace DemoStore.Services.Catalog;

/// <summary>"Name: value" for each chosen attribute, in the product's order; of a bundle's part also how many, if more than one.</summary>
public class ProductAttributeFormatter : IProductAttributeFormatter
{
    private readonly IProductAttributeService _attributes;
    private readonly ILocalizationService _localization;
    private readonly IProductAttributeParser _parser;
    private readonly IPriceFormatter _prices;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public ProductAttributeFormatter(IProductAttributeService attributes, ILocalizationService localization,
        IProductAttributeParser parser, IPriceFormatter prices, IStoreContext storeContext, IWorkContext workContext)
    {
        _attributes = attributes;
        _localization = localization;
        _parser = parser;
        _prices = prices;
        _storeContext = storeContext;
        _workContext = workContext;
    }

    public async Task<string> FormatAttributesAsync(Product product, string attributesXml)
        => await FormatAttributesAsync(product, attributesXml, await _workContext.GetCurrentCustomerAsync(), await _storeContext.GetCurrentStoreAsync());

    public async Task<string> FormatAttributesAsync(Product product, string attributesXml, Customer customer, Store store,
        string separator = "<br />", bool htmlEncode = true, bool renderPrices = true, bool renderProductAttributes = true,
        bool renderGiftCardAttributes = true, bool allowHyperlinks = true)
    {
        if (!renderProductAttributes)
            return string.Empty;

        var lines = new List<string>();
        var mappings = await _parser.ParseProductAttributeMappingsAsync(attributesXml);
        foreach (var mapping in mappings.OrderBy(m => m.DisplayOrder).ThenBy(m => m.Id))
        {
            var attribute = await _attributes.GetProductAttributeByIdAsync(mapping.ProductAttributeId);
            var name = await _localization.GetLocalizedAsync(attribute, a => a.Name);
            foreach (var text in await ValuesAsync(mapping, attributesXml, renderPrices))
                lines.Add(htmlEncode ? WebUtility.HtmlEncode($"{name}: {text}") : $"{name}: {text}");
        }
        return string.Join(separator, lines);
    }

    private async Task<IEnumerable<string>> ValuesAsync(ProductAttributeMapping mapping, string attributesXml, bool renderPrices)
    {
        if (!mapping.IsList())
            return _parser.ParseValues(attributesXml, mapping.Id).Where(text => !string.IsNullOrWhiteSpace(text));

        var texts = new List<string>();
        foreach (var value in await _parser.ParseProductAttributeValuesAsync(attributesXml, mapping.Id))
        {
            var text = await _localization.GetLocalizedAsync(value, v => v.Name);
            if (renderPrices && value.PriceAdjustment != 0)
                text += $" [{(value.PriceAdjustment > 0 ? "+" : "")}{await _prices.FormatPriceAsync(value.PriceAdjustment)}]";
            if (value is { AttributeValueType: AttributeValueType.AssociatedToProduct, Quantity: > 1 })
                text += string.Format(await _localization.GetResourceAsync("ProductAttributes.Quantity"), value.Quantity);
            texts.Add(text);
        }
        return texts;
    }
}
