using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>
/// Called after a lead time, a calendar, handling or grace was written and committed: the board is forgotten, and the stock
/// items with work whose dates rest on it are planned anew: a few at once, the others by the sweep. What nobody waits for and
/// nothing comes of has no date to plan.
/// </summary>
public interface ITermsChanged
{
    /// <summary>Everything that they supply or are expected to bring.</summary>
    Task OfSuppliersAsync(params IReadOnlyCollection<int> supplierIds);

    /// <param name="keys">With combination 0: the product and every combination of it.</param>
    Task OfProductsAsync(IReadOnlyCollection<StockKey> keys);

    Task OfShopAsync();
}
