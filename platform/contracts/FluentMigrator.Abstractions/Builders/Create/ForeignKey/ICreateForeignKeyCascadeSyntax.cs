using FluentMigrator.Infrastructure;
using System.Data;

namespace FluentMigrator.Builders.Create.ForeignKey;

public interface ICreateForeignKeyCascadeSyntax : IFluentSyntax
{
    ICreateForeignKeyCascadeSyntax OnDelete(Rule rule);

    void OnDeleteOrUpdate(Rule rule);

    ICreateForeignKeyCascadeSyntax OnUpdate(Rule rule);
}
