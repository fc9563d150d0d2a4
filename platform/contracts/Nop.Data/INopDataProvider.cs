using LinqToDB.Data;
using Nop.Core;

namespace Nop.Data;

public interface INopDataProvider
{
    string CreateForeignKeyName(string foreignTable, string foreignColumn, string primaryTable, string primaryColumn);

    string GetIndexName(string targetTable, string targetColumn);

    IQueryable<TEntity> GetTable<TEntity>() where TEntity : BaseEntity;

    Task<int> ExecuteNonQueryAsync(string sql, params DataParameter[] dataParameters);

    Task<IList<T>> QueryAsync<T>(string sql, params DataParameter[] parameters);
}
