using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>Who brings stock, when he works and how long he usually takes.</summary>
public class Supplier : BaseEntity
{
    public string Name { get; set; } = string.Empty;

    public string? ContactName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Note { get; set; }

    /// <summary>Days of the week that are worked, as <see cref="Planning.Calendars.Weekdays"/>.</summary>
    public int WorkingDays { get; set; }

    /// <summary>Calendar days; with all three parts null no lead time is set, otherwise a part that is null is 0 days.</summary>
    public int? ProductionDays { get; set; }

    public int? TransportDays { get; set; }

    public int? CustomsDays { get; set; }

    /// <summary>False for a supplier of whom nothing is bought any more; what he still owes is kept and expected.</summary>
    public bool Active { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime UpdatedOnUtc { get; set; }
}
