using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

public interface IColumnExpressionBuilder : IFluentSyntax
{
}
