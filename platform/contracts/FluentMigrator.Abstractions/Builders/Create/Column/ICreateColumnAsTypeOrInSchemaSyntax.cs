using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.Column;

public interface ICreateColumnAsTypeOrInSchemaSyntax : ICreateColumnAsTypeSyntax, IColumnTypeSyntax<ICreateColumnOptionSyntax>, IFluentSyntax
{
}
