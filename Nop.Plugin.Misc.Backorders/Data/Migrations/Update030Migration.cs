using Nop.Data.Migrations;

namespace Nop.Plugin.Misc.Backorders.Data.Migrations;

/// <summary>Brings the tables of 0.2 to those of 0.3; see <see cref="Update020Migration"/>.</summary>
[NopMigration("2026/11/29 12:00:00:0000000", "Misc.Backorders 0.3 schema", MigrationProcessType.Update)]
public class Update030Migration : BackordersMigration
{
    public override void Down()
    {
    }
}
