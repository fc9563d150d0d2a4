namespace FluentMigrator.Expressions;

public interface ISchemaExpression
{
}
