using FluentMigrator;
using Nop.Core;
using Nop.Data;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Data.Migrations;

/// <summary>
/// The platform runs Down at every uninstall. Ours drops only where the installation row says so,
/// and Up skips what is still there, so a merchant can uninstall, reinstall and find the queue as it was.
/// </summary>
[NopMigration("2026/11/22 09:00:00:0000000", "Misc.Backorders base schema", MigrationProcessType.Installation)]
public class SchemaMigration : Migration
{
    private readonly INopDataProvider _dataProvider;

    public SchemaMigration(INopDataProvider dataProvider)
    {
        _dataProvider = dataProvider;
    }

    public override void Up()
    {
        if (CreateTable<StockItem>())
        {
            UniqueIndex<StockItem>("UX_BackorderStockItem_Key", nameof(StockItem.ProductId), nameof(StockItem.CombinationId));
            Index<StockItem>("IX_BackorderStockItem_Sweep", nameof(StockItem.HasWork), nameof(StockItem.LastSweptOnUtc));
        }

        if (CreateTable<Line>())
        {
            UniqueIndex<Line>("UX_BackorderLine_OrderItem", nameof(Line.OrderItemId), nameof(Line.StockItemId));
            Index<Line>("IX_BackorderLine_Queue", nameof(Line.StockItemId), nameof(Line.Closed));
            Index<Line>("IX_BackorderLine_Order", nameof(Line.OrderId));
            Index<Line>("IX_BackorderLine_Grid", nameof(Line.Closed), nameof(Line.QueuedOnUtc));
        }

        if (CreateTable<Move>())
            UniqueIndex<Move>("UX_BackorderMove_Cause", nameof(Move.LineId), nameof(Move.Cause));

        if (CreateTable<DirtyMark>())
            Index<DirtyMark>("IX_BackorderDirtyMark_Key", nameof(DirtyMark.ProductId), nameof(DirtyMark.CombinationId));

        if (CreateTable<Intent>())
        {
            UniqueIndex<Intent>("UX_BackorderIntent_Line", nameof(Intent.IntentGuid), nameof(Intent.LineId));
            Index<Intent>("IX_BackorderIntent_Pending", nameof(Intent.StatusId), nameof(Intent.UpdatedOnUtc));
            Index<Intent>("IX_BackorderIntent_StockItem", nameof(Intent.StockItemId), nameof(Intent.StatusId));
        }

        CreateTable<Installation>();
    }

    public override void Down()
    {
        if (!Exists<Installation>() || _dataProvider.GetTable<Installation>().Any(row => !row.DropDataOnUninstall))
            return;

        DropTable<Intent>();
        DropTable<DirtyMark>();
        DropTable<Move>();
        DropTable<Line>();
        DropTable<StockItem>();
        DropTable<Installation>();
    }

    private static string TableName<TEntity>() where TEntity : BaseEntity
    {
        return NameCompatibilityManager.GetTableName(typeof(TEntity));
    }

    private bool Exists<TEntity>() where TEntity : BaseEntity
    {
        return Schema.Table(TableName<TEntity>()).Exists();
    }

    private bool CreateTable<TEntity>() where TEntity : BaseEntity
    {
        if (Exists<TEntity>())
            return false;

        Create.TableFor<TEntity>();
        return true;
    }

    private void DropTable<TEntity>() where TEntity : BaseEntity
    {
        if (Exists<TEntity>())
            Delete.Table(TableName<TEntity>());
    }

    private void UniqueIndex<TEntity>(string name, string first, string second) where TEntity : BaseEntity
    {
        Create.Index(name).OnTable(TableName<TEntity>())
            .OnColumn(first).Ascending()
            .OnColumn(second).Ascending()
            .WithOptions().Unique();
    }

    private void Index<TEntity>(string name, params string[] columns) where TEntity : BaseEntity
    {
        var index = Create.Index(name).OnTable(TableName<TEntity>());
        foreach (var column in columns)
            index.OnColumn(column).Ascending();
    }
}
