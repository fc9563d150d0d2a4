using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public interface IColumnsExpression
{
    IEnumerable<ColumnDefinition> Columns { get; }

    string TableName { get; }
}
