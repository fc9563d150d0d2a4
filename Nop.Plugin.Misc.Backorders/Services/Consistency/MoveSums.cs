using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <summary>A line's quantities by its moves, added up by kind in whatever order: possible where no state comes out below zero.</summary>
internal readonly record struct MoveSums(Quantities Quantities, bool IsPossible)
{
    public static MoveSums Of(IEnumerable<(int KindId, int Units)> moves)
    {
        var sums = new Dictionary<UnitState, long>();
        var known = true;
        foreach (var (kindId, units) in moves)
        {
            if (!Enum.IsDefined((MoveKind)kindId))
            {
                known = false;
                continue;
            }

            var (from, to) = LegalMoves.EndsOf((MoveKind)kindId);
            sums[to] = sums.GetValueOrDefault(to) + units;
            if (from is { } state)
                sums[state] = sums.GetValueOrDefault(state) - units;
        }

        int In(UnitState state) => (int)Math.Clamp(sums.GetValueOrDefault(state), int.MinValue, int.MaxValue);
        var quantities = new Quantities(In(UnitState.Waiting), In(UnitState.Ready), In(UnitState.Released), In(UnitState.Shipped), In(UnitState.Cancelled));

        return new MoveSums(quantities, known && !sums.Values.Any(units => units is < 0 or > int.MaxValue));
    }
}
