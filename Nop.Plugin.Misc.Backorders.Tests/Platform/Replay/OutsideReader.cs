using System.Data.Common;
using System.Transactions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>
/// Reads rows over a connection of its own that is no part of any transaction: what everybody else sees at this moment.
/// SQLite's stays open, for a reader that begins anew sees what was committed in between; PostgreSQL's come from the pool.
/// </summary>
internal sealed class OutsideReader(string sqliteFile, string postgres) : IDisposable
{
    private readonly Lock _turn = new();
    private SqliteConnection _sqlite;

    public void Dispose() => _sqlite?.Dispose();

    /// <summary>Null where there is no such row.</summary>
    public IReadOnlyDictionary<string, object> Row(string table, IEnumerable<string> columns, int id) => Rows(table, columns, "Id", id).SingleOrDefault();

    /// <summary>The rows with this number in this column, by id.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object>> Rows(string table, IEnumerable<string> columns, string where, int number)
    {
        using var scope = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        if (postgres is null)
            lock (_turn)
                return Rows(_sqlite ??= OpenSqlite(), table, columns, where, number);

        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres) { Enlist = false }.ConnectionString);
        connection.Open();
        return Rows(connection, table, columns, where, number);
    }

    private static List<IReadOnlyDictionary<string, object>> Rows(DbConnection connection, string table, IEnumerable<string> columns, string where, int number)
    {
        using var command = connection.CreateCommand();
        var names = columns.ToList();
        command.CommandText = $"SELECT {string.Join(", ", names.Select(name => $"\"{name}\""))} FROM \"{table}\" WHERE \"{where}\" = {number} ORDER BY \"Id\"";
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyDictionary<string, object>>();
        while (reader.Read())
            rows.Add(names.Select((name, index) => (name, value: reader.IsDBNull(index) ? null : reader.GetValue(index))).ToDictionary(pair => pair.name, pair => pair.value));
        return rows;
    }

    private SqliteConnection OpenSqlite()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = sqliteFile, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
