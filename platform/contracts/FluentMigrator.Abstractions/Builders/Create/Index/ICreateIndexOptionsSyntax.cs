using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.Index;

public interface ICreateIndexOptionsSyntax : IFluentSyntax
{
    ICreateIndexOnColumnSyntax Clustered();

    ICreateIndexOnColumnSyntax NonClustered();

    ICreateIndexOnColumnSyntax Unique();
}
