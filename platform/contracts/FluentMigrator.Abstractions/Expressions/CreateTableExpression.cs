using FluentMigrator.Model;
using FluentMigrator.Validation;

namespace FluentMigrator.Expressions;

public class CreateTableExpression : MigrationExpressionBase, ISchemaExpression, IColumnsExpression, IValidationChildren
{
    public virtual string TableName { get; set; }

    public virtual IList<ColumnDefinition> Columns { get; set; } = [];

    IEnumerable<ColumnDefinition> IColumnsExpression.Columns => Columns;

    public override IMigrationExpression Reverse() => new DeleteTableExpression { TableName = TableName };
}

internal sealed class DeleteTableExpression : MigrationExpressionBase
{
    public string TableName { get; set; }

    public bool IfExists { get; set; }
}
