using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>The columns of a line by the state of its units, for set-based statements.</summary>
internal static class LineColumns
{
    private static readonly ParameterExpression _line = Expression.Parameter(typeof(Line), "line");

    public static Expression<Func<Line, int>> Of(UnitState state)
    {
        return Lambda(Property(state));
    }

    /// <summary>The column and so many units more, or less.</summary>
    public static Expression<Func<Line, int>> Plus(UnitState state, int units)
    {
        return Lambda(Expression.Add(Property(state), Expression.Constant(units)));
    }

    /// <summary>The column and all that another one has.</summary>
    public static Expression<Func<Line, int>> PlusAll(UnitState state, UnitState other)
    {
        return Lambda(Expression.Add(Property(state), Property(other)));
    }

    /// <summary>The move, its quantity being all that the line has in that state.</summary>
    public static Expression<Func<Line, Move>> TakeAll(Expression<Func<Line, Move>> move, UnitState state)
    {
        var row = (MemberInitExpression)move.Body;
        var others = row.Bindings.Where(binding => !string.Equals(binding.Member.Name, nameof(Move.Quantity), StringComparison.Ordinal));
        var quantity = Expression.Bind(typeof(Move).GetProperty(nameof(Move.Quantity))!, Property(move.Parameters[0], state));
        return Expression.Lambda<Func<Line, Move>>(row.Update(row.NewExpression, [.. others, quantity]), move.Parameters);
    }

    private static MemberExpression Property(UnitState state)
    {
        return Property(_line, state);
    }

    private static MemberExpression Property(ParameterExpression line, UnitState state)
    {
        return Expression.Property(line, state switch
        {
            UnitState.Waiting => nameof(Line.Waiting),
            UnitState.Ready => nameof(Line.Ready),
            UnitState.Released => nameof(Line.Released),
            UnitState.Shipped => nameof(Line.Shipped),
            UnitState.Cancelled => nameof(Line.Cancelled),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A line has no column for this state."),
        });
    }

    private static Expression<Func<Line, int>> Lambda(Expression body)
    {
        return Expression.Lambda<Func<Line, int>>(body, _line);
    }
}
