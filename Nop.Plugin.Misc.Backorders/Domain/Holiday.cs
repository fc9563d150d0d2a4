using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>A day on which a supplier, or the shop itself, does not work.</summary>
public class Holiday : BaseEntity
{
    /// <summary>0: the shop's own.</summary>
    public int SupplierId { get; set; }

    /// <summary>A date at 00:00, of the shop's or the supplier's own calendar.</summary>
    public DateTime Day { get; set; }

    public string? Name { get; set; }
}
