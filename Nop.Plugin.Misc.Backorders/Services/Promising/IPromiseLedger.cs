using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>
/// Keeps the promises of a stock item's lines. Works inside the ledger's transaction, after the lines were written: what is
/// promised follows from the queue as it is then.
/// </summary>
public interface IPromiseLedger
{
    /// <summary>
    /// Plans the dates from arrivals, queue and terms, writes what differs, and notes on the item what is left for the next
    /// shopper and how much is coming; the item's own row is saved by who holds its lock. A frozen item has no dates.
    /// </summary>
    Task WriteAsync(StockItem item, ItemTerms terms, PromiseCause cause);
}
