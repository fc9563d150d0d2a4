using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>What a person decided about a stock item. Rows are only ever added.</summary>
public class Decision : BaseEntity
{
    public int StockItemId { get; set; }

    /// <summary>0 where the decision is about the whole item.</summary>
    public int OrderItemId { get; set; }

    public int KindId { get; set; }

    /// <summary>Signed units; 0 where there are none.</summary>
    public int Quantity { get; set; }

    /// <summary>The customer id of the person.</summary>
    public int ActorId { get; set; }

    /// <summary>Found again in the moves' cause, an order note or a stock history message.</summary>
    public Guid DecisionGuid { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DecisionKind Kind
    {
        get => (DecisionKind)KindId;
        set => KindId = (int)value;
    }
}
