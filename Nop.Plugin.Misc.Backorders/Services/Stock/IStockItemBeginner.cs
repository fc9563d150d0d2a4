namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <summary>Begins stock items of which nothing is missing, and which have to be looked at all the same.</summary>
public interface IStockItemBeginner
{
    /// <summary>False where the platform does not count it. The sweep visits it from now on. Not inside a transaction.</summary>
    Task<bool> BeginAsync(StockKey key);

    /// <summary>Many at once: nothing is asked of each by itself, and only those that are new are written one by one. Not inside a transaction.</summary>
    Task BeginAsync(IReadOnlyCollection<StockKey> keys);
}
