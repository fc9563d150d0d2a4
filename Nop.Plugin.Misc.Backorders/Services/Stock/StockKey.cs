namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <summary>Names one number of the platform.</summary>
/// <param name="CombinationId">0 where the product itself is counted.</param>
public readonly record struct StockKey(int ProductId, int CombinationId = 0);
