using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Carting;

/// <summary>What is in a cart, for whoever checks it.</summary>
public interface ICartReader
{
    /// <summary>The lines of the cart, not of wish lists.</summary>
    Task<IList<ShoppingCartItem>> ReadAsync(Customer customer, int storeId);

    /// <summary>The line that a new one with this choice would be added to; null: it would be a line of its own.</summary>
    Task<ShoppingCartItem?> FindAsync(Customer customer, int storeId, CartChoice choice);

    /// <summary>A line of the cart, whatever its store.</summary>
    Task<ShoppingCartItem?> FindAsync(Customer customer, int cartItemId);

    Task<Product?> ProductOfAsync(ShoppingCartItem item);
}
