using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.Index;

public interface ICreateIndexColumnUniqueOptionsSyntax : ICreateIndexOnColumnSyntax, IFluentSyntax
{
}
