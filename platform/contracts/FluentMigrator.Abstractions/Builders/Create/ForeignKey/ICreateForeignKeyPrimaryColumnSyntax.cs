using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.ForeignKey;

public interface ICreateForeignKeyPrimaryColumnSyntax : IFluentSyntax
{
    ICreateForeignKeyCascadeSyntax PrimaryColumn(string column);

    ICreateForeignKeyCascadeSyntax PrimaryColumns(params string[] columns);
}
