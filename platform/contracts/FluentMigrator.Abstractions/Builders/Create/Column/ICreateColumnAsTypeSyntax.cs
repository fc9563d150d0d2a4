using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.Column;

public interface ICreateColumnAsTypeSyntax : IColumnTypeSyntax<ICreateColumnOptionSyntax>, IFluentSyntax
{
}
