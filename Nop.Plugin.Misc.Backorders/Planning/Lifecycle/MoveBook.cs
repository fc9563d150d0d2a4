namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>
/// The working sheet of one line while its plan is made: quantities as they are now, and the moves that led there,
/// added up by kind. Taken by rising kind the sums are legal too: what adds to a state comes before what takes from it.
/// </summary>
internal sealed class MoveBook(Quantities before)
{
    private SortedDictionary<MoveKind, int>? _quantities;

    public Quantities Before { get; } = before;

    public Quantities Now { get; private set; } = before;

    /// <summary>Makes a move of 0 or more units; 0 leaves no trace.</summary>
    public void Make(MoveKind kind, int quantity)
    {
        if (quantity == 0)
            return;

        Now = Now.Apply(new Move(kind, quantity));
        _quantities ??= [];
        _quantities[kind] = checked(_quantities.GetValueOrDefault(kind) + quantity);
    }

    /// <summary>Moves up to so many units, as many as the starting state has; gives back what is left to do.</summary>
    public int MakeUpTo(MoveKind kind, int quantity)
    {
        var made = LegalMoves.EndsOf(kind).From is { } from ? Math.Min(quantity, Now.In(from)) : quantity;
        Make(kind, made);

        return quantity - made;
    }

    public bool Has(MoveKind kind) => _quantities?.ContainsKey(kind) == true;

    public IReadOnlyList<Move> ToMoves() => _quantities is null
        ? []
        : _quantities.Select(pair => new Move(pair.Key, pair.Value)).ToArray();
}
