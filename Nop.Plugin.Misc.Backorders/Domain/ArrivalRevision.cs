using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>What an arrival said from a moment on. Rows are only ever added, one with every change.</summary>
public class ArrivalRevision : BaseEntity
{
    public int ArrivalId { get; set; }

    /// <summary>What happened, as <see cref="ArrivalChange"/>.</summary>
    public int ChangeId { get; set; }

    public int Ordered { get; set; }

    public int Received { get; set; }

    /// <summary>Store-local dates at 00:00, both included.</summary>
    public DateTime? WindowFrom { get; set; }

    public DateTime? WindowTo { get; set; }

    public int StatusId { get; set; }

    public int WarehouseId { get; set; }

    public string? Note { get; set; }

    /// <summary>The customer id of the person, or 0.</summary>
    public int ActorId { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public ArrivalChange Change
    {
        get => (ArrivalChange)ChangeId;
        set => ChangeId = (int)value;
    }
}
