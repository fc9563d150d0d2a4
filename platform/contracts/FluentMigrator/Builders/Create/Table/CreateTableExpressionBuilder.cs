using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Table;

public class CreateTableExpressionBuilder : ExpressionBuilderWithColumnTypesBase<CreateTableExpression, ICreateTableColumnOptionOrWithColumnSyntax>,
    ICreateTableWithColumnOrSchemaOrDescriptionSyntax, ICreateTableColumnAsTypeSyntax,
    ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax, IColumnExpressionBuilder
{
    public CreateTableExpressionBuilder(CreateTableExpression expression, IMigrationContext context) : base(expression)
    {
    }

    public ColumnDefinition CurrentColumn { get; set; }

    public override ColumnDefinition GetColumnForType() => CurrentColumn;

    public ICreateTableColumnAsTypeSyntax WithColumn(string name)
    {
        CurrentColumn = new() { Name = name, TableName = Expression.TableName, ModificationType = ColumnModificationType.Create };
        Expression.Columns.Add(CurrentColumn);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Identity()
    {
        CurrentColumn.IsIdentity = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Indexed()
    {
        CurrentColumn.Index();
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Indexed(string indexName)
    {
        CurrentColumn.Index(indexName);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax NotNullable()
    {
        CurrentColumn.IsNullable = false;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Nullable()
    {
        CurrentColumn.IsNullable = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey()
    {
        CurrentColumn.Key();
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey(string primaryKeyName)
    {
        CurrentColumn.Key(primaryKeyName);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Unique()
    {
        CurrentColumn.MakeUnique();
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Unique(string indexName)
    {
        CurrentColumn.MakeUnique(indexName);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax WithDefault(SystemMethods method)
    {
        CurrentColumn.Default(method);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax WithDefaultValue(object value)
    {
        CurrentColumn.Default(value);
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey(string primaryTableName, string primaryColumnName)
    {
        CurrentColumn.Reference(null, primaryTableName, primaryColumnName);
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        CurrentColumn.Reference(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax OnDelete(Rule rule)
    {
        CurrentColumn.DeleteRule(rule);
        return this;
    }
}
