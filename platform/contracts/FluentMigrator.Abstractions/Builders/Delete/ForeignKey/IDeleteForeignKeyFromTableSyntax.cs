using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Delete.ForeignKey;

public interface IDeleteForeignKeyFromTableSyntax : IFluentSyntax
{
    IDeleteForeignKeyForeignColumnOrInSchemaSyntax FromTable(string foreignTableName);
}
