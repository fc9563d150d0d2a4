using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>
/// What a stock item's dates are made with: today, the shop's calendar, handling, grace, and the lead time of its preferred
/// supplier (of the row for its combination, else for the product; lowest rank, then id). The same for all stores.
/// </summary>
public interface ITermsReader
{
    /// <summary>Constant number of statements; to be called outside the ledger's transaction.</summary>
    Task<PromiseTerms> ReadAsync(StockKey key);
}
