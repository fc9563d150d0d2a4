using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>When the report ran by itself, and what it found in numbers. The findings themselves are read anew whenever they are looked at.</summary>
public class ConsistencyRun : BaseEntity
{
    public DateTime RanOnUtc { get; set; }

    public int Broken { get; set; }

    public int Attention { get; set; }

    public int Notes { get; set; }

    /// <summary>False where there was more than a report holds.</summary>
    public bool Complete { get; set; }
}
