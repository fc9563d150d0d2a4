namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <summary>One thing that is not as it should be. Ids that are 0 do not apply.</summary>
public sealed record Finding(FindingKind Kind)
{
    public int ProductId { get; init; }

    public int CombinationId { get; init; }

    public int StockItemId { get; init; }

    public int LineId { get; init; }

    public int OrderId { get; init; }

    /// <summary>In units; what of is told by the kind.</summary>
    public long Found { get; init; }

    /// <summary>In units; what should have been found.</summary>
    public long Expected { get; init; }

    /// <summary>UTC; when it happened, where that is known.</summary>
    public DateTime? OnUtc { get; init; }

    public Severity Severity => Severities.Of(Kind);
}
