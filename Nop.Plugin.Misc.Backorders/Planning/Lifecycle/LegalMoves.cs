using System.Collections.Immutable;

namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>
/// The one table of what a line's units may do. A pair of states that is not here is no move:
/// <code>
///              waiting   ready          released   shipped        cancelled
/// (never short) Charged
/// waiting                Allotted                  ShippedShort   CancelledWaiting
/// ready         TakenBack               Released                  CancelledReady
/// released               ReleaseUndone             Shipped        CancelledReleased
/// shipped                Unshipped                                CancelledShipped
/// </code>
/// Ready to shipped is two moves (Released, Shipped), with or without a shipment. Nothing leaves cancelled.
/// </summary>
public static class LegalMoves
{
    private static readonly ImmutableArray<(MoveKind Kind, UnitState? From, UnitState To)> _table =
    [
        (MoveKind.Unshipped, UnitState.Shipped, UnitState.Ready),
        (MoveKind.ReleaseUndone, UnitState.Released, UnitState.Ready),
        (MoveKind.CancelledWaiting, UnitState.Waiting, UnitState.Cancelled),
        (MoveKind.CancelledReady, UnitState.Ready, UnitState.Cancelled),
        (MoveKind.CancelledReleased, UnitState.Released, UnitState.Cancelled),
        (MoveKind.CancelledShipped, UnitState.Shipped, UnitState.Cancelled),
        (MoveKind.Charged, null, UnitState.Waiting),
        (MoveKind.Allotted, UnitState.Waiting, UnitState.Ready),
        (MoveKind.TakenBack, UnitState.Ready, UnitState.Waiting),
        (MoveKind.Released, UnitState.Ready, UnitState.Released),
        (MoveKind.Shipped, UnitState.Released, UnitState.Shipped),
        (MoveKind.ShippedShort, UnitState.Waiting, UnitState.Shipped),
    ];

    /// <summary>All kinds, in the order in which moves of one plan are applied.</summary>
    public static IReadOnlyList<MoveKind> Kinds { get; } = [.. _table.Select(row => row.Kind)];

    /// <summary>The kind that leads from one state to another; <c>null</c> where the table has none.</summary>
    /// <param name="from"><c>null</c>: a unit that was never short.</param>
    public static MoveKind? Between(UnitState? from, UnitState to)
    {
        foreach (var row in _table)
        {
            if (row.From == from && row.To == to)
                return row.Kind;
        }

        return null;
    }

    /// <summary>The two ends of a kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table does not know the kind.</exception>
    public static (UnitState? From, UnitState To) EndsOf(MoveKind kind)
    {
        foreach (var row in _table)
        {
            if (row.Kind == kind)
                return (row.From, row.To);
        }

        throw new ArgumentOutOfRangeException(nameof(kind), kind, "The table of legal moves does not know this kind.");
    }
}
