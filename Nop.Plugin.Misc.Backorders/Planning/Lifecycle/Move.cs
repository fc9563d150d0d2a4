namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>So many units of a line make one legal move. The five numbers are what each state gains or loses.</summary>
public readonly record struct Move
{
    /// <param name="kind">A kind of <see cref="LegalMoves"/>.</param>
    /// <param name="quantity">Units, above 0.</param>
    public Move(MoveKind kind, int quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        (From, To) = LegalMoves.EndsOf(kind);
        Kind = kind;
        Quantity = quantity;
    }

    public MoveKind Kind { get; }

    public int Quantity { get; }

    /// <summary><c>null</c>: the units were never short.</summary>
    public UnitState? From { get; }

    public UnitState To { get; }

    public int Waiting => Of(UnitState.Waiting);

    public int Ready => Of(UnitState.Ready);

    public int Released => Of(UnitState.Released);

    public int Shipped => Of(UnitState.Shipped);

    public int Cancelled => Of(UnitState.Cancelled);

    /// <summary>What the state gains (above 0) or loses (below 0).</summary>
    public int Of(UnitState state) => To == state ? Quantity : From == state ? -Quantity : 0;
}
