using System.Linq.Expressions;
using LinqToDB.Linq;

namespace LinqToDB;

public static class LinqExtensions
{
    public static IUpdatable<T> Set<T, TV>(this IQueryable<T> source, Expression<Func<T, TV>> extract, Expression<Func<T, TV>> update)
        => new Updatable<T>(source, []).With(extract, update);

    public static IUpdatable<T> Set<T, TV>(this IUpdatable<T> source, Expression<Func<T, TV>> extract, Expression<Func<T, TV>> update)
        => ((Updatable<T>)source).With(extract, update);

    public static IUpdatable<T> Set<T, TV>(this IQueryable<T> source, Expression<Func<T, TV>> extract, Expression<Func<TV>> update)
        => new Updatable<T>(source, []).With(extract, update);

    public static IUpdatable<T> Set<T, TV>(this IUpdatable<T> source, Expression<Func<T, TV>> extract, Expression<Func<TV>> update)
        => ((Updatable<T>)source).With(extract, update);

    public static IUpdatable<T> Set<T, TV>(this IQueryable<T> source, Expression<Func<T, TV>> extract, TV value)
        => new Updatable<T>(source, []).With(extract, Captured(value));

    public static IUpdatable<T> Set<T, TV>(this IUpdatable<T> source, Expression<Func<T, TV>> extract, TV value)
        => ((Updatable<T>)source).With(extract, Captured(value));

    public static Task<int> UpdateAsync<T>(this IUpdatable<T> source, CancellationToken token = default)
    {
        var updatable = (Updatable<T>)source;
        return Host(updatable.Source).UpdateAsync(updatable.Source, updatable.Columns, token);
    }

    public static Task<int> UpdateAsync<T>(this IQueryable<T> source, Expression<Func<T, T>> setter, CancellationToken token = default)
        => Host(source).UpdateAsync(source, Columns(setter), token);

    public static Task<int> UpdateAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, Expression<Func<T, T>> setter,
        CancellationToken token = default)
        => source.Where(predicate).UpdateAsync(setter, token);

    public static Task<int> DeleteAsync<T>(this IQueryable<T> source, CancellationToken token = default)
        => Host(source).DeleteAsync(source, token);

    public static Task<int> DeleteAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken token = default)
        => source.Where(predicate).DeleteAsync(token);

    /// <summary>
    /// The only way to insert from a query. The real one's Into and Value are left out, as they do not work in a store:
    /// on PostgreSQL they name the id among the columns and give no value for it, and a value that is no column is looked
    /// for among the columns of the source.
    /// </summary>
    public static Task<int> InsertAsync<TSource, TTarget>(this IQueryable<TSource> source, ITable<TTarget> target,
        Expression<Func<TSource, TTarget>> setter, CancellationToken token = default)
        => Host(source).InsertAsync<TSource, TTarget>(source, Columns(setter), token);

    public static IValueInsertable<T> Value<T, TV>(this ITable<T> source, Expression<Func<T, TV>> field, Expression<Func<TV>> value)
        => new ValueInsertable<T>(source, []).With(field, value);

    public static IValueInsertable<T> Value<T, TV>(this IValueInsertable<T> source, Expression<Func<T, TV>> field, Expression<Func<TV>> value)
        => ((ValueInsertable<T>)source).With(field, value);

    public static IValueInsertable<T> Value<T, TV>(this ITable<T> source, Expression<Func<T, TV>> field, TV value)
        => new ValueInsertable<T>(source, []).With(field, Captured(value));

    public static IValueInsertable<T> Value<T, TV>(this IValueInsertable<T> source, Expression<Func<T, TV>> field, TV value)
        => ((ValueInsertable<T>)source).With(field, Captured(value));

    public static Task<int> InsertAsync<T>(this IValueInsertable<T> source, CancellationToken token = default)
    {
        var insertable = (ValueInsertable<T>)source;
        return Host(insertable.Target).InsertAsync<T>(insertable.Columns, token);
    }

    public static Task<int> InsertAsync<T>(this ITable<T> target, Expression<Func<T>> setter, CancellationToken token = default)
        => Host(target).InsertAsync<T>(Columns(setter), token);

    private static IQueryHost Host(IQueryable source) => source.Provider as IQueryHost
        ?? throw new InvalidOperationException("A set-based statement needs a query over a repository's table.");

    /// <summary>A value as an expression that is sent as a parameter, not written into the statement.</summary>
    private static LambdaExpression Captured<TV>(TV value)
    {
        Expression<Func<TV>> read = () => value;
        return read;
    }

    private static List<ColumnAssignment> Columns(LambdaExpression setter)
    {
        if (setter.Body is not MemberInitExpression { NewExpression.Arguments.Count: 0 } init)
            throw new ArgumentException("The setter must be an object initializer.", nameof(setter));

        var columns = new List<ColumnAssignment>();
        foreach (var binding in init.Bindings.Cast<MemberAssignment>())
        {
            var row = Expression.Parameter(init.Type, "row");
            columns.Add(new(Expression.Lambda(Expression.MakeMemberAccess(row, binding.Member), row),
                Expression.Lambda(binding.Expression, setter.Parameters)));
        }

        return columns;
    }
}
