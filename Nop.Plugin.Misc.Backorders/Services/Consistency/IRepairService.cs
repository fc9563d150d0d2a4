using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <param name="Result">What a look at the item would write, or has written. Null where it failed; the log says why.</param>
/// <param name="Fingerprint">Tells this plan from another one of the same item.</param>
/// <param name="Restorations">Lines that are not the sum of their moves. While there are any, they come first, and nothing is planned.</param>
public sealed record Repair(StockItem Item, ReconcileResult? Result, string Fingerprint, IReadOnlyList<Restoration> Restorations, bool IsApplied = false);

/// <summary>
/// Puts a stock item right by planning it anew. Nothing else is done, and the platform's stock is never touched: what is
/// shown is what would be written, and only what was shown is written: it is compared once more under the item's lock.
/// </summary>
public interface IRepairService
{
    /// <summary>Null where the stock item is not there. Writes nothing.</summary>
    Task<Repair?> PreviewAsync(int stockItemId);

    /// <summary>Applies the plan with that fingerprint; where another one is due by now, it is shown and not applied.</summary>
    Task<Repair?> ApplyAsync(int stockItemId, string? fingerprint);

    /// <summary>Gives the item's lines the quantities that their moves add up to, where those were the ones shown.</summary>
    Task<Repair?> RestoreAsync(int stockItemId, string? fingerprint);
}
