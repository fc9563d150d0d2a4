using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>The one row that is about the plugin itself.</summary>
public class Installation : BaseEntity
{
    /// <summary>The down-migration always runs; it drops the tables only where this says so.</summary>
    public bool DropDataOnUninstall { get; set; }

    /// <summary>The highest order item id when the last full sweep began, at first when the plugin was installed.</summary>
    public int ClaimsAboveOrderItemId { get; set; }

    /// <summary>Which state of the tables is there: the number of the version that wrote them last.</summary>
    public int SchemaNumber { get; set; }

    public DateTime InstalledOnUtc { get; set; }

    /// <summary>UTC; null until the first full sweep.</summary>
    public DateTime? LastFullSweepOnUtc { get; set; }
}
