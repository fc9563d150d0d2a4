namespace FluentMigrator.Validation;

public interface IValidationChildren
{
}
