using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// What the platform counts, and what we made of the number. One row is one lock: every plan for the item
/// begins by raising <see cref="Version"/>. The sums are those of its lines, ready to be shown.
/// </summary>
public class StockItem : BaseEntity
{
    public int ProductId { get; set; }

    /// <summary>The attribute combination, or 0 where the product itself is counted.</summary>
    public int CombinationId { get; set; }

    public int HowCountedId { get; set; }

    /// <summary>True while the item is not counted the way its lines were: states are kept, nothing is handed out.</summary>
    public bool Frozen { get; set; }

    /// <summary>Raised by every plan, whether or not it changes anything.</summary>
    public long Version { get; set; }

    /// <summary>The plan that raised the version last. Read back after the commit: a rollback can be silent.</summary>
    public Guid RunId { get; set; }

    /// <summary>The platform's sellable number when the last plan read it; negative where units are missing.</summary>
    public int Stock { get; set; }

    public int Waiting { get; set; }

    public int Ready { get; set; }

    public int Released { get; set; }

    /// <summary>Units on hand that a policy gives to nobody.</summary>
    public int Withheld { get; set; }

    /// <summary>A person's hold: what is on hand is given to nobody.</summary>
    public bool OnHold { get; set; }

    /// <summary>Units that are kept for new orders, 0 or more.</summary>
    public int KeptForNewOrders { get; set; }

    /// <summary>Signed units that the platform counts wrongly: the sum of the item's open corrections.</summary>
    public int Correction { get; set; }

    /// <summary>Missing units that no waiting line accounts for.</summary>
    public int Unexplained { get; set; }

    /// <summary>What the next shopper can be told, as <see cref="Planning.Promises.AvailabilityCode"/>; null: nothing is coming and nobody waits.</summary>
    public string? Available { get; set; }

    /// <summary>The store's day on which dates were last planned, a date at 00:00; null: never.</summary>
    public DateTime? PlannedOn { get; set; }

    /// <summary>Units of arrivals that are neither received nor cancelled.</summary>
    public int Coming { get; set; }

    /// <summary>Whether the platform's subscribers are owed the mail that it is there again, until nobody waits for it.</summary>
    public bool SubscribersWait { get; set; }

    /// <summary>True while a line is open, stock is coming, something is unexplained or corrected, or no sweep has confirmed it yet: the sweep visits the item in turn.</summary>
    public bool HasWork { get; set; }

    /// <summary>Order items with a higher id may still claim missing units without being named by an event.</summary>
    public int ClaimsAboveOrderItemId { get; set; }

    /// <summary>UTC; the last event that named the item.</summary>
    public DateTime LastEventOnUtc { get; set; }

    /// <summary>UTC; when a sweep last found everything as it should be. Null after a plan that moved units.</summary>
    public DateTime? ConfirmedOnUtc { get; set; }

    /// <summary>UTC; the sweep takes the item with the oldest visit first.</summary>
    public DateTime LastSweptOnUtc { get; set; }

    /// <summary>UTC; since when the item cannot be brought up to date. Null where it can; logged once when it is set.</summary>
    public DateTime? FailingSinceUtc { get; set; }

    public HowCounted HowCounted
    {
        get => (HowCounted)HowCountedId;
        set => HowCountedId = (int)value;
    }
}
