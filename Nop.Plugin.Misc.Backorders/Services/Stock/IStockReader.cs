using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <summary>What the platform's tables say about a stock item at this moment.</summary>
/// <param name="Stock">The sellable number; means nothing where the item is not counted.</param>
public sealed record StockReading(HowCounted HowCounted, int Stock = 0, bool NeedsShipping = true, string ProductName = "", string? Sku = null)
{
    public bool IsCounted => HowCounted != HowCounted.NotCounted;

    /// <summary>It would be counted by its warehouses, and lies in none: it is not counted until goods are booked into one.</summary>
    public bool IsInNoWarehouse { get; init; }

    /// <summary>How goods that come are booked in: as it is counted, or would be with its first warehouse.</summary>
    public HowCounted BookedInAs => IsInNoWarehouse ? HowCounted.SeveralWarehouses : HowCounted;
}

/// <summary>
/// The only place that reads stock for a decision: from the tables, since the platform's cached product is one instance
/// for all requests and may hold numbers that were never written, or are no longer true.
/// </summary>
public interface IStockReader
{
    /// <summary>
    /// A product or combination whose row is gone is not counted; it is never stock 0. Neither is one that is counted by its
    /// warehouses and lies in none: an order takes nothing from it there.
    /// </summary>
    Task<StockReading> ReadAsync(StockKey key);

    /// <summary>As <see cref="ReadAsync"/> says of each, how it is counted; those that are not are left out. A constant number of statements for each 900.</summary>
    Task<IReadOnlyDictionary<StockKey, HowCounted>> ReadHowCountedAsync(IReadOnlyCollection<StockKey> keys);

    /// <summary>The sum over the product's warehouses, of stock less reservations; 0 where it has none.</summary>
    Task<int> ReadWarehousesAsync(int productId);

    /// <summary>The stock item of a product whose own StockQuantity is the sellable number. Reads nothing.</summary>
    StockKey? KeyOf(Product product);
}
