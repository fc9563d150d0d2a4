using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// "Look at this stock item." Inserted outside every transaction, so it waits for no plan;
/// a plan deletes the marks up to the highest that it saw before it read.
/// </summary>
public class DirtyMark : BaseEntity
{
    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    /// <summary>Why its dates are planned anew, as <see cref="Planning.Promises.PromiseCause"/>; 0: the plan finds it out.</summary>
    public int CauseId { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
