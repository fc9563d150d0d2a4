using System.Data;
using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Model;

namespace Nop.Plugin.Misc.Backorders.Tests.Data.Schema;

/// <summary>
/// Holds migrations against what SQL Server, MySQL and PostgreSQL can do, each as the platform creates tables there: text is
/// nvarchar, varchar in utf8mb4 (longtext where it has no length) and citext, dates keep six digits of a second, decimals are
/// (18,4), a Guid is 36 characters on MySQL.
/// </summary>
internal sealed class SchemaLimits
{
    /// <summary>PostgreSQL's, the shortest of the three (MySQL 64, SQL Server 128).</summary>
    public const int IDENTIFIER_LENGTH = 63;

    /// <summary>What MySQL's varchar can have before the platform makes a text of it, which cannot be indexed.</summary>
    private const int LONGEST_TEXT = 4000;

    private const int SQL_SERVER_KEY_BYTES = 900;
    private const int MYSQL_KEY_BYTES = 3072;
    private const int POSTGRES_KEY_BYTES = 2704;
    private const int KEY_COLUMNS = 16;
    private const int MYSQL_ROW_BYTES = 65_535;
    private const int SQL_SERVER_ROW_BYTES = 8060;

    private readonly List<string> _complaints = [];
    private readonly Dictionary<(string Table, string Column), ColumnDefinition> _columns = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    private SchemaLimits()
    {
    }

    /// <param name="steps">Of all migrations, the oldest first.</param>
    /// <param name="prefix">What every table begins with, and every name of an index holds: PostgreSQL keeps both in one place for all plugins.</param>
    public static IReadOnlyList<string> Complaints(IEnumerable<IMigrationExpression> steps, string prefix)
    {
        var limits = new SchemaLimits();
        foreach (var step in steps)
            limits.Take(step, prefix);
        return limits._complaints;
    }

    private void Take(IMigrationExpression step, string prefix)
    {
        switch (step)
        {
            case CreateTableExpression table:
                Name(table.TableName, prefix);
                foreach (var column in table.Columns)
                    Column(table.TableName, column, prefix);
                Row(table);
                break;
            case AddColumnExpression added:
                Column(added.Column.TableName, added.Column, prefix);
                if (added.Column.IsNullable != true && added.Column.DefaultValue == ColumnDefinition.NoDefault)
                    Complain($"{added.Column.TableName}.{added.Column.Name}: rows that are there already get no value");
                break;
            case CreateIndexExpression index:
                Index(index.Name, index.TableName, [.. index.Columns.Select(x => x.Name)], prefix);
                break;
            case CreateForeignKeyExpression { Key: var key }:
                Name(key.Name, prefix);
                break;
            case DeleteTableExpression or DeleteColumnExpression or DeleteIndexExpression or DeleteForeignKeyExpression:
                break;
            default:
                Complain($"{step.GetType().Name}: no known way that is the same on all three");
                break;
        }
    }

    private void Column(string table, ColumnDefinition column, string prefix)
    {
        var where = $"{table}.{column.Name}";
        _columns[(table, column.Name)] = column;
        Identifier(where, column.Name);
        if (!char.IsAsciiLetterUpper(column.Name[0]) || !column.Name.All(char.IsAsciiLetterOrDigit))
            Complain($"{where}: not written as the platform writes its names");
        if (ReservedWords.All.Contains(column.Name))
            Complain($"{where}: a word that a database keeps for itself");
        Type(where, column);
        Default(where, column);
        if (column.References is { } key)
            Name(key.Name ?? $"FK_{table}_{column.Name}_{key.Table}_{key.Column}", prefix);
        if (column.IsIndexed || column.IsUnique)
            Index(column.IndexName, table, [column.Name], prefix);
    }

