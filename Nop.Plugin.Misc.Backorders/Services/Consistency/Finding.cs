using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain;

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

    /// <summary>That a person has seen it with these numbers; null where nobody has.</summary>
    public SeenFinding? Seen { get; init; }

    public Severity Severity => Severities.Of(Kind);

    /// <summary>
    /// What nothing takes away once it has happened, or may be quite right: a person may call it settled. The other kinds go
    /// when they are mended, and are not to be silenced.
    /// </summary>
    public bool CanBeSeen => Kind is FindingKind.ReturnedTwice or FindingKind.LostUpdate or FindingKind.SetBack or FindingKind.ReservationsWrong or FindingKind.ChangedWithoutHistory
        or FindingKind.CorrectionWithoutStockItem or FindingKind.IntentWithoutLine or FindingKind.MovesWithoutLine;

    /// <summary>The same for the same finding with the same numbers, and for no other.</summary>
    public string Key => Fingerprint.Of(string.Create(CultureInfo.InvariantCulture, $"{(int)Kind} {ProductId} {CombinationId} {StockItemId} {LineId} {OrderId} {Found} {Expected} {OnUtc?.Ticks}"));
}
