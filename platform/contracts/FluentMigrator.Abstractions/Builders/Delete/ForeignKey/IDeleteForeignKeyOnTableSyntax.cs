using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Delete.ForeignKey;

public interface IDeleteForeignKeyOnTableSyntax : IFluentSyntax
{
    IInSchemaSyntax OnTable(string foreignTableName);
}
