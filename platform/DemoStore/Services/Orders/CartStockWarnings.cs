using DemoStore.Services.Catalog;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace DemoStore.Services.Orders;

/// <summary>
/// Says when a cart line asks for more than there is. Only products without backorders are limited. A line is checked
/// alone; the product's other lines are added up where the product has a free entry (two engravings share the shelf),
/// and where the line has no attributes at all it is added to the others without. Lines told apart by a list are
/// checked one by one, so 3 red and 2 blue of 4 pass.
/// </summary>
public class CartStockWarnings
{
    private readonly IProductAttributeService _attributes;
    private readonly ILocalizationService _localization;
    private readonly IProductService _products;
    private readonly StockMessages _stockMessages;

    public CartStockWarnings(IProductAttributeService attributes, ILocalizationService localization, IProductService products, StockMessages stockMessages)
    {
        _attributes = attributes;
        _localization = localization;
        _products = products;
        _stockMessages = stockMessages;
    }

    /// <summary>The first reason why these units cannot be had, or none. <paramref name="others"/>: the cart's other lines.</summary>
    public async Task<IList<string>> FindAsync(Product product, string attributesXml, int quantity, IEnumerable<ShoppingCartItem> others)
    {
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock || product.BackorderMode != BackorderMode.NoBackorders)
            return [];

        var stock = await _products.GetTotalStockQuantityAsync(product);
        foreach (var wanted in await ClaimsAsync(product, attributesXml, quantity, others.Where(line => line.ProductId == product.Id).ToList()))
            if (wanted > stock)
                return [await TextAsync(product, stock)];
        return [];
    }

    private async Task<IEnumerable<int>> ClaimsAsync(Product product, string attributesXml, int quantity, List<ShoppingCartItem> others)
    {
        var claims = new List<int> { quantity };
        if ((await _attributes.GetProductAttributeMappingsByProductIdAsync(product.Id)).Any(mapping => mapping.IsFreeEntry()))
            claims.Add(quantity + others.Sum(line => line.Quantity));
        if (string.IsNullOrEmpty(attributesXml))
            claims.Add(quantity + others.Where(line => string.IsNullOrEmpty(line.AttributesXml)).Sum(line => line.Quantity));
        return claims;
    }

    private async Task<string> TextAsync(Product product, int stock) => stock > 0
        ? string.Format(await _localization.GetResourceAsync("ShoppingCart.QuantityExceedsStock"), stock)
        : await _stockMessages.OrRangeAsync(product, "ShoppingCart.OutOfStock", "ShoppingCart.AvailabilityRange");
}
