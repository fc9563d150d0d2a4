using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>Everything in a database: each table's columns and rows, and its indexes, as lines of text.</summary>
public sealed class DatabaseSnapshot
{
    private readonly Dictionary<string, List<string>> _tables = [];

    private DatabaseSnapshot()
    {
    }

    public IEnumerable<string> Tables => _tables.Keys.Order(StringComparer.Ordinal);

    /// <summary>Columns and indexes, without rows.</summary>
    public List<string> Schema { get; } = [];

    /// <param name="database">A PostgreSQL connection string, or the path of an SQLite file.</param>
    public static async Task<DatabaseSnapshot> ReadAsync(string database)
    {
        var postgres = database.Contains('=', StringComparison.Ordinal);
        await using DbConnection connection = postgres
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var snapshot = new DatabaseSnapshot();
        foreach (var (table, _) in await RowsAsync(connection, postgres
            ? "SELECT table_name, '' FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
            : "SELECT name, '' FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            snapshot.Schema.AddRange((await RowsAsync(connection, postgres
                ? $"SELECT column_name, data_type || ' ' || is_nullable FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table}'"
                : $"SELECT name, type || ' ' || \"notnull\" FROM pragma_table_info('{table}')")).Select(x => $"{table}.{x.Name} {x.Text}"));
            snapshot._tables[table] = await ReadRowsAsync(connection, table);
        }

        snapshot.Schema.AddRange((await RowsAsync(connection, postgres
            ? "SELECT indexname, tablename || ' ' || substring(indexdef from 'USING.*') FROM pg_indexes WHERE schemaname = current_schema()"
            : "SELECT name, tbl_name || ' ' || substr(sql, instr(sql, '(')) FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")).Select(x => $"index {x.Name} {x.Text}"));
        snapshot.Schema.Sort(StringComparer.Ordinal);
        return snapshot;
    }

    public IReadOnlyList<string> Rows(string table) => _tables.GetValueOrDefault(table) ?? [];

    /// <summary>Lines that only one of the two has, "+" for those of the other. Tables of which nothing is to be said are left out.</summary>
    public List<string> DifferencesTo(DatabaseSnapshot other, params string[] except)
    {
        var differences = Compare(Schema, other.Schema).ToList();
        foreach (var table in Tables.Union(other.Tables).Except(except).Order(StringComparer.Ordinal))
            differences.AddRange(Compare(Rows(table), other.Rows(table)).Select(x => $"{x[..2]}{table}: {x[2..]}"));
        return differences;
    }

    private static IEnumerable<string> Compare(IEnumerable<string> before, IEnumerable<string> after)
    {
        var gone = before.ToList();
        var come = after.Where(x => !gone.Remove(x)).ToList();
        return gone.Select(x => "- " + x).Concat(come.Select(x => "+ " + x));
    }

    private static async Task<List<string>> ReadRowsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(x => $"{reader.GetName(x)}={Convert.ToString(reader.GetValue(x), CultureInfo.InvariantCulture)}")));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static async Task<List<(string Name, string Text)>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader.IsDBNull(1) ? "" : reader.GetString(1)));
        return rows;
    }
}
