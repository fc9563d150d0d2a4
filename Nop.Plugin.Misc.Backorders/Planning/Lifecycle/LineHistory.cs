namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>A move, and the store's day on which it was made.</summary>
public readonly record struct DayMove(DateOnly Day, Move Move);

/// <summary>
/// A line as it stood at the end of any day: the sum of its moves until then. Units whose turn is not final yet, since they
/// may be taken back, have not become ready; what was ready before the first day that is not final stays so.
/// Worked: 2 ready since the 3rd, a third unit since today and not final: 2 ready at the end of the 3rd, and of today.
/// Cost: O(moves) for a day.
/// </summary>
/// <param name="PerItem">Units in one order item; above 1 only for parts of a bundle.</param>
/// <param name="Moves">In any order.</param>
/// <param name="NotFinalFrom">What becomes ready from this day on is not final; <c>null</c>: all of it is.</param>
public sealed record LineHistory(int PerItem, IReadOnlyList<DayMove> Moves, DateOnly? NotFinalFrom = null)
{
    public int PerItem { get; } = PerItem > 0
        ? PerItem
        : throw new ArgumentOutOfRangeException(nameof(PerItem), PerItem, "An order item has at least one unit.");

    public Quantities AtEndOf(DateOnly day)
    {
        var units = Quantities.Of(Moves.Where(made => made.Day <= day).Select(made => made.Move));
        var open = Math.Max(0, Math.Min(units.Ready, NotFinal(day)));

        return units with { Waiting = units.Waiting + open, Ready = units.Ready - open };
    }

    /// <summary>Whether some of its units waited at any time of the day.</summary>
    public bool WaitsDuring(DateOnly day)
    {
        return AtEndOf(day).Waiting > 0
            || Moves.Any(made => made.Day == day && made.Move.To == UnitState.Waiting)
            || Moves.Where(made => made.Day < day).Sum(made => made.Move.Waiting) > 0;
    }

    private int NotFinal(DateOnly day) => Moves.Where(made => made.Day >= NotFinalFrom && made.Day <= day).Sum(made => made.Move.Kind switch
    {
        MoveKind.Allotted => made.Move.Quantity,
        MoveKind.TakenBack => -made.Move.Quantity,
        _ => 0,
    });
}
