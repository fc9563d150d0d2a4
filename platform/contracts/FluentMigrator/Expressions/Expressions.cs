using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

/// <summary>One step of a migration that the runner turns into statements.</summary>
internal sealed class AddColumnExpression : MigrationExpressionBase
{
    public ColumnDefinition Column { get; } = new() { ModificationType = ColumnModificationType.Create };

    public override IMigrationExpression Reverse() => new DeleteColumnExpression { TableName = Column.TableName, Columns = { Column.Name } };
}

internal sealed class DeleteColumnExpression : MigrationExpressionBase
{
    public string TableName { get; set; }

    public List<string> Columns { get; } = [];
}

internal sealed class CreateIndexExpression : MigrationExpressionBase
{
    public string Name { get; set; }

    public string TableName { get; set; }

    public bool Unique { get; set; }

    public List<(string Name, bool Descending)> Columns { get; } = [];

    public override IMigrationExpression Reverse() => new DeleteIndexExpression { Name = Name, TableName = TableName };
}

internal sealed class DeleteIndexExpression : MigrationExpressionBase
{
    public string Name { get; set; }

    public string TableName { get; set; }
}

internal sealed class ExecuteSqlExpression : MigrationExpressionBase
{
    public string Sql { get; set; }
}
