using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>What the dates of one stock item are made with.</summary>
/// <param name="Promise">Those of now; their order day is that of somebody who orders now.</param>
/// <param name="Zone">The store's.</param>
/// <param name="CutOff">On the store's wall clock; null: midnight.</param>
public sealed record ItemTerms(PromiseTerms Promise, TimeZoneInfo Zone, TimeOnly? CutOff)
{
    /// <summary>The day from which a lead time counts for an order.</summary>
    /// <param name="placedUtc">In UTC, whatever kind it says.</param>
    public DateOnly OrderDayOf(DateTime placedUtc) => OrderDay.Of(StoreDay.LocalOf(placedUtc, Zone), CutOff);
}

/// <summary>
/// Reads today, the shop's calendar, handling, grace, release date, and the lead time of the preferred supplier: of the
/// active ones the first in rank for the combination, else for the product. The same for all stores. From the tables, not from the board.
/// </summary>
public interface ITermsReader
{
    /// <summary>A constant number of statements. Outside the ledger's transaction.</summary>
    Task<ItemTerms> ReadAsync(StockKey key);
}
