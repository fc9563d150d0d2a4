using Nop.Core;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// Units of a line that went from one state to another. Rows are only ever added, so they are the line's history,
/// and a line's quantities are their sums. A line cannot be moved twice by one cause.
/// </summary>
public class Move : BaseEntity
{
    public int LineId { get; set; }

    /// <summary>What happened; the states it leads from and to are those of the table of legal moves.</summary>
    public int KindId { get; set; }

    /// <summary>Units, always above 0.</summary>
    public int Quantity { get; set; }

    /// <summary>What made it: the stock item's version or an intent's Guid, then a colon and the kind.</summary>
    public string Cause { get; set; } = string.Empty;

    /// <summary>The customer id of the person who did it, or 0 for the ledger itself.</summary>
    public int ActorId { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public MoveKind Kind
    {
        get => (MoveKind)KindId;
        set => KindId = (int)value;
    }
}
