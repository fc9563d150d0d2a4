using System.Data.Common;
using System.Transactions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>Asks the database itself whether somebody waits for a lock, so that no test has to guess it from the time.</summary>
internal static class BlockedStatements
{
    private const int SQLITE_BUSY = 5;

    /// <summary>
    /// On PostgreSQL, whether a statement waits for a lock before the task is over; asked again until one of the two is
    /// so. SQLite does not say who waits: there, whether somebody else may write now.
    /// </summary>
    public static async Task<bool> OneWaitsAsync(TestStore store, Task task)
    {
        using var alone = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        if (store.Kind == TestDatabase.Sqlite)
            return WriterIsBusy(store);

        await using var connection = new NpgsqlConnection(store.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", connection);
        while (!task.IsCompleted)
            if ((long)await command.ExecuteScalarAsync() > 0)
                return true;

        return false;
    }

    private static bool WriterIsBusy(TestStore store)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(store.Database.ConnectionString) { DefaultTimeout = 1, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE; ROLLBACK;";
        try
        {
            command.ExecuteNonQuery();
            return false;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SQLITE_BUSY)
        {
            return true;
        }
    }

    /// <summary>SQLite's answer to who may not wait any longer.</summary>
    public static bool IsBusy(DbException exception) => exception is SqliteException { SqliteErrorCode: SQLITE_BUSY };
}
