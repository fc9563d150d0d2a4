using System.Data;
using FluentMigrator.Model;

namespace FluentMigrator.Builders;

/// <summary>What the column options of all builders do to the column.</summary>
internal static class ColumnOptions
{
    public static void Default(this ColumnDefinition column, object value) => column.DefaultValue = value;

    public static void Index(this ColumnDefinition column, string name = null)
    {
        column.IsIndexed = true;
        column.IndexName = name;
    }

    public static void MakeUnique(this ColumnDefinition column, string name = null)
    {
        column.IsUnique = true;
        column.IndexName = name;
    }

    public static void Key(this ColumnDefinition column, string name = null)
    {
        column.IsPrimaryKey = true;
        column.PrimaryKeyName = name;
    }

    public static void Reference(this ColumnDefinition column, string name, string table, string key)
    {
        column.IsForeignKey = true;
        column.References = new() { Name = name, Table = table, Column = key };
    }

    /// <summary>ON DELETE belongs to the reference that was written just before it.</summary>
    public static void DeleteRule(this ColumnDefinition column, Rule rule)
    {
        if (column.References == null)
            throw new InvalidOperationException($"{column.Name} has no foreign key for the rule to belong to.");

        column.References.OnDelete = rule;
    }
}
