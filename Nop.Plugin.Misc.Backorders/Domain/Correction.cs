using Nop.Core;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// Units of one order item that the platform's stock number counts wrongly, with the reason. The machine notes it and takes
/// it back when it is no longer so; only a person settles it, after the platform's number was put right. What was put right
/// stays in the platform's number whatever becomes of the reason: a correction of which more was settled than is so is open
/// again, the other way round.
/// </summary>
public class Correction : BaseEntity
{
    public int StockItemId { get; set; }

    public int OrderItemId { get; set; }

    public int OrderId { get; set; }

    public int ReasonId { get; set; }

    /// <summary>Signed units of the stock item, as the facts were last seen; above 0: the platform's number is too low. 0: no longer so.</summary>
    public int Quantity { get; set; }

    /// <summary>Signed; by how much the platform's number was changed for it. <see cref="Quantity"/> less this corrects the stock.</summary>
    public int Settled { get; set; }

    /// <summary>Units, 0 or above, of sent goods that a person saw come back: the platform counts them rightly, so <see cref="Quantity"/> is without them.</summary>
    public int Back { get; set; }

    /// <summary>How a person settled it last; 0 while nobody has.</summary>
    public int SettlementId { get; set; }

    /// <summary>The customer id of the person who settled it last, or 0.</summary>
    public int ActorId { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime UpdatedOnUtc { get; set; }

    public CorrectionReason Reason
    {
        get => (CorrectionReason)ReasonId;
        set => ReasonId = (int)value;
    }

    public Settlement Settlement
    {
        get => (Settlement)SettlementId;
        set => SettlementId = (int)value;
    }
}
