using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>Writes to a store's database from outside and past its foreign keys, as an import with the keys switched off does.</summary>
internal static class WithoutKeys
{
    public static async Task ExecuteAsync(TestStore store, string sql)
    {
        var text = store.Database.ConnectionString;
        await using DbConnection connection = store.Kind == TestDatabase.PostgreSql
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(text) { Pooling = false }.ConnectionString)
            : new SqliteConnection(new SqliteConnectionStringBuilder(text) { ForeignKeys = false, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = store.Kind == TestDatabase.PostgreSql ? $"SET session_replication_role = replica; {sql}" : sql;
        await command.ExecuteNonQueryAsync();
    }
}
