using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>So many units of one line go one way.</summary>
public readonly record struct LineMove(int LineId, MoveKind Kind, int Quantity);

/// <summary>
/// Writes plans with set-based statements: two for each kind of move, however many lines there are and however different
/// their quantities are (two more for each further 256 lines, 900 where few are different).
/// Affected rows are checked: a difference means that somebody wrote past the lock, and throws.
/// </summary>
public interface ILineWriter
{
    /// <param name="actorId">The customer id of the person whose decision the plan follows, or 0.</param>
    /// <exception cref="LedgerException">Not as many rows were there as the plan said.</exception>
    Task WriteAsync(StockItem item, StockReading reading, ReconcilePlan plan, IReadOnlyList<Line> lines, int actorId);

    /// <param name="cause">Stands in every row, followed by the kind.</param>
    /// <exception cref="LedgerException">Not as many rows were there as the moves said.</exception>
    Task MoveAsync(IReadOnlyCollection<LineMove> moves, string cause, int actorId);
}
