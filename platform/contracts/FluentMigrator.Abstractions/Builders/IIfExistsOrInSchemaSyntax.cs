using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

public interface IIfExistsOrInSchemaSyntax : IInSchemaSyntax, IFluentSyntax
{
    IInSchemaSyntax IfExists();
}
