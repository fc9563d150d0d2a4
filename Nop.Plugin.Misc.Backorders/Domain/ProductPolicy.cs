using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>What the merchant decided for one product about selling what is not there. No row: the shop's settings alone.</summary>
public class ProductPolicy : BaseEntity
{
    public int ProductId { get; set; }

    /// <summary>The most units that may wait at any time, over all shoppers; null: no cap. For each of its stock items.</summary>
    public int? Cap { get; set; }

    /// <summary>Whether no more may be sold than dated arrivals bring beyond the queue.</summary>
    public bool CapByArrivals { get; set; }

    /// <summary>0 as the shop's setting, 1 show, 2 hide.</summary>
    public int DatesId { get; set; }

    /// <summary>A wait of fewer days than this is not mentioned; null: as the shop's setting.</summary>
    public int? DontMentionBelowDays { get; set; }

    /// <summary>Sold before it exists: shoppers read "pre-order" instead of "backorder".</summary>
    public bool PreOrder { get; set; }

    /// <summary>The day on which it is released, a store-local date at 00:00: nothing ships earlier. Null: not known.</summary>
    public DateTime? ReleaseDate { get; set; }

    public DateTime UpdatedOnUtc { get; set; }
}
