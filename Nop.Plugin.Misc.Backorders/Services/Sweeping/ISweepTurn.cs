using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <summary>
/// Whose turn it is. The marked items come first, the oldest mark before the others, but a quarter of each run is for the
/// items with work, the one that was not visited for the longest time first. An item that fails goes to the end of that
/// row, so it costs a place each round and starves nobody.
/// </summary>
public interface ISweepTurn
{
    /// <param name="limit">Items at most, 1 or more.</param>
    Task<IReadOnlyList<StockKey>> ChooseAsync(int limit);

    /// <summary>Notes that there was nothing to do: the marks that were there before the look have had their answer.</summary>
    Task AnsweredAsync(StockKey key);

    /// <summary>Sends the item to the end of the row. True where it had not failed before, so that it is logged once.</summary>
    Task<bool> FailedAsync(StockKey key);
}
