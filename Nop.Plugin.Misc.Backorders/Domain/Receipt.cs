using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// Units of an arrival that were booked into the platform's stock: the intent of that call and, once done, its record.
/// The Guid comes with the form, so that a form that is sent twice receives once.
/// </summary>
public class Receipt : BaseEntity
{
    /// <summary>Unique; stands in the stock history's message.</summary>
    public Guid ReceiptGuid { get; set; }

    public int ArrivalId { get; set; }

    public int StatusId { get; set; }

    /// <summary>Units that came, 0 or more; 0 closes an arrival of which nothing more will come.</summary>
    public int Quantity { get; set; }

    public int WarehouseId { get; set; }

    /// <summary>Ordered units that had not been received before it; the difference to <see cref="Quantity"/> is over- or under-receipt.</summary>
    public int Expected { get; set; }

    /// <summary>True where nothing more of the arrival will come.</summary>
    public bool Closes { get; set; }

    public string? Note { get; set; }

    /// <summary>The customer id of the person.</summary>
    public int ActorId { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime UpdatedOnUtc { get; set; }

    public IntentStatus Status
    {
        get => (IntentStatus)StatusId;
        set => StatusId = (int)value;
    }
}
