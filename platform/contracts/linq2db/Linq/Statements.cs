using System.Linq.Expressions;

namespace LinqToDB.Linq;

public interface IUpdatable<T>
{
}

public interface IValueInsertable<T>
{
}

/// <summary>One column of a set-based statement: which property, and the expression that computes it.</summary>
internal sealed record ColumnAssignment(LambdaExpression Property, LambdaExpression Value);

/// <summary>What Set and Value collect until the statement runs. Immutable, as in linq2db.</summary>
internal sealed class Updatable<T>(IQueryable<T> source, IReadOnlyList<ColumnAssignment> columns) : IUpdatable<T>
{
    public IQueryable<T> Source { get; } = source;

    public IReadOnlyList<ColumnAssignment> Columns { get; } = columns;

    public Updatable<T> With(LambdaExpression property, LambdaExpression value) => new(Source, [.. Columns, new(property, value)]);
}

internal sealed class ValueInsertable<T>(IQueryable<T> target, IReadOnlyList<ColumnAssignment> columns) : IValueInsertable<T>
{
    public IQueryable<T> Target { get; } = target;

    public IReadOnlyList<ColumnAssignment> Columns { get; } = columns;

    public ValueInsertable<T> With(LambdaExpression property, LambdaExpression value) => new(Target, [.. Columns, new(property, value)]);
}
