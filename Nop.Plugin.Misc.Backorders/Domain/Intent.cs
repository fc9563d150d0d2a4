using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// Units of one line that are on their way into a platform shipment. Written before the platform is called and closed
/// after, so that a crash in between is found: the shipment carries <see cref="IntentGuid"/> in its admin comment.
/// Rows of one shipment share the Guid.
/// </summary>
public class Intent : BaseEntity
{
    public Guid IntentGuid { get; set; }

    public int StatusId { get; set; }

    /// <summary>What the platform is called for: 0 a shipment, else a correction of its stock.</summary>
    public int KindId { get; set; }

    /// <summary>The correction that is put right, or 0.</summary>
    public int CorrectionId { get; set; }

    public int OrderId { get; set; }

    public int OrderItemId { get; set; }

    public int LineId { get; set; }

    public int StockItemId { get; set; }

    /// <summary>Units, above 0; of a correction the signed units by which the platform's number changes.</summary>
    public int Quantity { get; set; }

    /// <summary>0 until the shipment is known, and for products that are not shipped.</summary>
    public int ShipmentId { get; set; }

    public int ShipmentItemId { get; set; }

    /// <summary>Which of its product's several warehouses the shipment goes from; 0 until that is decided, and for all other products.</summary>
    public int WarehouseId { get; set; }

    /// <summary>The customer id of the person who released.</summary>
    public int ActorId { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime UpdatedOnUtc { get; set; }

    public IntentKind Kind
    {
        get => (IntentKind)KindId;
        set => KindId = (int)value;
    }

    public IntentStatus Status
    {
        get => (IntentStatus)StatusId;
        set => StatusId = (int)value;
    }
}
