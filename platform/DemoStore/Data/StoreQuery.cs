using System.Collections;
using System.Linq.Expressions;
using LinqToDB;
using Microsoft.EntityFrameworkCore;

namespace DemoStore.Data;

/// <summary>
/// A query over repository tables that belongs to no context yet. Its roots are replaced by the sets of one context
/// when it runs, so tables of several repositories join as they do in the platform.
/// </summary>
internal abstract class StoreQuery(StoreQueryProvider provider)
{
    public StoreQueryProvider Host { get; } = provider;

    public abstract Expression Expression { get; }

    /// <summary>This root as a set of the given context; null for what is not a root.</summary>
    public abstract Expression RootIn(StoreContext context);
}

internal class StoreQuery<T> : StoreQuery, ITable<T>
{
    private readonly Expression _expression;

    public StoreQuery(StoreQueryProvider provider, Expression expression = null) : base(provider)
    {
        _expression = expression ?? Expression.Constant(this);
    }

    public override Expression Expression => _expression;

    public Type ElementType => typeof(T);

    public IQueryProvider Provider => Host;

    public override Expression RootIn(StoreContext context) => null;

    public IEnumerator<T> GetEnumerator() => Host.List<T>(_expression).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IQueryable IQueryProvider.CreateQuery(Expression expression) => Host.CreateQuery(expression);

    IQueryable<TElement> IQueryProvider.CreateQuery<TElement>(Expression expression) => Host.CreateQuery<TElement>(expression);

    object IQueryProvider.Execute(Expression expression) => Host.Execute(expression);

    TResult IQueryProvider.Execute<TResult>(Expression expression) => Host.Execute<TResult>(expression);
}

/// <summary>The table of one entity class.</summary>
internal sealed class StoreTable<T>(StoreQueryProvider provider) : StoreQuery<T>(provider) where T : class
{
    public override Expression RootIn(StoreContext context) => context.Set<T>().AsQueryable().Expression;
}
