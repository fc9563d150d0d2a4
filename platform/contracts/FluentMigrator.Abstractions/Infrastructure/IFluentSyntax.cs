namespace FluentMigrator.Infrastructure;

public interface IFluentSyntax
{
    bool Equals(object other);

    int GetHashCode();

    Type GetType();

    string ToString();
}
