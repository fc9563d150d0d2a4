using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>That a supplier has a product, or one combination of it, and on what terms.</summary>
public class SupplierProduct : BaseEntity
{
    public int SupplierId { get; set; }

    public int ProductId { get; set; }

    /// <summary>0: the product itself, or every combination that has no row of its own.</summary>
    public int CombinationId { get; set; }

    public string? SupplierSku { get; set; }

    /// <summary>For one unit, in the store's primary currency.</summary>
    public decimal Cost { get; set; }

    /// <summary>Units in one pack, from 1; what is ordered is a multiple of it.</summary>
    public int PackSize { get; set; }

    /// <summary>The fewest units that he delivers, from 0.</summary>
    public int MinimumQuantity { get; set; }

    /// <summary>Calendar days; with all three parts null the supplier's own lead time counts, otherwise a part that is null is 0 days.</summary>
    public int? ProductionDays { get; set; }

    public int? TransportDays { get; set; }

    public int? CustomsDays { get; set; }

    /// <summary>Who is asked first: 1 is preferred, 2 the second source, and so on; then the lower id.</summary>
    public int SourceRank { get; set; }
}
