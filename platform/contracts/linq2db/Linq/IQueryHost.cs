using System.Linq.Expressions;

namespace LinqToDB.Linq;

/// <summary>
/// What runs the queries behind these contracts. The host's query provider implements it; a queryable
/// whose provider does not is taken as a plain one in memory.
/// </summary>
internal interface IQueryHost
{
    Task<TResult> ExecuteAsync<TResult>(Expression expression, CancellationToken token);

    IAsyncEnumerable<T> Stream<T>(Expression expression);

    Task<int> UpdateAsync<T>(IQueryable<T> source, IReadOnlyList<ColumnAssignment> columns, CancellationToken token);

    Task<int> DeleteAsync<T>(IQueryable<T> source, CancellationToken token);

    Task<int> InsertAsync<TSource, TTarget>(IQueryable<TSource> source, IReadOnlyList<ColumnAssignment> columns, CancellationToken token);

    Task<int> InsertAsync<TTarget>(IReadOnlyList<ColumnAssignment> columns, CancellationToken token);
}
