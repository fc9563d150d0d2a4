using System.Data;
using FluentMigrator.Builders.Create.ForeignKey;
using FluentMigrator.Builders.Delete.ForeignKey;
using FluentMigrator.Expressions;

namespace FluentMigrator.Builders;

/// <summary>Create.ForeignKey(..).FromTable(..).ForeignColumn(..).ToTable(..).PrimaryColumn(..).</summary>
internal sealed class CreateForeignKeyBuilder(ForeignKeyParts key) : ICreateForeignKeyFromTableSyntax, ICreateForeignKeyForeignColumnOrInSchemaSyntax,
    ICreateForeignKeyToTableSyntax, ICreateForeignKeyPrimaryColumnOrInSchemaSyntax, ICreateForeignKeyCascadeSyntax
{
    public ICreateForeignKeyForeignColumnOrInSchemaSyntax FromTable(string table)
    {
        key.Table = table;
        return this;
    }

    public ICreateForeignKeyToTableSyntax ForeignColumn(string column) => ForeignColumns(column);

    public ICreateForeignKeyToTableSyntax ForeignColumns(params string[] columns)
    {
        key.Columns.AddRange(columns);
        return this;
    }

    public ICreateForeignKeyPrimaryColumnOrInSchemaSyntax ToTable(string table)
    {
        key.ToTable = table;
        return this;
    }

    public ICreateForeignKeyCascadeSyntax PrimaryColumn(string column) => PrimaryColumns(column);

    public ICreateForeignKeyCascadeSyntax PrimaryColumns(params string[] columns)
    {
        key.ToColumns.AddRange(columns);
        return this;
    }

    public ICreateForeignKeyCascadeSyntax OnDelete(Rule rule)
    {
        key.OnDelete = rule;
        return this;
    }

    public ICreateForeignKeyCascadeSyntax OnUpdate(Rule rule)
    {
        key.OnUpdate = rule;
        return this;
    }

    public void OnDeleteOrUpdate(Rule rule) => (key.OnDelete, key.OnUpdate) = (rule, rule);
}

/// <summary>Delete.ForeignKey(name).OnTable(..), or Delete.ForeignKey() and all that makes the name.</summary>
internal sealed class DeleteForeignKeyBuilder(ForeignKeyParts key) : IDeleteForeignKeyOnTableSyntax, IDeleteForeignKeyFromTableSyntax,
    IDeleteForeignKeyForeignColumnOrInSchemaSyntax, IDeleteForeignKeyToTableSyntax, IDeleteForeignKeyPrimaryColumnSyntax, IInSchemaSyntax
{
    public IInSchemaSyntax OnTable(string foreignTableName)
    {
        key.Table = foreignTableName;
        return this;
    }

    public IDeleteForeignKeyForeignColumnOrInSchemaSyntax FromTable(string foreignTableName)
    {
        key.Table = foreignTableName;
        return this;
    }

    public IDeleteForeignKeyToTableSyntax ForeignColumn(string column) => ForeignColumns(column);

    public IDeleteForeignKeyToTableSyntax ForeignColumns(params string[] columns)
    {
        key.Columns.AddRange(columns);
        return this;
    }

    public IDeleteForeignKeyPrimaryColumnSyntax ToTable(string table)
    {
        key.ToTable = table;
        return this;
    }

    public void PrimaryColumn(string column) => PrimaryColumns(column);

    public void PrimaryColumns(params string[] columns) => key.ToColumns.AddRange(columns);
}
