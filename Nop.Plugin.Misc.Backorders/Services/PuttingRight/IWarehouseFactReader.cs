using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <summary>What the platform's warehouses say of an order item whose units are taken off the number.</summary>
/// <param name="Lacking">Units that should be reserved for open orders and are not, below 0 where more are; those of the order itself, where a person said that it is open again, among them.</param>
/// <param name="SentFrom">Units of the order item that left, by warehouse id.</param>
public sealed record WarehouseFacts(long Lacking, IReadOnlyDictionary<int, int> SentFrom)
{
    public static WarehouseFacts None { get; } = new(0, new Dictionary<int, int>());
}

/// <summary>Reads what is needed to take units off the number of a product in several warehouses.</summary>
public interface IWarehouseFactReader
{
    Task<WarehouseFacts> ReadAsync(StockItem item, Intent intent);
}
