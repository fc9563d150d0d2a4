using System.Data.Common;
using System.Text.RegularExpressions;
using FluentMigrator.Expressions;

namespace DemoStore.Data;

/// <summary>
/// Foreign keys of tables that are there, on SQLite, whose ALTER TABLE knows none: the text of the table is changed, which
/// SQLite allows for constraints, as the rows stay as they are. Other databases look at the rows that are there; here it is asked for.
/// </summary>
internal sealed class SqliteForeignKeys(DbConnection connection)
{
    private const string RULES = "( ON (DELETE|UPDATE) (CASCADE|SET NULL|SET DEFAULT|NO ACTION|RESTRICT))*";

    /// <exception cref="InvalidOperationException">No such table, or a row whose parent is missing.</exception>
    public void Create(ForeignKeyParts key)
    {
        var text = Text(key.Table);
        if (Has(text, key.Name))
            throw new InvalidOperationException($"The table {key.Table} has a constraint {key.Name} already.");

        Write(key.Table, $"{text[..text.LastIndexOf(')')]}, {SchemaSql.ForeignKey(key)})");
        if (Scalar("SELECT COUNT(*) FROM pragma_foreign_key_check(@a)", key.Table) is > 0L)
            throw new InvalidOperationException($"The table {key.Table} has rows that the foreign key {key.Name} does not allow.");
    }

    /// <exception cref="InvalidOperationException">No such table or key.</exception>
    public void Delete(ForeignKeyParts key)
    {
        var text = Text(key.Table);
        var name = Regex.Escape($"\"{key.Name}\"");
        var ofTable = new Regex($@",\s*CONSTRAINT {name} FOREIGN KEY \([^)]*\) REFERENCES ""[^""]+"" \([^)]*\){RULES}");
        var ofColumn = new Regex($@" CONSTRAINT {name} REFERENCES ""[^""]+"" \([^)]*\){RULES}");
        var without = ofTable.Replace(ofColumn.Replace(text, ""), "");
        if (without == text)
            throw new InvalidOperationException($"The table {key.Table} has no foreign key {key.Name}.");

        Write(key.Table, without);
    }

    public bool Exists(string table, string constraint) => Scalar("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = @a", table) is string text && Has(text, constraint);

    private static bool Has(string text, string constraint) => text.Contains($"CONSTRAINT \"{constraint}\" ", StringComparison.OrdinalIgnoreCase);

    private string Text(string table) => Scalar("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = @a", table) as string
        ?? throw new InvalidOperationException($"There is no table {table}.");

    /// <summary>The new version makes every connection read the schema again.</summary>
    private void Write(string table, string text)
    {
        var version = (long)Scalar("PRAGMA schema_version");
        Scalar("PRAGMA writable_schema = ON");
        Scalar("UPDATE sqlite_schema SET sql = @b WHERE type = 'table' AND name = @a", table, text);
        Scalar($"PRAGMA schema_version = {version + 1}");
        Scalar("PRAGMA writable_schema = RESET");
    }

    private object Scalar(string sql, params string[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (value, index) in values.Select((value, index) => (value, index)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{(char)('a' + index)}", value);
            command.Parameters.Add(parameter);
        }

        return command.ExecuteScalar();
    }
}
