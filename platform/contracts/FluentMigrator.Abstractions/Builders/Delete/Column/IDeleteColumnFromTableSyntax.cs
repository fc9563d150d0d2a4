using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Delete.Column;

public interface IDeleteColumnFromTableSyntax : IFluentSyntax
{
    IDeleteColumnFromTableSyntax Column(string columnName);

    IInSchemaSyntax FromTable(string tableName);
}
