using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <summary>A line whose stored quantities, or mark as closed, are not what its moves add up to.</summary>
public sealed record Restoration(int LineId, int OrderId, string OrderNumber, Quantities Stored, Quantities ByMoves);

/// <summary>
/// The moves are only ever added to, so they are the line's truth; the quantities beside them are a copy. Where the copy was
/// written past the ledger, it is made again.
/// </summary>
public interface ILineRestorer
{
    /// <summary>What would be restored of the stock item's lines. A line whose moves cannot be (more left a state than came to it) is left out.</summary>
    Task<IReadOnlyList<Restoration>> FindAsync(int stockItemId);

    /// <summary>Restores them, under the stock item's lock.</summary>
    /// <param name="isAsShown">Asked under the lock; where it says no, nothing is restored.</param>
    Task RestoreAsync(int stockItemId, Predicate<IReadOnlyList<Restoration>> isAsShown);
}
