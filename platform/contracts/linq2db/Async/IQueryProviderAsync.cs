namespace LinqToDB.Async;

public interface IQueryProviderAsync : IQueryProvider
{
}
