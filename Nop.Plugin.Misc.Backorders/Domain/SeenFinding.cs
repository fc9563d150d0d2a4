using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>
/// A person has seen a finding of the report that nothing takes away, and calls it settled. Holds for these numbers only;
/// it goes when the report no longer finds it.
/// </summary>
public class SeenFinding : BaseEntity
{
    /// <summary>Tells the finding with its numbers from every other one.</summary>
    public string FindingKey { get; set; } = string.Empty;

    /// <summary>The number of the finding's kind.</summary>
    public int KindId { get; set; }

    /// <summary>The customer id of the person.</summary>
    public int ActorId { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
