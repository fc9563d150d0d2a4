using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// What the cart and confirm pages last said about a cart item, and, once it was bought, about the order item it became.
/// Kept, since people will ask for what they read.
/// </summary>
public class ShownPromise : BaseEntity
{
    public int CartItemId { get; set; }

    /// <summary>0 until it was bought.</summary>
    public int OrderItemId { get; set; }

    /// <summary>Units that were asked for.</summary>
    public int Quantity { get; set; }

    /// <summary>The sentence as it was read, without markup.</summary>
    public string? Sentence { get; set; }

    /// <summary>The promise behind it; store-local dates at 00:00, both included; null: no date.</summary>
    public DateTime? ShipsFrom { get; set; }

    public DateTime? ShipsTo { get; set; }

    /// <summary>As <see cref="Planning.Promises.PromiseBasis"/>.</summary>
    public int BasisId { get; set; }

    /// <summary>The store's day on which it was said, a date at 00:00.</summary>
    public DateTime Day { get; set; }

    public DateTime ShownOnUtc { get; set; }
}
