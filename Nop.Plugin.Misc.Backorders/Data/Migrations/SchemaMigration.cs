using Nop.Core;
using Nop.Data;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Data.Migrations;

/// <summary>
/// The platform runs Down at every uninstall. Ours drops only where the installation row says so,
/// and Up skips what is still there, so a merchant can uninstall, reinstall and find the queue as it was.
/// </summary>
[NopMigration("2026/11/22 09:00:00:0000000", "Misc.Backorders base schema", MigrationProcessType.Installation)]
public class SchemaMigration : BackordersMigration
{
    private readonly INopDataProvider _dataProvider;

    public SchemaMigration(INopDataProvider dataProvider)
    {
        _dataProvider = dataProvider;
    }

    public override void Down()
    {
        if (!Exists<Installation>() || _dataProvider.GetTable<Installation>().Any(row => !row.DropDataOnUninstall))
            return;

        DropTable<ShownPromise>();
        DropTable<ReleaseDateRevision>();
        DropTable<PromiseRevision>();
        DropTable<ProductPolicy>();
        DropTable<Receipt>();
        DropTable<ArrivalRevision>();
        DropTable<Arrival>();
        DropTable<SupplierProduct>();
        DropTable<Holiday>();
        DropTable<Supplier>();
        DropTable<SeenFinding>();
        DropTable<ConsistencyRun>();
        DropTable<Decision>();
        DropTable<ReopenedOrder>();
        DropTable<LeftReservation>();
        DropTable<Correction>();
        DropTable<Intent>();
        DropTable<DirtyMark>();
        DropTable<Move>();
        DropTable<Line>();
        DropTable<StockItem>();
        DropTable<Installation>();
    }

    private void DropTable<TEntity>() where TEntity : BaseEntity
    {
        if (Exists<TEntity>())
            Delete.Table(TableName<TEntity>());
    }
}
