using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <summary>
/// What pages said about a cart item before it was bought, kept for the day on which somebody asks. A page never breaks
/// because of it: what cannot be kept is logged.
/// </summary>
public interface IShownPromises
{
    /// <summary>Keeps what a page is about to say; of an item that it says nothing of, what an earlier page said is forgotten. Never throws.</summary>
    /// <param name="cartItemIds">All items of the page.</param>
    /// <param name="shown">Those of which it says something, without ids and moments.</param>
    Task KeepAsync(IReadOnlyCollection<int> cartItemIds, IReadOnlyCollection<ShownPromise> shown);

    /// <summary>The cart item was bought and is an order item now; the ledger's next plan takes over what was said of it.</summary>
    Task BoughtAsync(int cartItemId, OrderItem orderItem);

    /// <summary>Forgets what was said of cart items that nobody bought.</summary>
    /// <param name="beforeUtc">Said before this moment.</param>
    Task ForgetAbandonedAsync(DateTime beforeUtc);

    /// <summary>What was said before they were bought, by order item id.</summary>
    Task<IReadOnlyDictionary<int, ShownPromise>> FindAsync(IReadOnlyCollection<int> orderItemIds);
}
