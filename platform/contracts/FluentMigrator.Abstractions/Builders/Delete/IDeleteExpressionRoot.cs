using FluentMigrator.Builders.Delete.Column;
using FluentMigrator.Builders.Delete.ForeignKey;
using FluentMigrator.Builders.Delete.Index;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Delete;

public interface IDeleteExpressionRoot : IFluentSyntax
{
    IDeleteColumnFromTableSyntax Column(string columnName);

    IDeleteForeignKeyFromTableSyntax ForeignKey();

    IDeleteForeignKeyOnTableSyntax ForeignKey(string foreignKeyName);

    IDeleteIndexForTableSyntax Index();

    IDeleteIndexForTableSyntax Index(string indexName);

    IIfExistsOrInSchemaSyntax Table(string tableName);
}
