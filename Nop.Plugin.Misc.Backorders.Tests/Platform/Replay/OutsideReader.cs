using System.Data.Common;
using System.Transactions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>Reads rows over a connection of its own that is no part of any transaction: what everybody else sees at this moment.</summary>
internal sealed class OutsideReader(string sqliteFile, string postgres)
{
    /// <summary>Null where there is no such row.</summary>
    public IReadOnlyDictionary<string, object> Row(string table, IEnumerable<string> columns, int id) => Rows(table, columns, "Id", id).SingleOrDefault();

    /// <summary>The rows with this number in this column, by id.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object>> Rows(string table, IEnumerable<string> columns, string where, int number)
    {
        using var scope = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        using var connection = Open();
        using var command = connection.CreateCommand();
        var names = columns.ToList();
        command.CommandText = $"SELECT {string.Join(", ", names.Select(name => $"\"{name}\""))} FROM \"{table}\" WHERE \"{where}\" = {number} ORDER BY \"Id\"";
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyDictionary<string, object>>();
        while (reader.Read())
            rows.Add(names.Select((name, index) => (name, value: reader.IsDBNull(index) ? null : reader.GetValue(index))).ToDictionary(pair => pair.name, pair => pair.value));
        return rows;
    }

    private DbConnection Open()
    {
        DbConnection connection = postgres is not null
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres) { Enlist = false }.ConnectionString)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = sqliteFile, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
