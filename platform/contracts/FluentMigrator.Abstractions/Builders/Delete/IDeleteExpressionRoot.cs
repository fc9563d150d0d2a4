using FluentMigrator.Builders.Delete.Column;
using FluentMigrator.Builders.Delete.Index;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Delete;

public interface IDeleteExpressionRoot : IFluentSyntax
{
    IDeleteColumnFromTableSyntax Column(string columnName);

    IDeleteIndexForTableSyntax Index();

    IDeleteIndexForTableSyntax Index(string indexName);

    IIfExistsOrInSchemaSyntax Table(string tableName);
}
