using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <param name="Parts">Those of its products that were not out when it was ordered, or later.</param>
/// <param name="IsWhole">Whether nothing of it was held, by today's releases, of which nothing is known.</param>
public sealed record HeldGoods(IReadOnlyList<HeldPart> Parts, bool IsWhole);

/// <summary>What goods that are there and not out promised the orders that they were sold to.</summary>
public interface IHeldHistories
{
    /// <summary>
    /// By order item id; items of which nothing is known are left out. One statement, and three to six where something is known: its
    /// parcels, whether the order was cancelled, and when a closed one was.
    /// </summary>
    Task<IReadOnlyDictionary<int, HeldGoods>> ReadAsync(IReadOnlyCollection<OrderItemTelling> items);
}
