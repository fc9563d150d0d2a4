using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// The day on which a product is out, as it was from a moment on, with what it promised of what is there. Rows are only ever
/// added; a product that is out and always was has none. The one row of product 0 says since when all releases are noted.
/// </summary>
public class ReleaseDateRevision : BaseEntity
{
    public int ProductId { get; set; }

    /// <summary>A store-local date at 00:00; null: it is out, earlier than was said.</summary>
    public DateTime? ReleasedOn { get; set; }

    /// <summary>What was there shipped on, store-local dates at 00:00, both included; null: no date.</summary>
    public DateTime? ShipsFrom { get; set; }

    public DateTime? ShipsTo { get; set; }

    /// <summary>As <see cref="Planning.Promises.PromiseBasis"/>.</summary>
    public int BasisId { get; set; }

    /// <summary>The store's day on which it became so, a date at 00:00.</summary>
    public DateTime Day { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
