using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// One order item of which units of one stock item were missing. Quantities are sums of the line's moves.
/// What the grid shows is kept here as it was when the line began, since order items can be deleted.
/// </summary>
public class Line : BaseEntity
{
    public int StockItemId { get; set; }

    public int OrderItemId { get; set; }

    public int OrderId { get; set; }

    public int ProductId { get; set; }

    public int StoreId { get; set; }

    public int CustomerId { get; set; }

    public string? OrderNumber { get; set; }

    public string ProductName { get; set; } = string.Empty;

    public string? Sku { get; set; }

    public string? CustomerFirstName { get; set; }

    public string? CustomerLastName { get; set; }

    public string? CustomerEmail { get; set; }

    /// <summary>The order item's quantity, in units of the stock item, when it was last looked at; what is above it has grown since.</summary>
    public int QuantityNoted { get; set; }

    /// <summary>Units of the stock item in one unit of the order item, noted when the line began; above 1 only for parts of a bundle.</summary>
    public int UnitsPerItem { get; set; }

    public int Waiting { get; set; }

    public int Ready { get; set; }

    public int Released { get; set; }

    public int Shipped { get; set; }

    public int Cancelled { get; set; }

    /// <summary>Of the shipped units those that were sent while they were still missing.</summary>
    public int SentAlthoughShort { get; set; }

    /// <summary>True once nothing waits, is ready or released; the ledger stops looking at the line.</summary>
    public bool Closed { get; set; }

    /// <summary>UTC; the place in the queue (then by order item id). The order's creation, first come first served.</summary>
    public DateTime QueuedOnUtc { get; set; }

    /// <summary>As <see cref="Planning.Promises.PromiseBasis"/>; 0: not promised yet. With the days, the first promise, which nothing changes.</summary>
    public int FirstBasisId { get; set; }

    /// <summary>The days on which it was first to ship, store-local dates at 00:00, both included; null: no date.</summary>
    public DateTime? FirstFrom { get; set; }

    public DateTime? FirstTo { get; set; }

    /// <summary>The promise as it is now; 0: not promised yet.</summary>
    public int PromiseBasisId { get; set; }

    public DateTime? PromiseFrom { get; set; }

    public DateTime? PromiseTo { get; set; }

    /// <summary>Why, as <see cref="Planning.Promises.PromiseReason"/>; 0: not promised yet.</summary>
    public int PromiseReasonId { get; set; }

    /// <summary>What it rests on, as <see cref="Planning.Promises.PromiseSourceKind"/>.</summary>
    public int PromiseSourceId { get; set; }

    /// <summary>The arrival that it rests on, or 0.</summary>
    public int PromiseArrivalId { get; set; }

    /// <summary>Waiting units that dated arrivals bring.</summary>
    public int DatedUnits { get; set; }

    /// <summary>The promise of those units alone.</summary>
    public int DatedBasisId { get; set; }

    public DateTime? DatedFrom { get; set; }

    public DateTime? DatedTo { get; set; }

    /// <summary>The promise as the shopper was last told; 0: he was told nothing.</summary>
    public int ToldBasisId { get; set; }

    public DateTime? ToldFrom { get; set; }

    public DateTime? ToldTo { get; set; }

    /// <summary>The store's day on which he was told, a date at 00:00.</summary>
    public DateTime? ToldOn { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime UpdatedOnUtc { get; set; }
}
