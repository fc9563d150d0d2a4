using System.Data;
using System.Data.Common;
using LinqToDB.Data;
using Microsoft.EntityFrameworkCore;
using Nop.Core;
using Nop.Data;

namespace DemoStore.Data;

/// <summary>Statements of single entities, tables as queries, and plain SQL.</summary>
internal sealed class StoreDataProvider(StoreDatabase database) : INopDataProvider
{
    private readonly StoreQueryProvider _queries = new(database);

    public string CreateForeignKeyName(string foreignTable, string foreignColumn, string primaryTable, string primaryColumn)
        => $"FK_{foreignTable}_{foreignColumn}_{primaryTable}_{primaryColumn}";

    public string GetIndexName(string targetTable, string targetColumn) => $"IX_{targetTable}_{targetColumn}";

    public IQueryable<TEntity> GetTable<TEntity>() where TEntity : BaseEntity => new StoreTable<TEntity>(_queries);

    public async Task<int> ExecuteNonQueryAsync(string sql, params DataParameter[] dataParameters)
    {
        await using var context = database.CreateContext();
        await context.Database.OpenConnectionAsync();
        await using var command = Command(context, sql, dataParameters);
        return await NotedAsync(command, () => command.ExecuteNonQueryAsync());
    }

    /// <summary>Rows as T: a single value for simple types, else properties by column name.</summary>
    public async Task<IList<T>> QueryAsync<T>(string sql, params DataParameter[] parameters)
    {
        await using var context = database.CreateContext();
        await context.Database.OpenConnectionAsync();
        await using var command = Command(context, sql, parameters);
        await using var reader = await NotedAsync(command, () => command.ExecuteReaderAsync());
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(Read<T>(reader));
        return rows;
    }

    /// <summary>The database gives the identifier, whatever the entity has.</summary>
    public Task InsertRowAsync(BaseEntity entity)
    {
        entity.Id = 0;
        return SaveAsync(entity, EntityState.Added);
    }

    /// <summary>Writes all columns.</summary>
    public Task UpdateRowAsync(BaseEntity entity) => SaveAsync(entity, EntityState.Modified);

    public Task DeleteRowAsync(BaseEntity entity) => SaveAsync(entity, EntityState.Deleted);

    /// <summary>Removes all rows; with resetIdentity the next row gets the identifier 1 again.</summary>
    public async Task TruncateAsync<TEntity>(bool resetIdentity) where TEntity : BaseEntity
    {
        var table = Nop.Data.Mapping.NameCompatibilityManager.GetTableName(typeof(TEntity));
        await ExecuteNonQueryAsync($"DELETE FROM \"{table}\"");
        if (!resetIdentity)
            return;

        if (database.IsPostgres)
            await ExecuteNonQueryAsync($"ALTER TABLE \"{table}\" ALTER COLUMN \"Id\" RESTART WITH 1");
        else
            await ExecuteNonQueryAsync("DELETE FROM sqlite_sequence WHERE name = @table", new DataParameter("table", table));
    }

    /// <summary>A row that is gone is no error.</summary>
    private async Task SaveAsync(BaseEntity entity, EntityState state)
    {
        await using var context = database.CreateContext();
        context.Entry(entity).State = state;
        try
        {
            await context.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // The platform's statements do not look at the number of rows either.
        }
        catch (DbUpdateException exception) when (exception.InnerException is DbException)
        {
            throw exception.InnerException;
        }
    }

    /// <summary>These commands pass no interceptor: a failure is told to the ambient transaction by hand.</summary>
    private async Task<TResult> NotedAsync<TResult>(DbCommand command, Func<Task<TResult>> run)
    {
        try
        {
            return await run();
        }
        catch (DbException)
        {
            database.StatementFailed(command);
            throw;
        }
    }

    private static DbCommand Command(StoreContext context, string sql, DataParameter[] parameters)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            var own = command.CreateParameter();
            own.ParameterName = parameter.Name;
            own.Value = parameter.Value ?? DBNull.Value;
            command.Parameters.Add(own);
        }

        return command;
    }

    private static T Read<T>(IDataRecord row)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime) || type == typeof(Guid))
            return (T)Converted(row.GetValue(0), type);

        var item = Activator.CreateInstance<T>();
        for (var i = 0; i < row.FieldCount; i++)
        {
            var property = type.GetProperty(row.GetName(i), System.Reflection.BindingFlags.IgnoreCase |
                System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public);
            if (property is { CanWrite: true })
                property.SetValue(item, Converted(row.GetValue(i), Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }

        return item;
    }

    private static object Converted(object value, Type type) => value switch
    {
        DBNull => null,
        _ when type.IsInstanceOfType(value) => value,
        string text when type == typeof(Guid) => Guid.Parse(text),
        _ => Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture)
    };
}
