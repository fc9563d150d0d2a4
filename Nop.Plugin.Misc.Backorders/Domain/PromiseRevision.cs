using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>A promise of a line that took another's place. Rows are only ever added.</summary>
public class PromiseRevision : BaseEntity
{
    public int LineId { get; set; }

    /// <summary>Store-local dates at 00:00, both included; null: no date.</summary>
    public DateTime? BeforeFrom { get; set; }

    public DateTime? BeforeTo { get; set; }

    /// <summary>As <see cref="Planning.Promises.PromiseBasis"/>.</summary>
    public int BeforeBasisId { get; set; }

    public DateTime? AfterFrom { get; set; }

    public DateTime? AfterTo { get; set; }

    public int AfterBasisId { get; set; }

    /// <summary>As <see cref="Planning.Promises.PromiseCause"/>.</summary>
    public int CauseId { get; set; }

    /// <summary>The store's day of the plan, a date at 00:00.</summary>
    public DateTime Day { get; set; }

    /// <summary>Later than the last date that was told, or takes it back.</summary>
    public bool IsSlip { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
