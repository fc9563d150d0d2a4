using FluentMigrator.Infrastructure;

namespace FluentMigrator;

public interface IMigration
{
    void GetDownExpressions(IMigrationContext context);

    void GetUpExpressions(IMigrationContext context);
}
