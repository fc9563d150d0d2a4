using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Schema.Constraint;

public interface ISchemaConstraintSyntax : IFluentSyntax
{
    bool Exists();
}
