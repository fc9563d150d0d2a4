using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.Column;

public interface ICreateColumnOptionSyntax : IColumnOptionSyntax<ICreateColumnOptionSyntax, ICreateColumnOptionOrForeignKeyCascadeSyntax>, IFluentSyntax
{
}
