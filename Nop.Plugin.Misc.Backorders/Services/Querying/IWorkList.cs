using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <summary>One thing that waits for a person.</summary>
/// <param name="Item">Null for an order that was set back.</param>
/// <param name="Correction">Of <see cref="WorkKind.Correction"/> only.</param>
/// <param name="Order">Of <see cref="WorkKind.Reopened"/> only.</param>
public sealed record WorkItem(WorkKind Kind, StockItem? Item, Correction? Correction = null, Order? Order = null);

/// <summary>What is wanted of it. A filter that is not set leaves everything in.</summary>
/// <param name="Product">A part of the product's name or the beginning of its SKU, whatever the capitals.</param>
public sealed record WorkFilter(WorkKind? Kind = null, string? Product = null);

/// <summary>Everything that waits for a person to decide. Reads only.</summary>
public interface IWorkList
{
    /// <param name="pageIndex">From 0.</param>
    Task<IPagedList<WorkItem>> SearchAsync(WorkFilter filter, int pageIndex, int pageSize);

    /// <summary>How much there is of each kind, whatever is filtered; a kind of which there is nothing is 0.</summary>
    Task<IReadOnlyDictionary<WorkKind, int>> CountAsync();

    /// <summary>Orders with units of the product that the platform really cancelled, and whose status somebody set back.</summary>
    Task<IList<Order>> GetReopenedAsync(int productId);
}
