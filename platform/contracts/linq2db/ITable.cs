using LinqToDB.Linq;

namespace LinqToDB;

public interface ITable<out T> : IExpressionQuery<T> where T : notnull
{
}
