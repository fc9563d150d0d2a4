using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Services.Availability;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <summary>An order item as the stock items that it takes, which is what the page asked about before it was bought.</summary>
/// <param name="IsHeld">It or one of its parts is not out yet, and the shop still owes it: the order is neither cancelled nor closed.</param>
/// <param name="Product">Only the columns that sentences are made with; never written to the platform.</param>
/// <param name="Parts">Its own stock item, where it is counted, and those of a bundle's parts. How much is on hand is not read.</param>
public sealed record OrderedItem(int Id, int OrderId, int StoreId, DateTime OrderedOnUtc, int Quantity, bool IsHeld, Product Product, IReadOnlyList<OfferPart> Parts)
{
    /// <summary>The order is neither cancelled, closed nor deleted.</summary>
    public bool IsOpen { get; init; }
}

/// <param name="Items">By order item id.</param>
/// <param name="Products">By id: those of the items and their parts, and those that were asked for.</param>
public sealed record OrderedGoods(IReadOnlyDictionary<int, OrderedItem> Items, IReadOnlyDictionary<int, Product> Products);

/// <summary>
/// Reads everything that was ordered, whether or not anything of it was ever missing. A constant number of statements, however
/// many orders; a product that the shop has given up is still what was ordered.
/// </summary>
public interface IOrderedItems
{
    /// <param name="productIds">Products that are wanted beside those of the orders.</param>
    Task<OrderedGoods> ReadAsync(IReadOnlyCollection<int> orderIds, IReadOnlyCollection<int> productIds);
}
