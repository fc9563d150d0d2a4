using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>What suppliers are still expected to bring: neither received nor cancelled.</summary>
public interface IExpectedArrivals
{
    /// <summary>From the table; one statement.</summary>
    Task<List<ExpectedArrival>> ReadAsync(StockKey key);
}
