using DemoStore.Services.Catalog;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace DemoStore.Services.Orders;

/// <summary>
/// Says when a cart line asks for more than there is. Only products without backorders are limited. A line is checked
/// alone; the product's other lines are added up where the product has a free entry (two engravings share the shelf),
/// and where the line has no attributes at all it is added to the others without. Units that other lines' bundles hold
/// are added then too. Lines told apart by a list are checked one by one, so 3 red and 2 blue of 4 pass. A combination
/// is limited by its own number alone, unless it may be sold out; attributes that fit none are refused only where
/// combinations alone are for sale.
/// </summary>
public class CartStockWarnings
{
    private readonly IProductAttributeService _attributes;
    private readonly ILocalizationService _localization;
    private readonly IProductAttributeParser _parser;
    private readonly IProductService _products;
    private readonly StockMessages _stockMessages;

    public CartStockWarnings(IProductAttributeService attributes, ILocalizationService localization, IProductAttributeParser parser,
        IProductService products, StockMessages stockMessages)
    {
        _attributes = attributes;
        _localization = localization;
        _parser = parser;
        _products = products;
        _stockMessages = stockMessages;
    }

    /// <summary>
    /// The first reason why these units cannot be had, or none. <paramref name="others"/>: the cart's other lines; they are
    /// not looked at where the line is refused already.
    /// </summary>
    public async Task<IList<string>> FindAsync(Product product, string attributesXml, int quantity, IReadOnlyList<ShoppingCartItem> others, bool refused)
    {
        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes)
            return await FindInCombinationAsync(product, attributesXml, quantity);
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock || product.BackorderMode != BackorderMode.NoBackorders)
            return [];

        var stock = await _products.GetTotalStockQuantityAsync(product);
        foreach (var wanted in refused ? [quantity] : await ClaimsAsync(product, attributesXml, quantity, others))
            if (wanted > stock)
                return [await TextAsync(product, stock)];
        return [];
    }

    private async Task<IList<string>> FindInCombinationAsync(Product product, string attributesXml, int quantity)
    {
        var combination = await _parser.FindProductAttributeCombinationAsync(product, attributesXml);
        if (combination is null)
            return product.AllowAddingOnlyExistingAttributeCombinations ? [await TextAsync(product, 0)] : [];
        return combination.AllowOutOfStockOrders || quantity <= combination.StockQuantity ? [] : [await TextAsync(product, combination.StockQuantity)];
    }

    private async Task<IEnumerable<int>> ClaimsAsync(Product product, string attributesXml, int quantity, IReadOnlyList<ShoppingCartItem> others)
    {
        var own = others.Where(line => line.ProductId == product.Id).ToList();
        var bundled = await BundledAsync(product, others);
        var claims = new List<int> { quantity };
        if ((await _attributes.GetProductAttributeMappingsByProductIdAsync(product.Id)).Any(mapping => mapping.IsFreeEntry()))
            claims.Add(quantity + own.Sum(line => line.Quantity) + bundled);
        if (string.IsNullOrEmpty(attributesXml))
            claims.Add(quantity + own.Where(line => string.IsNullOrEmpty(line.AttributesXml)).Sum(line => line.Quantity) + bundled);
        return claims;
    }

    /// <summary>Units of the product inside the bundles of these lines.</summary>
    private async Task<int> BundledAsync(Product product, IEnumerable<ShoppingCartItem> lines)
    {
        var units = 0;
        foreach (var line in lines.Where(line => !string.IsNullOrEmpty(line.AttributesXml)))
            units += line.Quantity * (await _parser.ParseProductAttributeValuesAsync(line.AttributesXml))
                .Where(value => value.AttributeValueType == AttributeValueType.AssociatedToProduct && value.AssociatedProductId == product.Id)
                .Sum(value => value.Quantity);
        return units;
    }

    private async Task<string> TextAsync(Product product, int stock) => stock > 0
        ? string.Format(await _localization.GetResourceAsync("ShoppingCart.QuantityExceedsStock"), stock)
        : await _stockMessages.OrRangeAsync(product, "ShoppingCart.OutOfStock", "ShoppingCart.AvailabilityRange");
}
