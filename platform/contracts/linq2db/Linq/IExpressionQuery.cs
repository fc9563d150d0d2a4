using LinqToDB.Async;

namespace LinqToDB.Linq;

public interface IExpressionQuery
{
}

public interface IExpressionQuery<out T> : IOrderedQueryable<T>, IQueryProviderAsync, IExpressionQuery
{
}
