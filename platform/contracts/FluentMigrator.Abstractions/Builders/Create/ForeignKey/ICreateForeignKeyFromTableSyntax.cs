using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.ForeignKey;

public interface ICreateForeignKeyFromTableSyntax : IFluentSyntax
{
    ICreateForeignKeyForeignColumnOrInSchemaSyntax FromTable(string table);
}
