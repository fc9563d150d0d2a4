using FluentMigrator.Builders.Alter;
using FluentMigrator.Builders.Alter.Table;
using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Create.Column;
using FluentMigrator.Builders.Create.ForeignKey;
using FluentMigrator.Builders.Create.Index;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Builders.Delete;
using FluentMigrator.Builders.Delete.Column;
using FluentMigrator.Builders.Delete.ForeignKey;
using FluentMigrator.Builders.Delete.Index;
using FluentMigrator.Builders.Execute;
using FluentMigrator.Builders.Schema;
using FluentMigrator.Builders.Schema.Column;
using FluentMigrator.Builders.Schema.Constraint;
using FluentMigrator.Builders.Schema.Index;
using FluentMigrator.Builders.Schema.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

internal sealed class CreateRoot(IMigrationContext context) : ICreateExpressionRoot
{
    public ICreateTableWithColumnOrSchemaOrDescriptionSyntax Table(string tableName)
    {
        var expression = new CreateTableExpression { TableName = tableName };
        context.Expressions.Add(expression);
        return new CreateTableExpressionBuilder(expression, context);
    }

    public ICreateColumnOnTableSyntax Column(string columnName)
    {
        var expression = new AddColumnExpression { Column = { Name = columnName } };
        context.Expressions.Add(expression);
        return new CreateColumnBuilder(expression);
    }

    public ICreateForeignKeyFromTableSyntax ForeignKey() => ForeignKey(null);

    public ICreateForeignKeyFromTableSyntax ForeignKey(string foreignKeyName)
    {
        var expression = new CreateForeignKeyExpression { Key = { Name = foreignKeyName } };
        context.Expressions.Add(expression);
        return new CreateForeignKeyBuilder(expression.Key);
    }

    public ICreateIndexForTableSyntax Index() => Index(null);

    public ICreateIndexForTableSyntax Index(string indexName)
    {
        var expression = new CreateIndexExpression { Name = indexName };
        context.Expressions.Add(expression);
        return new CreateIndexBuilder(expression);
    }
}

internal sealed class AlterRoot(IMigrationContext context) : IAlterExpressionRoot
{
    public IAlterTableAddColumnOrAlterColumnOrSchemaOrDescriptionSyntax Table(string tableName) => new AlterTableBuilder(tableName, context);
}

internal sealed class CreateIndexBuilder(CreateIndexExpression index) : ICreateIndexForTableSyntax, ICreateIndexOnColumnOrInSchemaSyntax,
    ICreateIndexColumnOptionsSyntax, ICreateIndexMoreColumnOptionsSyntax, ICreateIndexColumnUniqueOptionsSyntax, ICreateIndexOptionsSyntax
{
    public ICreateIndexOnColumnOrInSchemaSyntax OnTable(string tableName)
    {
        index.TableName = tableName;
        return this;
    }

    public ICreateIndexColumnOptionsSyntax OnColumn(string columnName)
    {
        index.Columns.Add((columnName, false));
        return this;
    }

    public ICreateIndexMoreColumnOptionsSyntax Ascending() => this;

    public ICreateIndexMoreColumnOptionsSyntax Descending()
    {
        index.Columns[^1] = (index.Columns[^1].Name, true);
        return this;
    }

    public ICreateIndexColumnUniqueOptionsSyntax Unique()
    {
        index.Unique = true;
        return this;
    }

    public ICreateIndexOptionsSyntax WithOptions() => this;

    public ICreateIndexOnColumnSyntax Clustered() => this;

    public ICreateIndexOnColumnSyntax NonClustered() => this;

    ICreateIndexOnColumnSyntax ICreateIndexOptionsSyntax.Unique()
    {
        index.Unique = true;
        return this;
    }
}

internal sealed class DeleteRoot(IMigrationContext context) : IDeleteExpressionRoot
{
    public IIfExistsOrInSchemaSyntax Table(string tableName)
    {
        var expression = new DeleteTableExpression { TableName = tableName };
        context.Expressions.Add(expression);
        return new DeleteTableBuilder(expression);
    }

    public IDeleteColumnFromTableSyntax Column(string columnName)
    {
        var expression = new DeleteColumnExpression { Columns = { columnName } };
        context.Expressions.Add(expression);
        return new DeleteColumnBuilder(expression);
    }

    public IDeleteForeignKeyFromTableSyntax ForeignKey() => Key(null);

    public IDeleteForeignKeyOnTableSyntax ForeignKey(string foreignKeyName) => Key(foreignKeyName);

    private DeleteForeignKeyBuilder Key(string name)
    {
        var expression = new DeleteForeignKeyExpression { Key = { Name = name } };
        context.Expressions.Add(expression);
        return new DeleteForeignKeyBuilder(expression.Key);
    }

    public IDeleteIndexForTableSyntax Index() => Index(null);

    public IDeleteIndexForTableSyntax Index(string indexName)
    {
        var expression = new DeleteIndexExpression { Name = indexName };
        context.Expressions.Add(expression);
        return new DeleteIndexBuilder(expression);
    }
}

internal sealed class DeleteTableBuilder(DeleteTableExpression table) : IIfExistsOrInSchemaSyntax
{
    public IInSchemaSyntax IfExists()
    {
        table.IfExists = true;
        return this;
    }
}

internal sealed class DeleteColumnBuilder(DeleteColumnExpression columns) : IDeleteColumnFromTableSyntax, IInSchemaSyntax
{
    public IDeleteColumnFromTableSyntax Column(string columnName)
    {
        columns.Columns.Add(columnName);
        return this;
    }

    public IInSchemaSyntax FromTable(string tableName)
    {
        columns.TableName = tableName;
        return this;
    }
}

internal sealed class DeleteIndexBuilder(DeleteIndexExpression index) : IDeleteIndexForTableSyntax, IDeleteIndexOnColumnOrInSchemaSyntax
{
    public IDeleteIndexOnColumnOrInSchemaSyntax OnTable(string tableName)
    {
        index.TableName = tableName;
        return this;
    }
}

internal sealed class ExecuteRoot(IMigrationContext context) : IExecuteExpressionRoot
{
    public void Sql(string sqlStatement) => context.Expressions.Add(new ExecuteSqlExpression { Sql = sqlStatement });

    public void Sql(string sqlStatement, string description) => Sql(sqlStatement);
}

internal sealed class SchemaRoot(IQuerySchema schema) : ISchemaExpressionRoot
{
    public ISchemaTableSyntax Table(string tableName) => new TableQuery(schema, tableName);

    private sealed class TableQuery(IQuerySchema schema, string table) : ISchemaTableSyntax
    {
        public bool Exists() => schema.TableExists(null, table);

        public ISchemaColumnSyntax Column(string columnName) => new Part(() => schema.ColumnExists(null, table, columnName));

        public ISchemaConstraintSyntax Constraint(string constraintName) => new Part(() => schema.ConstraintExists(null, table, constraintName));

        public ISchemaIndexSyntax Index(string indexName) => new Part(() => schema.IndexExists(null, table, indexName));
    }

    private sealed class Part(Func<bool> exists) : ISchemaColumnSyntax, ISchemaConstraintSyntax, ISchemaIndexSyntax
    {
        public bool Exists() => exists();
    }
}
