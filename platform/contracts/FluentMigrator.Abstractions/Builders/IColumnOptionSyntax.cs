using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

public interface IColumnOptionSyntax<TNext, TNextFk> : IFluentSyntax where TNext : IFluentSyntax where TNextFk : IFluentSyntax
{
    TNextFk ForeignKey(string primaryTableName, string primaryColumnName);

    TNextFk ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName);

    TNext Identity();

    TNext Indexed();

    TNext Indexed(string indexName);

    TNext NotNullable();

    TNext Nullable();

    TNext PrimaryKey();

    TNext PrimaryKey(string primaryKeyName);

    TNext Unique();

    TNext Unique(string indexName);

    TNext WithDefault(SystemMethods method);

    TNext WithDefaultValue(object value);
}
