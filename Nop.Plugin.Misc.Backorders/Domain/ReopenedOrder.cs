using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// A person said that an order is open again which the platform had really cancelled: the units it returned are wanted
/// once more. Holds until the order is cancelled anew, which writes a newer note.
/// </summary>
public class ReopenedOrder : BaseEntity
{
    public int OrderId { get; set; }

    /// <summary>The newest order note of a cancellation that this answers.</summary>
    public int NoteId { get; set; }

    /// <summary>The customer id of the person.</summary>
    public int ActorId { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
