using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.Backorders.Services.Carting;

/// <summary>Holds a cart against what the product's policy lets wait.</summary>
public interface ICartCap
{
    /// <summary>The warning of a line that asks for too much; null where it does not, or no policy caps it.</summary>
    /// <param name="cartItemId">The line itself, which the others do not include; 0 for a new one.</param>
    /// <param name="quantity">What the line would have then.</param>
    /// <param name="adding">What of it is being added on the product's page; 0: the cart is looked at, or changed.</param>
    Task<string?> FindWarningAsync(Customer customer, Product product, int storeId, string? attributesXml, int quantity, int cartItemId, int adding = 0);
}
