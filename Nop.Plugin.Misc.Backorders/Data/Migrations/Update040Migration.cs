using Nop.Data.Migrations;

namespace Nop.Plugin.Misc.Backorders.Data.Migrations;

/// <summary>
/// Brings the tables of any older version to those of 0.4. The platform runs it where plugin.json has another version than
/// the one that was installed; a new installation only notes it as done. Uninstall is the base migration's. One such
/// migration is enough, with the date of the newest version, since it adds whatever is missing.
/// </summary>
[NopMigration("2026/11/30 17:00:00:0000000", "Misc.Backorders 0.4 schema", MigrationProcessType.Update)]
public class Update040Migration : BackordersMigration
{
    public override void Down()
    {
    }
}
