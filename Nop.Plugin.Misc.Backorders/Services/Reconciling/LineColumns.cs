using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>The columns of a line by the state of its units, and what is written into them, for set-based statements.</summary>
internal static class LineColumns
{
    /// <summary>The line that all of these expressions are about.</summary>
    public static ParameterExpression Row { get; } = Expression.Parameter(typeof(Line), "line");

    public static Expression<Func<Line, int>> Of(UnitState state)
    {
        return Lambda<int>(Property(state));
    }

    public static Expression<Func<Line, int>> Plus(UnitState state, Expression units)
    {
        return Lambda<int>(Expression.Add(Property(state), units));
    }

    public static Expression<Func<Line, int>> Minus(UnitState state, Expression units)
    {
        return Lambda<int>(Expression.Subtract(Property(state), units));
    }

    public static Expression<Func<Line, TValue>> Lambda<TValue>(Expression value)
    {
        return Expression.Lambda<Func<Line, TValue>>(value, Row);
    }

    /// <summary>The body of a lambda about a line, about this one.</summary>
    public static Expression OfRow<TValue>(Expression<Func<Line, TValue>> lambda)
    {
        return new Replace(lambda.Parameters[0]).Visit(lambda.Body);
    }

    /// <summary>The same row, with other values in some of its columns.</summary>
    public static Expression<Func<Line, TRow>> With<TRow>(Expression<Func<Line, TRow>> row, params (string Column, Expression Value)[] values)
    {
        var initializer = (MemberInitExpression)OfRow(row);
        var others = initializer.Bindings.Where(binding => !Array.Exists(values, value => string.Equals(binding.Member.Name, value.Column, StringComparison.Ordinal)));
        var columns = values.Select(value => (MemberBinding)Expression.Bind(typeof(TRow).GetProperty(value.Column)!, value.Value));

        return Lambda<TRow>(initializer.Update(initializer.NewExpression, [.. others, .. columns]));
    }

    private static MemberExpression Property(UnitState state)
    {
        return Expression.Property(Row, state switch
        {
            UnitState.Waiting => nameof(Line.Waiting),
            UnitState.Ready => nameof(Line.Ready),
            UnitState.Released => nameof(Line.Released),
            UnitState.Shipped => nameof(Line.Shipped),
            UnitState.Cancelled => nameof(Line.Cancelled),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A line has no column for this state."),
        });
    }

    private sealed class Replace(ParameterExpression from) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? Row : node;
    }
}
