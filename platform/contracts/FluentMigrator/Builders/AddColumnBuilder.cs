using System.Data;
using FluentMigrator.Builders.Alter.Table;
using FluentMigrator.Builders.Create.Column;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders;

/// <summary>Alter.Table(..).AddColumn(..): each column is an expression of its own.</summary>
internal sealed class AlterTableBuilder(string table, IMigrationContext context)
    : ExpressionBuilderWithColumnTypesBase<AddColumnExpression, IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax>(null),
        IAlterTableAddColumnOrAlterColumnOrSchemaOrDescriptionSyntax, IAlterTableColumnAsTypeSyntax,
        IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax
{
    private AddColumnExpression _current;

    public override ColumnDefinition GetColumnForType() => _current.Column;

    public IAlterTableColumnAsTypeSyntax AddColumn(string name)
    {
        _current = new() { Column = { Name = name, TableName = table } };
        context.Expressions.Add(_current);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Identity()
    {
        _current.Column.IsIdentity = true;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Indexed()
    {
        _current.Column.Index();
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Indexed(string indexName)
    {
        _current.Column.Index(indexName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax NotNullable()
    {
        _current.Column.IsNullable = false;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Nullable()
    {
        _current.Column.IsNullable = true;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax PrimaryKey()
    {
        _current.Column.Key();
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax PrimaryKey(string primaryKeyName)
    {
        _current.Column.Key(primaryKeyName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Unique()
    {
        _current.Column.MakeUnique();
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Unique(string indexName)
    {
        _current.Column.MakeUnique(indexName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax WithDefault(SystemMethods method)
    {
        _current.Column.Default(method);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax WithDefaultValue(object value)
    {
        _current.Column.Default(value);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey(string primaryTableName, string primaryColumnName)
    {
        _current.Column.Reference(null, primaryTableName, primaryColumnName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        _current.Column.Reference(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax OnDelete(Rule rule)
    {
        _current.Column.DeleteRule(rule);
        return this;
    }
}

/// <summary>Create.Column(..).OnTable(..).</summary>
internal sealed class CreateColumnBuilder(AddColumnExpression expression)
    : ExpressionBuilderWithColumnTypesBase<AddColumnExpression, ICreateColumnOptionSyntax>(expression),
        ICreateColumnOnTableSyntax, ICreateColumnAsTypeOrInSchemaSyntax, ICreateColumnOptionOrForeignKeyCascadeSyntax
{
    public override ColumnDefinition GetColumnForType() => Expression.Column;

    public ICreateColumnAsTypeOrInSchemaSyntax OnTable(string name)
    {
        Expression.Column.TableName = name;
        return this;
    }

    public ICreateColumnOptionSyntax Identity()
    {
        Expression.Column.IsIdentity = true;
        return this;
    }

    public ICreateColumnOptionSyntax Indexed()
    {
        Expression.Column.Index();
        return this;
    }

    public ICreateColumnOptionSyntax Indexed(string indexName)
    {
        Expression.Column.Index(indexName);
        return this;
    }

    public ICreateColumnOptionSyntax NotNullable()
    {
        Expression.Column.IsNullable = false;
        return this;
    }

    public ICreateColumnOptionSyntax Nullable()
    {
        Expression.Column.IsNullable = true;
        return this;
    }

    public ICreateColumnOptionSyntax PrimaryKey()
    {
        Expression.Column.Key();
        return this;
    }

    public ICreateColumnOptionSyntax PrimaryKey(string primaryKeyName)
    {
        Expression.Column.Key(primaryKeyName);
        return this;
    }

    public ICreateColumnOptionSyntax Unique()
    {
        Expression.Column.MakeUnique();
        return this;
    }

    public ICreateColumnOptionSyntax Unique(string indexName)
    {
        Expression.Column.MakeUnique(indexName);
        return this;
    }

    public ICreateColumnOptionSyntax WithDefault(SystemMethods method)
    {
        Expression.Column.Default(method);
        return this;
    }

    public ICreateColumnOptionSyntax WithDefaultValue(object value)
    {
        Expression.Column.Default(value);
        return this;
    }

    public ICreateColumnOptionOrForeignKeyCascadeSyntax ForeignKey(string primaryTableName, string primaryColumnName)
    {
        Expression.Column.Reference(null, primaryTableName, primaryColumnName);
        return this;
    }

    public ICreateColumnOptionOrForeignKeyCascadeSyntax ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        Expression.Column.Reference(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public ICreateColumnOptionOrForeignKeyCascadeSyntax OnDelete(Rule rule)
    {
        Expression.Column.DeleteRule(rule);
        return this;
    }
}
