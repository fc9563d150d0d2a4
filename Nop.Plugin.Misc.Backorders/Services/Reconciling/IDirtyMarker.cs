using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>
/// Notes that a stock item has to be looked at. A mark is written outside every transaction; where the database cannot
/// take it now, it is given up: the sweep visits every item with open lines anyway.
/// </summary>
public interface IDirtyMarker
{
    /// <summary>Never throws.</summary>
    Task MarkAsync(params IReadOnlyCollection<StockKey> keys);

    /// <summary>With what the promises' revisions are to name. Never throws.</summary>
    Task MarkAsync(IReadOnlyDictionary<StockKey, PromiseCause> causes);
}
