namespace System.Linq;

public static class AsyncIEnumerableExtensions
{
    public static async IAsyncEnumerable<TResult> SelectAwait<TSource, TResult>(this IEnumerable<TSource> source,
        Func<TSource, ValueTask<TResult>> predicate)
    {
        foreach (var item in source)
            yield return await predicate(item);
    }

    public static async IAsyncEnumerable<TSource> WhereAwait<TSource>(this IEnumerable<TSource> source,
        Func<TSource, ValueTask<bool>> predicate)
    {
        foreach (var item in source)
            if (await predicate(item))
                yield return item;
    }

    public static Task<List<TSource>> ToListAsync<TSource>(this IEnumerable<TSource> source) => Task.FromResult(source.ToList());

    public static async Task<bool> AllAwaitAsync<TSource>(this IEnumerable<TSource> source, Func<TSource, ValueTask<bool>> predicate)
    {
        foreach (var item in source)
            if (!await predicate(item))
                return false;

        return true;
    }

    public static async Task<bool> AnyAwaitAsync<TSource>(this IEnumerable<TSource> source, Func<TSource, ValueTask<bool>> predicate)
    {
        foreach (var item in source)
            if (await predicate(item))
                return true;

        return false;
    }

    public static async Task<TSource> FirstOrDefaultAwaitAsync<TSource>(this IEnumerable<TSource> source,
        Func<TSource, ValueTask<bool>> predicate)
    {
        foreach (var item in source)
            if (await predicate(item))
                return item;

        return default;
    }

    public static async ValueTask<decimal> SumAwaitAsync<TSource>(this IEnumerable<TSource> source, Func<TSource, ValueTask<decimal>> selector)
    {
        var sum = 0m;
        foreach (var item in source)
            sum += await selector(item);

        return sum;
    }
}
