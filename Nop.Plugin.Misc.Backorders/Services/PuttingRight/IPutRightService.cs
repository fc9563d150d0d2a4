using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <summary>What putting a correction right does to the platform's number.</summary>
/// <param name="Quantity">Signed units that are added to the stock.</param>
/// <param name="StockBefore">The sellable number now.</param>
public sealed record PutRightPreview(Correction Correction, int Quantity, int StockBefore, string ProductName)
{
    public int StockAfter => StockBefore + Quantity;

    /// <summary>Tells this preview from another one of the same correction.</summary>
    public string ShownAs => Fingerprint.Of(string.Create(CultureInfo.InvariantCulture, $"{Correction.Id} {Quantity} {StockBefore}"));
}

/// <summary>A preview or the reason why there is none.</summary>
public sealed record PutRightResult(PutRightPreview? Preview, RefusedDecision? Refusal)
{
    /// <summary>Something else was shown than is true by now: nothing was done.</summary>
    public bool IsChanged { get; init; }
}

/// <summary>
/// Puts the platform's stock right by a correction, through the platform's own services: an intent first, then the call with
/// its Guid in the order's notes and the stock history, then the correction is settled by the intent's units and the intent is
/// done, in one transaction. Only a person starts it.
/// </summary>
public interface IPutRightService
{
    /// <summary>The permission that it asks for.</summary>
    static string Permission => BackordersPermissions.PUT_RIGHT;

    Task<PutRightResult> PreviewAsync(int correctionId);

    /// <summary>
    /// Does what the preview showed. Of two who do so at the same moment, or of whom one calls it done, one gets it and the other is
    /// told that it was settled, or is on its way.
    /// </summary>
    /// <param name="actorId">The customer id of the person.</param>
    /// <param name="shownAs"><see cref="PutRightPreview.ShownAs"/> of the preview; null where nobody was shown one.</param>
    Task<PutRightResult> ApplyAsync(int correctionId, int actorId, string? shownAs = null);

    /// <summary>Finishes or withdraws what never came back. Called by the sweep.</summary>
    Task RecoverAsync();
}
