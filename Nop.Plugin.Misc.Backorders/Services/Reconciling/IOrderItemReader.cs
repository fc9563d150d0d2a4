using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <param name="Claims">Whether the order item may answer for a shortage: touched in this request, or above the mark.</param>
public sealed record OrderItemFacts(QueuePlace Place, OrderItemUnits Units, bool Claims);

/// <summary>Which order items a plan is about: those of the open lines, those touched, those above the mark.</summary>
/// <param name="OwnProduct">Whether every order item of the product takes from the stock item: not so for combinations.</param>
public sealed record OrderItemScope(int StockItemId, int ProductId, bool OwnProduct, int AboveOrderItemId, Claims Claims)
{
    public static OrderItemScope Of(StockItem item, Claims claims)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new OrderItemScope(item.Id, item.ProductId, item.CombinationId == 0, item.ClaimsAboveOrderItemId, claims);
    }
}

/// <summary>Reads what the platform says about order items, with a number of statements that does not grow with them.</summary>
public interface IOrderItemReader
{
    /// <summary>Facts by order item id. A line whose order item is not here has lost it.</summary>
    Task<IReadOnlyDictionary<int, OrderItemFacts>> ReadAsync(OrderItemScope scope, IReadOnlyList<Line> lines);

    /// <summary>The lines of the scope: the open ones, and the closed ones whose order items are named.</summary>
    IQueryable<Line> LinesOf(OrderItemScope scope);
}
