using Nop.Plugin.Misc.Backorders.Models;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <summary>What the storefront says about backorders. Null or an empty text: nothing to say.</summary>
public interface IAvailabilityModelFactory
{
    /// <summary>For the product page as it opens, for one unit.</summary>
    Task<ProductAvailabilityModel?> PrepareProductAsync(int productId);

    /// <summary>The sentence for a quantity; empty where nothing is said.</summary>
    Task<string> PrepareSentenceAsync(int productId, int quantity);

    /// <summary>The lines of the current cart of which something would have to be waited for.</summary>
    Task<CartAvailabilityModel?> PrepareCartAsync();

    /// <summary>What is still open of an order item; told only once it is final.</summary>
    Task<string> PrepareOrderLineAsync(int orderItemId);
}
