using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;

namespace DemoStore.Services.Orders;

/// <summary>Prices without tax, discount or shipping: the product's price and what its chosen values add. A part of a bundle adds its own price.</summary>
public class CartPrices
{
    private readonly IProductAttributeParser _parser;
    private readonly IProductService _products;

    public CartPrices(IProductAttributeParser parser, IProductService products)
    {
        _parser = parser;
        _products = products;
    }

    public async Task<decimal> UnitAsync(Product product, string attributesXml)
    {
        ArgumentNullException.ThrowIfNull(product);
        var price = product.Price;
        foreach (var value in await _parser.ParseProductAttributeValuesAsync(attributesXml))
            price += await AddedAsync(product, value);
        return Math.Round(Math.Max(price, 0), 4);
    }

    /// <summary>What a chosen value adds to the price of one.</summary>
    public async Task<decimal> AddedAsync(Product product, ProductAttributeValue value)
    {
        if (value.AttributeValueType == AttributeValueType.AssociatedToProduct)
            return await _products.GetProductByIdAsync(value.AssociatedProductId) is { } part ? part.Price * value.Quantity : 0;
        return value.PriceAdjustmentUsePercentage ? product.Price * value.PriceAdjustment / 100 : value.PriceAdjustment;
    }

    public async Task<decimal> UnitAsync(ShoppingCartItem line)
        => await UnitAsync(await _products.GetProductByIdAsync(line.ProductId), line.AttributesXml);

    public async Task<decimal> TotalAsync(IEnumerable<ShoppingCartItem> cart)
    {
        var total = 0m;
        foreach (var line in cart)
            total += line.Quantity * await UnitAsync(line);
        return total;
    }
}
