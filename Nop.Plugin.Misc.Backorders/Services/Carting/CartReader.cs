using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Carting;

/// <inheritdoc />
public class CartReader : ICartReader
{
    private readonly IProductService _productService;
    private readonly IShoppingCartService _shoppingCartService;

    /// <param name="shoppingCartService">The cart of the store; reading it goes through every proxy unchanged.</param>
    public CartReader(IProductService productService, IShoppingCartService shoppingCartService)
    {
        _productService = productService;
        _shoppingCartService = shoppingCartService;
    }

    public virtual Task<IList<ShoppingCartItem>> ReadAsync(Customer customer, int storeId)
    {
        return _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
    }

    public virtual async Task<ShoppingCartItem?> FindAsync(Customer customer, int storeId, CartChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);

        return await _shoppingCartService.FindShoppingCartItemInTheCartAsync(await ReadAsync(customer, storeId), ShoppingCartType.ShoppingCart,
            choice.Product, choice.AttributesXml, choice.CustomerEnteredPrice, choice.RentalStartDate, choice.RentalEndDate);
    }

    public virtual async Task<ShoppingCartItem?> FindAsync(Customer customer, int cartItemId)
    {
        return (await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart)).FirstOrDefault(item => item.Id == cartItemId);
    }

    public virtual async Task<Product?> ProductOfAsync(ShoppingCartItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        return await _productService.GetProductByIdAsync(item.ProductId);
    }
}
