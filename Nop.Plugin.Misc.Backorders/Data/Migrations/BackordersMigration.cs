using FluentMigrator;
using FluentMigrator.Builders.Alter.Table;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Expressions;
using Nop.Core;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Data.Migrations;

/// <summary>
/// Our tables as they shall be, whatever is there: a table, column or index that exists is left alone, what is missing
/// is added, nothing is taken away. So the same lines make a new store, bring an older one to date, and mend what an
/// older version left when it was uninstalled and its tables were kept.
/// <para>
/// To change the schema: add a line below (a column that the table's first version had not gets one too), raise
/// <see cref="BackordersDefaults.SchemaNumber"/>, and see that a migration for updates newer than the last release exists.
/// </para>
/// </summary>
public abstract class BackordersMigration : Migration
{
    public override void Up()
    {
        Table<StockItem>();
        Column<StockItem>(nameof(StockItem.FailingSinceUtc), column => AsNewTablesHaveDates(column).Nullable());
        Column<StockItem>(nameof(StockItem.OnHold), column => column.AsBoolean().NotNullable().WithDefaultValue(false));
        Column<StockItem>(nameof(StockItem.KeptForNewOrders), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<StockItem>(nameof(StockItem.Correction), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<StockItem>(nameof(StockItem.Available), column => column.AsString(int.MaxValue).Nullable());
        Column<StockItem>(nameof(StockItem.PlannedOn), column => AsNewTablesHaveDates(column).Nullable());
        Column<StockItem>(nameof(StockItem.Coming), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<StockItem>(nameof(StockItem.SubscribersWait), column => column.AsBoolean().NotNullable().WithDefaultValue(false));
        UniqueIndex<StockItem>("UX_BackorderStockItem_Key", nameof(StockItem.ProductId), nameof(StockItem.CombinationId));
        Index<StockItem>("IX_BackorderStockItem_Sweep", nameof(StockItem.HasWork), nameof(StockItem.LastSweptOnUtc));

        Table<Line>();
        Column<Line>(nameof(Line.UnitsPerItem), column => column.AsInt32().NotNullable().WithDefaultValue(1));
        PromiseColumns();
        UniqueIndex<Line>("UX_BackorderLine_OrderItem", nameof(Line.OrderItemId), nameof(Line.StockItemId));
        Index<Line>("IX_BackorderLine_Queue", nameof(Line.StockItemId), nameof(Line.Closed));
        Index<Line>("IX_BackorderLine_Order", nameof(Line.OrderId));
        Index<Line>("IX_BackorderLine_Grid", nameof(Line.Closed), nameof(Line.QueuedOnUtc));

        Table<Move>();
        UniqueIndex<Move>("UX_BackorderMove_Cause", nameof(Move.LineId), nameof(Move.Cause));

        Table<DirtyMark>();
        Column<DirtyMark>(nameof(DirtyMark.CauseId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Index<DirtyMark>("IX_BackorderDirtyMark_Key", nameof(DirtyMark.ProductId), nameof(DirtyMark.CombinationId));

        Table<Intent>();
        Column<Intent>(nameof(Intent.KindId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<Intent>(nameof(Intent.CorrectionId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Column<Intent>(nameof(Intent.WarehouseId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        UniqueIndex<Intent>("UX_BackorderIntent_Line", nameof(Intent.IntentGuid), nameof(Intent.LineId));
        Index<Intent>("IX_BackorderIntent_Pending", nameof(Intent.StatusId), nameof(Intent.UpdatedOnUtc));
        Index<Intent>("IX_BackorderIntent_StockItem", nameof(Intent.StockItemId), nameof(Intent.StatusId));

        Table<Correction>();
        Column<Correction>(nameof(Correction.Back), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        Index<Correction>("IX_BackorderCorrection_Key", nameof(Correction.StockItemId), nameof(Correction.OrderItemId), nameof(Correction.ReasonId));
        Index<Correction>("IX_BackorderCorrection_Item", nameof(Correction.OrderItemId));

        Table<LeftReservation>();
        UniqueIndex<LeftReservation>("UX_BackorderLeftReservation_Parcel", nameof(LeftReservation.ShipmentItemId), nameof(LeftReservation.ProductId));
        Index<LeftReservation>("IX_BackorderLeftReservation_Product", nameof(LeftReservation.ProductId));

        Table<ReopenedOrder>();
        Index<ReopenedOrder>("IX_BackorderReopenedOrder_Order", nameof(ReopenedOrder.OrderId));

        Table<Decision>();
        Index<Decision>("IX_BackorderDecision_Item", nameof(Decision.StockItemId));

        Table<ConsistencyRun>();

        Table<SeenFinding>();
        Index<SeenFinding>("IX_BackorderSeenFinding_Key", nameof(SeenFinding.FindingKey));

        Supply();
        Promises();

        Table<Installation>();
        Column<Installation>(nameof(Installation.SchemaNumber), column => column.AsInt32().NotNullable().WithDefaultValue(1));
    }

    private void Supply()
    {
        Table<Supplier>();
        Table<Holiday>();
        Index<Holiday>("IX_BackorderHoliday_Supplier", nameof(Holiday.SupplierId), nameof(Holiday.Day));

        Table<SupplierProduct>();
        UniqueIndex<SupplierProduct>("UX_BackorderSupplierProduct_Key", nameof(SupplierProduct.ProductId), nameof(SupplierProduct.CombinationId), nameof(SupplierProduct.SupplierId));
        Index<SupplierProduct>("IX_BackorderSupplierProduct_Supplier", nameof(SupplierProduct.SupplierId));

        Table<Arrival>();
        Index<Arrival>("IX_BackorderArrival_Key", nameof(Arrival.ProductId), nameof(Arrival.CombinationId), nameof(Arrival.StatusId));
        Index<Arrival>("IX_BackorderArrival_Grid", nameof(Arrival.StatusId), nameof(Arrival.WindowTo));
        Index<Arrival>("IX_BackorderArrival_Supplier", nameof(Arrival.SupplierId), nameof(Arrival.StatusId));
        Index<Arrival>("IX_BackorderArrival_Reference", nameof(Arrival.Reference));

        Table<ArrivalRevision>();
        Index<ArrivalRevision>("IX_BackorderArrivalRevision_Arrival", nameof(ArrivalRevision.ArrivalId));

        Table<Receipt>();
        UniqueIndex<Receipt>("UX_BackorderReceipt_Guid", nameof(Receipt.ReceiptGuid));
        Index<Receipt>("IX_BackorderReceipt_Arrival", nameof(Receipt.ArrivalId));
        Index<Receipt>("IX_BackorderReceipt_Pending", nameof(Receipt.StatusId), nameof(Receipt.UpdatedOnUtc));
    }

    private void Promises()
    {
        Table<ProductPolicy>();
        UniqueIndex<ProductPolicy>("UX_BackorderProductPolicy_Product", nameof(ProductPolicy.ProductId));

        Table<PromiseRevision>();
        Index<PromiseRevision>("IX_BackorderPromiseRevision_Line", nameof(PromiseRevision.LineId));

        Table<ReleaseDateRevision>();
        Index<ReleaseDateRevision>("IX_BackorderReleaseDateRevision_Product", nameof(ReleaseDateRevision.ProductId));

        Table<ShownPromise>();
        UniqueIndex<ShownPromise>("UX_BackorderShownPromise_Item", nameof(ShownPromise.CartItemId), nameof(ShownPromise.OrderItemId));
        Index<ShownPromise>("IX_BackorderShownPromise_Order", nameof(ShownPromise.OrderItemId));
    }

    private void PromiseColumns()
    {
        foreach (var number in new[] { nameof(Line.FirstBasisId), nameof(Line.PromiseBasisId), nameof(Line.PromiseReasonId), nameof(Line.PromiseSourceId), nameof(Line.PromiseArrivalId), nameof(Line.DatedUnits), nameof(Line.DatedBasisId), nameof(Line.ToldBasisId) })
            Column<Line>(number, column => column.AsInt32().NotNullable().WithDefaultValue(0));

        foreach (var day in new[] { nameof(Line.FirstFrom), nameof(Line.FirstTo), nameof(Line.PromiseFrom), nameof(Line.PromiseTo), nameof(Line.DatedFrom), nameof(Line.DatedTo), nameof(Line.ToldFrom), nameof(Line.ToldTo), nameof(Line.ToldOn) })
            Column<Line>(day, column => AsNewTablesHaveDates(column).Nullable());
    }

    protected static string TableName<TEntity>() where TEntity : BaseEntity
    {
        return NameCompatibilityManager.GetTableName(typeof(TEntity));
    }

    protected bool Exists<TEntity>() where TEntity : BaseEntity
    {
        return Schema.Table(TableName<TEntity>()).Exists();
    }

    /// <summary>With all columns that the entity has today.</summary>
    private void Table<TEntity>() where TEntity : BaseEntity
    {
        if (!Exists<TEntity>())
            Create.TableFor<TEntity>();
    }

    /// <summary>For a table that is there already; a table that this run makes has the column from its entity.</summary>
    private void Column<TEntity>(string name, Action<IAlterTableColumnAsTypeSyntax> type) where TEntity : BaseEntity
    {
        var table = Schema.Table(TableName<TEntity>());
        if (table.Exists() && !table.Column(name).Exists())
            type(Alter.Table(TableName<TEntity>()).AddColumn(name));
    }

    /// <summary>
    /// The platform knows its databases' types for dates, on some of them a text of its own with the digits of a second,
    /// but says so to new tables only. So a column of such a table is asked, which nobody ever makes.
    /// </summary>
    private static IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax AsNewTablesHaveDates(IAlterTableColumnAsTypeSyntax column)
    {
        var table = new CreateTableExpressionBuilder(new CreateTableExpression(), null);
        table.WithColumn(nameof(DateTime)).AsNopDateTime2();

        return table.CurrentColumn.CustomType is { } type ? column.AsCustom(type) : column.AsDateTime2();
    }

    private void UniqueIndex<TEntity>(string name, params string[] columns) where TEntity : BaseEntity
    {
        if (Schema.Table(TableName<TEntity>()).Index(name).Exists())
            return;

        var index = Create.Index(name).OnTable(TableName<TEntity>());
        foreach (var column in columns)
            index.OnColumn(column).Ascending();

        index.WithOptions().Unique();
    }

    private void Index<TEntity>(string name, params string[] columns) where TEntity : BaseEntity
    {
        if (Schema.Table(TableName<TEntity>()).Index(name).Exists())
            return;

        var index = Create.Index(name).OnTable(TableName<TEntity>());
        foreach (var column in columns)
            index.OnColumn(column).Ascending();
    }
}
