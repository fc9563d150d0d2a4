using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd.Walk;

/// <summary>A running store with the plugin installed, and what the walk does differently in it.</summary>
internal abstract class WalkedStore(string address)
{
    public string Address { get; } = address;

    public abstract (string Email, string Password) Admin { get; }

    /// <summary>Three products that are sold without attributes and counted by one number; the third is counted in a warehouse on the way.</summary>
    public abstract (string Sold, string Lacking, string Spread) Products { get; }

    /// <summary>The store's day, or one beside it.</summary>
    public virtual DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>For a store whose clock stands still.</summary>
    public virtual void PassTime()
    {
    }

    /// <summary>Sends the form of the product page that is open.</summary>
    public abstract Task AddToCartAsync(Shopper guest, int productId, int quantity);

    /// <returns>The order's id.</returns>
    public abstract Task<int> CheckOutAsync(Shopper guest);

    /// <summary>Runs a schedule task from the list of them, which is open.</summary>
    public abstract Task RunTaskAsync(Shopper admin, int taskId);

    protected static (string Name, string Value) Quantity(int productId, int quantity) => ($"addtocart_{productId}.EnteredQuantity", $"{quantity}");
}
