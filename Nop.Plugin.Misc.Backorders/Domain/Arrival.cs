using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>Stock of one item that a supplier is expected to bring. What it promises is its last stated window; every window before is kept (<see cref="ArrivalRevision"/>).</summary>
public class Arrival : BaseEntity
{
    /// <summary>0: no supplier named.</summary>
    public int SupplierId { get; set; }

    /// <summary>The purchase order or delivery that people know it by.</summary>
    public string? Reference { get; set; }

    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    /// <summary>Where it will be put; 0 where the item is counted by one number.</summary>
    public int WarehouseId { get; set; }

    /// <summary>Units, above 0.</summary>
    public int Ordered { get; set; }

    /// <summary>Units booked into the platform's stock by receipts; may be above <see cref="Ordered"/>.</summary>
    public int Received { get; set; }

    /// <summary>The first stated day, a store-local date at 00:00; null where none is stated, then the last day is too.</summary>
    public DateTime? WindowFrom { get; set; }

    /// <summary>The last stated day, included; never before the first.</summary>
    public DateTime? WindowTo { get; set; }

    public int StatusId { get; set; }

    public string? Note { get; set; }

    /// <summary>Raised by every write; a form that was made from another number is refused.</summary>
    public int Version { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime UpdatedOnUtc { get; set; }

    public ArrivalStatus Status
    {
        get => (ArrivalStatus)StatusId;
        set => StatusId = (int)value;
    }
}
