using System.Data;

namespace FluentMigrator.Expressions;

/// <summary>A foreign key between tables that are there: of one or more columns, with a rule for a parent that goes or gets another key.</summary>
internal sealed class ForeignKeyParts
{
    private string _name;

    /// <summary>What was given, or else made from the names of tables and columns.</summary>
    public string Name
    {
        get => _name ?? $"FK_{Table}_{string.Join('_', Columns)}_{ToTable}_{string.Join('_', ToColumns)}";
        set => _name = value;
    }

    public string Table { get; set; }

    public List<string> Columns { get; } = [];

    public string ToTable { get; set; }

    public List<string> ToColumns { get; } = [];

    public Rule OnDelete { get; set; } = Rule.None;

    public Rule OnUpdate { get; set; } = Rule.None;
}

internal sealed class CreateForeignKeyExpression : MigrationExpressionBase
{
    public ForeignKeyParts Key { get; init; } = new();

    public override IMigrationExpression Reverse() => new DeleteForeignKeyExpression { Key = Key };
}

internal sealed class DeleteForeignKeyExpression : MigrationExpressionBase
{
    public ForeignKeyParts Key { get; init; } = new();

    public override IMigrationExpression Reverse() => Key.Columns.Count > 0 ? new CreateForeignKeyExpression { Key = Key } : base.Reverse();
}
