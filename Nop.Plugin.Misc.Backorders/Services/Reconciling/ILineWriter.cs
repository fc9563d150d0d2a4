using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>So many units of one line go one way.</summary>
/// <param name="Before">Units in the state that the move starts from, as stored now.</param>
public readonly record struct LineMove(int LineId, MoveKind Kind, int Quantity, int Before);

/// <summary>
/// Writes plans with set-based statements, however many lines there are. Those whose move takes all that they have in a
/// state share one, whatever their quantities; others share one for each amount, or for each binary digit of many amounts.
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
