using Nop.Data.Migrations;

namespace Nop.Plugin.Misc.Backorders.Data.Migrations;

/// <summary>
/// Brings the tables of 0.1 to those of 0.2. The platform runs it where plugin.json has another version than the one
/// that was installed; a new installation only notes it as done. Uninstall is the base migration's.
/// </summary>
[NopMigration("2026/11/22 17:00:00:0000000", "Misc.Backorders 0.2 schema", MigrationProcessType.Update)]
public class Update020Migration : BackordersMigration
{
    public override void Down()
    {
    }
}
