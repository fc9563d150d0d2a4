using System.Reflection;

namespace Nop.Data.Migrations;

public interface IMigrationManager
{
    void ApplyDownMigrations(Assembly assembly);

    void ApplyUpMigrations(Assembly assembly, MigrationProcessType migrationProcessType = MigrationProcessType.Installation,
        bool commitVersionOnly = false);
}
