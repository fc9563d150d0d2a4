namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>
/// A line's units by state. Equal to the sum of the line's moves, always: <see cref="Of(IEnumerable{Move})"/> of its
/// history gives it again, which is how an audit tells a line that was written past the ledger. Every move but
/// <see cref="MoveKind.Charged"/> keeps <see cref="Total"/>.
/// Worked: charged 3, 2 of them allotted, 1 released: (1, 1, 1, 0, 0), total 3, open 3.
/// </summary>
public readonly record struct Quantities(int Waiting, int Ready, int Released, int Shipped, int Cancelled)
{
    public static Quantities None => default;

    /// <summary>Units that were ever charged to the line.</summary>
    public int Total => checked(Waiting + Ready + Released + Shipped + Cancelled);

    /// <summary>Units that are still to be sent.</summary>
    public int Open => checked(Waiting + Ready + Released);

    /// <summary>Units of the order item that are this line's: all but the cancelled ones.</summary>
    public int Held => checked(Open + Shipped);

    /// <summary>The sum of moves, in any order.</summary>
    public static Quantities Of(IEnumerable<Move> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        var sum = None;
        foreach (var move in moves)
            sum = sum.Plus(move);

        return sum;
    }

    public int In(UnitState state) => state switch
    {
        UnitState.Waiting => Waiting,
        UnitState.Ready => Ready,
        UnitState.Released => Released,
        UnitState.Shipped => Shipped,
        UnitState.Cancelled => Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>Why a move cannot be made from here; <c>null</c> where it can.</summary>
    public MoveRefusal? Refuse(MoveKind kind, int quantity)
    {
        if (quantity <= 0)
            return new MoveRefusal(MoveRefusalReason.QuantityNotPositive, kind, quantity, 0);
        if (!LegalMoves.Kinds.Contains(kind))
            return new MoveRefusal(MoveRefusalReason.NotInTheTable, kind, quantity, 0);
        if (LegalMoves.EndsOf(kind).From is { } from && In(from) < quantity)
            return new MoveRefusal(MoveRefusalReason.NotEnoughUnits, kind, quantity, In(from));

        return null;
    }

    /// <summary>The quantities after a move.</summary>
    /// <exception cref="ArgumentException">The state that the move starts from has fewer units.</exception>
    public Quantities Apply(Move move)
    {
        if (Refuse(move.Kind, move.Quantity) is { } refusal)
            throw new ArgumentException(refusal.ToString(), nameof(move));

        return Plus(move);
    }

    private Quantities Plus(Move move) => checked(new Quantities(
        Waiting + move.Waiting,
        Ready + move.Ready,
        Released + move.Released,
        Shipped + move.Shipped,
        Cancelled + move.Cancelled));
}

/// <summary>Why a move is refused.</summary>
public enum MoveRefusalReason
{
    QuantityNotPositive = 1,
    NotInTheTable = 2,
    NotEnoughUnits = 3,
}

/// <summary>A refused move with the numbers that a message needs.</summary>
public sealed record MoveRefusal(MoveRefusalReason Reason, MoveKind Kind, int Asked, int Available);
