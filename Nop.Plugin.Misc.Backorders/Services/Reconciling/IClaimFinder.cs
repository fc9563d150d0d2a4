using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>Order items that may answer for missing units of a stock item, found before its transaction begins.</summary>
/// <param name="Touched">Those that this request inserted or updated.</param>
/// <param name="UnitsPerItem">
/// By order item id: the ones that had to be found through their attributes. Those of a product that is counted by one
/// number are not here: they need no looking for.
/// </param>
public sealed record Claims(IReadOnlyCollection<int> Touched, IReadOnlyDictionary<int, int> UnitsPerItem)
{
    /// <summary>With order items that a person named.</summary>
    public Claims With(IReadOnlyList<ChargedOrderItem> charged)
    {
        ArgumentNullException.ThrowIfNull(charged);
        if (charged.Count == 0)
            return this;

        var units = new Dictionary<int, int>(UnitsPerItem);
        foreach (var item in charged)
            units[item.OrderItemId] = item.PerItem;

        return new Claims([.. Touched.Union(charged.Select(item => item.OrderItemId))], units);
    }
}

/// <summary>Finds them through the platform's services, which may not be called inside our transaction.</summary>
public interface IClaimFinder
{
    /// <param name="aboveOrderItemId">Order items with a higher id claim by their number alone. At most the newest 900 are found.</param>
    Task<Claims> FindAsync(StockKey key, int aboveOrderItemId);
}
