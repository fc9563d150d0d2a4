using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.PlatformPages;

/// <inheritdoc />
public class PageChoices : IPageChoices
{
    private readonly IProductAttributeParser _productAttributeParser;
    private readonly IProductAttributeService _productAttributeService;

    public PageChoices(IProductAttributeParser productAttributeParser, IProductAttributeService productAttributeService)
    {
        _productAttributeParser = productAttributeParser;
        _productAttributeService = productAttributeService;
    }

    public virtual async Task<PageChoice> OfPageAsync(Product product, object page)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(page);
        var quantity = QuantityOf(PlatformPage.Read<object>(page, PlatformPage.ADD_TO_CART) ?? page);
        var attributes = PlatformPage.ReadMany(page, PlatformPage.ATTRIBUTES).ToList();

        return new PageChoice(attributes.Count == 0 ? string.Empty : await ChosenAsync(product, attributes), Math.Max(1, quantity));
    }

    public virtual async Task<PageChoice> OfFormAsync(Product product, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(form);

        return new PageChoice(await _productAttributeParser.ParseProductAttributesAsync(product, form, []), _productAttributeParser.ParseEnteredQuantity(product, form));
    }

    /// <summary>Where only some quantities are allowed, a browser chooses the first of them, whatever the page's own number is.</summary>
    private static int QuantityOf(object addToCart)
    {
        var entered = PlatformPage.Read<int>(addToCart, PlatformPage.ENTERED_QUANTITY);
        var allowed = PlatformPage.ReadMany(addToCart, PlatformPage.ALLOWED_QUANTITIES)
            .OfType<SelectListItem>()
            .Select(choice => int.TryParse(choice.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0)
            .ToList();

        return allowed.Count == 0 || allowed.Contains(entered) ? entered : allowed[0];
    }

    /// <summary>A question whose condition the choice does not fulfil is not asked, so its answer does not count.</summary>
    private async Task<string> ChosenAsync(Product product, List<object> attributes)
    {
        var mappings = (await _productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id)).ToDictionary(mapping => mapping.Id);
        var everything = Written(attributes, mappings);
        var asked = new Dictionary<int, ProductAttributeMapping>();
        foreach (var (id, mapping) in mappings)
        {
            if (await _productAttributeParser.IsConditionMetAsync(mapping, everything) != false)
                asked[id] = mapping;
        }

        return asked.Count == mappings.Count ? everything : Written(attributes, asked);
    }

    private string Written(List<object> attributes, Dictionary<int, ProductAttributeMapping> asked)
    {
        var attributesXml = string.Empty;
        foreach (var attribute in attributes)
        {
            if (!asked.TryGetValue(PlatformPage.Read<int>(attribute, PlatformPage.ID), out var mapping))
                continue;

            foreach (var value in PlatformPage.ReadMany(attribute, PlatformPage.VALUES).Where(value => PlatformPage.Read<bool>(value, PlatformPage.IS_PRE_SELECTED)))
            {
                var units = PlatformPage.Read<bool>(value, PlatformPage.CUSTOMER_ENTERS_QUANTITY) ? PlatformPage.Read<int>(value, PlatformPage.QUANTITY) : 1;
                attributesXml = _productAttributeParser.AddProductAttribute(attributesXml, mapping,
                    PlatformPage.Read<int>(value, PlatformPage.ID).ToString(CultureInfo.InvariantCulture), units > 1 ? units : null);
            }
        }

        return attributesXml;
    }
}
