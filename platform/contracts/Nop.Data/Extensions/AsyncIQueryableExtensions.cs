using System.Linq.Expressions;
using LinqToDB.Linq;
using Nop.Core;

namespace System.Linq;

/// <summary>
/// Runs a query asynchronously where its provider can (repository tables), and at once where it cannot
/// (a list as IQueryable), so that callers need not know which one they have.
/// </summary>
public static class AsyncIQueryableExtensions
{
    public static Task<bool> AllAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate)
        => Run(source, predicate, (q, p) => q.All(p));

    public static Task<bool> AnyAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
        => Run(Filtered(source, predicate), q => q.Any());

    public static Task<bool> ContainsAsync<TSource>(this IQueryable<TSource> source, TSource item)
        => Run(source, q => q.Contains(item));

    public static Task<int> CountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
        => Run(Filtered(source, predicate), q => q.Count());

    public static Task<TSource> FirstAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
        => Run(Filtered(source, predicate), q => q.First());

    public static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
        => Run(Filtered(source, predicate), q => q.FirstOrDefault());

    public static Task<long> LongCountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
        => Run(Filtered(source, predicate), q => q.LongCount());

    public static Task<TSource> MaxAsync<TSource>(this IQueryable<TSource> source)
        => Run(source, q => q.Max());

    public static Task<TResult> MaxAsync<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, TResult>> predicate)
        => Run(source, predicate, (q, p) => q.Max(p));

    public static Task<TSource> MinAsync<TSource>(this IQueryable<TSource> source)
        => Run(source, q => q.Min());

    public static Task<TResult> MinAsync<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, TResult>> predicate)
        => Run(source, predicate, (q, p) => q.Min(p));

    public static Task<TSource> SingleAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
        => Run(Filtered(source, predicate), q => q.Single());

    public static Task<TSource> SingleOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
        => Run(Filtered(source, predicate), q => q.SingleOrDefault());

    public static Task<decimal> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static Task<decimal?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal?>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static Task<double> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, double>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static Task<double?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, double?>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static Task<float> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, float>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static Task<float?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, float?>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static Task<int> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static Task<int?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int?>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static Task<long> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, long>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static Task<long?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, long?>> predicate)
        => Run(source, predicate, (q, p) => q.Sum(p));

    public static IAsyncEnumerable<TSource> ToAsyncEnumerable<TSource>(this IQueryable<TSource> source)
        => source.Provider is IQueryHost host ? host.Stream<TSource>(source.Expression) : InMemory(source);

    public static async Task<TSource[]> ToArrayAsync<TSource>(this IQueryable<TSource> source)
        => [.. await source.ToListAsync()];

    public static async Task<Dictionary<TKey, TSource>> ToDictionaryAsync<TSource, TKey>(this IQueryable<TSource> source,
        Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer = null) where TKey : notnull
    {
        var items = await source.ToListAsync();
        return items.ToDictionary(keySelector, comparer);
    }

    public static async Task<Dictionary<TKey, TElement>> ToDictionaryAsync<TSource, TKey, TElement>(this IQueryable<TSource> source,
        Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer = null) where TKey : notnull
    {
        var items = await source.ToListAsync();
        return items.ToDictionary(keySelector, elementSelector, comparer);
    }

    public static async Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source)
    {
        var items = new List<TSource>();
        await foreach (var item in source.ToAsyncEnumerable())
            items.Add(item);
        return items;
    }

    public static async Task<IPagedList<T>> ToPagedListAsync<T>(this IQueryable<T> source, int pageIndex, int pageSize, bool getOnlyTotalCount = false)
    {
        if (source == null)
            return new PagedList<T>(new List<T>(), pageIndex, pageSize);

        pageSize = Math.Max(pageSize, 1);
        var count = await source.CountAsync();
        var page = getOnlyTotalCount ? [] : await source.Skip(pageIndex * pageSize).Take(pageSize).ToListAsync();
        return new PagedList<T>(page, pageIndex, pageSize, count);
    }

    private static IQueryable<TSource> Filtered<TSource>(IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate)
        => predicate == null ? source : source.Where(predicate);

    private static Task<TResult> Run<TSource, TResult>(IQueryable<TSource> source, Expression<Func<IQueryable<TSource>, TResult>> operation)
        => Run<TSource, TResult>(source, (MethodCallExpression)operation.Body, operation.Parameters[0], null, null);

    private static Task<TResult> Run<TSource, TLambda, TResult>(IQueryable<TSource> source, Expression<TLambda> lambda,
        Expression<Func<IQueryable<TSource>, Expression<TLambda>, TResult>> operation)
        => Run<TSource, TResult>(source, (MethodCallExpression)operation.Body, operation.Parameters[0], operation.Parameters[1], lambda);

    /// <summary>Puts the query, and the lambda, in their places of an operator's call and runs that.</summary>
    private static Task<TResult> Run<TSource, TResult>(IQueryable<TSource> source, MethodCallExpression call,
        ParameterExpression query, ParameterExpression argument, LambdaExpression lambda)
    {
        var arguments = call.Arguments.Select(x =>
            x == query ? source.Expression : x == argument ? Expression.Quote(lambda) : x);
        var expression = Expression.Call(call.Method, arguments);

        if (source.Provider is IQueryHost host)
            return host.ExecuteAsync<TResult>(expression, CancellationToken.None);

        try
        {
            return Task.FromResult(source.Provider.Execute<TResult>(expression));
        }
        catch (Exception exception)
        {
            return Task.FromException<TResult>(exception);
        }
    }

    private static async IAsyncEnumerable<TSource> InMemory<TSource>(IQueryable<TSource> source)
    {
        await Task.CompletedTask;
        foreach (var item in source)
            yield return item;
    }
}
