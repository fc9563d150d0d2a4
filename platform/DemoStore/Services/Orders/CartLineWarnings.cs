using System.Globalization;
using DemoStore.Services.Catalog;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace DemoStore.Services.Orders;

/// <summary>What is wrong with a cart line apart from the stock: the product, the quantity, the attributes.</summary>
public class CartLineWarnings
{
    private readonly IProductAttributeService _attributes;
    private readonly ILocalizationService _localization;
    private readonly IProductAttributeParser _parser;

    public CartLineWarnings(IProductAttributeService attributes, ILocalizationService localization, IProductAttributeParser parser)
    {
        _attributes = attributes;
        _localization = localization;
        _parser = parser;
    }

    public async Task<IList<string>> ForProductAsync(Product product, ShoppingCartType cartType)
    {
        var warnings = new List<string>();
        if (!product.Published)
            warnings.Add(await TextAsync("ShoppingCart.ProductUnpublished"));
        if (cartType == ShoppingCartType.ShoppingCart && product.DisableBuyButton)
            warnings.Add(await TextAsync("ShoppingCart.BuyingDisabled"));
        if (cartType == ShoppingCartType.Wishlist && product.DisableWishlistButton)
            warnings.Add(await TextAsync("ShoppingCart.WishlistDisabled"));
        return warnings;
    }

    public async Task<IList<string>> ForQuantityAsync(Product product, int quantity)
    {
        if (quantity < product.OrderMinimumQuantity)
            return [await TextAsync("ShoppingCart.MinimumQuantity", product.OrderMinimumQuantity)];
        if (quantity > product.OrderMaximumQuantity)
            return [await TextAsync("ShoppingCart.MaximumQuantity", product.OrderMaximumQuantity)];
        var allowed = AllowedQuantities.Of(product);
        return allowed.Count == 0 || allowed.Contains(quantity) ? [] : [await TextAsync("ShoppingCart.AllowedQuantities", string.Join(", ", allowed))];
    }

    public async Task<IList<string>> ForAttributesAsync(Product product, string attributesXml)
    {
        var warnings = new List<string>();
        foreach (var chosen in await _parser.ParseProductAttributeMappingsAsync(attributesXml))
            if (chosen.ProductId != product.Id)
                warnings.Add(await TextAsync("DemoStore.ShoppingCart.ForeignAttribute"));

        foreach (var mapping in await _attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            if (await _parser.IsConditionMetAsync(mapping, attributesXml) == false)
                continue;

            var entered = _parser.ParseValues(attributesXml, mapping.Id).Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
            if (mapping.IsRequired && !await IsAnsweredAsync(mapping, entered))
                warnings.Add(await MissingAsync(mapping));
            else if (mapping.AttributeControlType is AttributeControlType.TextBox or AttributeControlType.MultilineTextbox)
                warnings.AddRange(await LengthAsync(mapping, entered.FirstOrDefault()?.Length ?? 0));
        }
        return warnings;
    }

    /// <summary>A warning about the part of a bundle that this value stands for.</summary>
    public async Task<string> OfPartAsync(ProductAttributeValue value, string warning)
        => await TextAsync("ShoppingCart.AssociatedAttributeWarning", await NameAsync(await _attributes.GetProductAttributeMappingByIdAsync(value.ProductAttributeMappingId)),
            await _localization.GetLocalizedAsync(value, v => v.Name), warning);

    private async Task<bool> IsAnsweredAsync(ProductAttributeMapping mapping, List<string> entered)
    {
        if (!mapping.IsList())
            return entered.Count > 0;
        var values = await _attributes.GetProductAttributeValuesAsync(mapping.Id);
        return values.Any(value => entered.Contains(value.Id.ToString(CultureInfo.InvariantCulture)));
    }

    private async Task<string> MissingAsync(ProductAttributeMapping mapping)
    {
        var prompt = await _localization.GetLocalizedAsync(mapping, m => m.TextPrompt);
        return string.IsNullOrEmpty(prompt) ? await TextAsync("ShoppingCart.SelectAttribute", await NameAsync(mapping)) : prompt;
    }

    private async Task<IEnumerable<string>> LengthAsync(ProductAttributeMapping mapping, int length)
    {
        var warnings = new List<string>();
        if (length > 0 && mapping.ValidationMinLength is int min && length < min)
            warnings.Add(await TextAsync("ShoppingCart.TextboxMinimumLength", await NameAsync(mapping), min));
        if (mapping.ValidationMaxLength is int max && length > max)
            warnings.Add(await TextAsync("ShoppingCart.TextboxMaximumLength", await NameAsync(mapping), max));
        return warnings;
    }

    private async Task<string> NameAsync(ProductAttributeMapping mapping)
    {
        var attribute = await _attributes.GetProductAttributeByIdAsync(mapping.ProductAttributeId);
        return await _localization.GetLocalizedAsync(attribute, a => a.Name);
    }

    private async Task<string> TextAsync(string key, params object[] values)
        => string.Format(CultureInfo.InvariantCulture, await _localization.GetResourceAsync(key), values);
}
