using FluentMigrator.Builders.Schema.Column;
using FluentMigrator.Builders.Schema.Constraint;
using FluentMigrator.Builders.Schema.Index;

namespace FluentMigrator.Builders.Schema.Table;

public interface ISchemaTableSyntax
{
    ISchemaColumnSyntax Column(string columnName);

    bool Exists();

    ISchemaConstraintSyntax Constraint(string constraintName);

    ISchemaIndexSyntax Index(string indexName);
}