    private void Type(string where, ColumnDefinition column)
    {
        if (column.CustomType != null)
            Complain($"{where}: the type {column.CustomType} is one database's");
        else if (column.Type == DbType.Decimal && (column.Size, column.Precision) != (18, 4))
            Complain($"{where}: decimal({column.Size},{column.Precision}), the platform's are (18,4)");
        else if (column.Type is DbType.String && column.Size is > LONGEST_TEXT and not int.MaxValue)
            Complain($"{where}: a text of {column.Size} is neither short nor without a length");
        else if (column.Type is not (DbType.Int32 or DbType.Int64 or DbType.Boolean or DbType.Decimal or DbType.DateTime2 or DbType.Guid or DbType.String or DbType.Binary))
            Complain($"{where}: {column.Type} is not mapped the same on all three");
    }

    private void Default(string where, ColumnDefinition column)
    {
        if (column.DefaultValue != ColumnDefinition.NoDefault && column.DefaultValue is not (null or int or long or bool))
            Complain($"{where}: a default of {column.DefaultValue.GetType().Name} is refused or read differently by one of them");
    }

    private void Index(string name, string table, IReadOnlyList<string> columns, string prefix)
    {
        // Where a migration names none, the platform makes one of table and columns, at least on one database.
        name ??= $"IX_{table}_{string.Join('_', columns)}";
        Name(name, prefix);
        if (columns.Count > KEY_COLUMNS)
            Complain($"{name}: {columns.Count} columns");
        var keys = columns.Select(x => _columns.GetValueOrDefault((table, x))).ToList();
        foreach (var (column, i) in keys.Select((x, i) => (x, i)))
        {
            if (column == null)
                Complain($"{name}: {table} has no column {columns[i]}");
            else if (column.Type == DbType.Binary || (column.Type == DbType.String && column.Size is null or > LONGEST_TEXT))
                Complain($"{name}: {columns[i]} has no length, MySQL and SQL Server cannot index it");
        }

        Bytes(name, "SQL Server", SQL_SERVER_KEY_BYTES, keys.Sum(x => Size(x, 2, 16)));
        Bytes(name, "MySQL", MYSQL_KEY_BYTES, keys.Sum(x => Size(x, 4, 36 * 4)));
        Bytes(name, "PostgreSQL", POSTGRES_KEY_BYTES, keys.Sum(x => Size(x, 4, 16)));
    }

    private void Row(CreateTableExpression table)
    {
        Bytes(table.TableName, "MySQL (a row)", MYSQL_ROW_BYTES, table.Columns.Sum(x => Size(x, 4, 36 * 4)));
        Bytes(table.TableName, "SQL Server (a row without its texts)", SQL_SERVER_ROW_BYTES, table.Columns.Sum(x => x.Type == DbType.String ? 24 : Size(x, 2, 16)));
    }

    private void Bytes(string name, string database, int most, long bytes)
    {
        if (bytes > most)
            Complain($"{name}: {bytes} bytes, {database} takes {most}");
    }

    /// <summary>At most so many bytes. A text without a length lies outside the row and leaves a pointer.</summary>
    private static long Size(ColumnDefinition column, int perCharacter, int guid) => column?.Type switch
    {
        null => 0,
        DbType.Int32 => 4,
        DbType.Boolean => 1,
        DbType.Decimal => 9,
        DbType.Guid => guid,
        DbType.String => column.Size is null or > LONGEST_TEXT ? 24 : (long)column.Size * perCharacter,
        DbType.Binary => 24,
        _ => 8,
    };

    private void Name(string name, string prefix)
    {
        Identifier(name, name);
        if (!name.Contains(prefix, StringComparison.Ordinal))
            Complain($"{name}: does not say whose it is ({prefix})");
        if (!_names.Add(name))
            Complain($"{name}: twice, or twice but for capitals");
    }

    private void Identifier(string where, string name)
    {
        if (name.Length > IDENTIFIER_LENGTH)
            Complain($"{where}: {name.Length} characters, {IDENTIFIER_LENGTH} are the most");
        if (!name.All(x => char.IsAsciiLetterOrDigit(x) || x == '_'))
            Complain($"{where}: other characters than letters, digits and _");
    }

    private void Complain(string what) => _complaints.Add(what);
}
