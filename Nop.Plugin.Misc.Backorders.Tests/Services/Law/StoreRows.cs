using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Npgsql;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

public sealed record OrderRow(int Id, bool Cancelled, bool Deleted, bool PickupInStore);

public sealed record ItemRow(int Id, int OrderId, int ProductId, int Quantity, string AttributesXml);

/// <summary>A shipment item with what its shipment says.</summary>
public sealed record ParcelRow(int Id, int ShipmentId, int OrderId, int ItemId, int Quantity, int WarehouseId, bool Shipped, bool Delivered)
{
    public bool HasLeft => Shipped || Delivered;
}

/// <summary>What the platform's tables say, over a connection of the driver's own: past every service, cache and scope.</summary>
public sealed class StoreRows : IDisposable
{
    private static readonly string[] _platformTables = ["ShoppingCartItem", "QueuedEmail", "StockQuantityHistory", "ActivityLog", "Log", "RecurringPaymentHistory", "RecurringPayment", "Order"];

    private readonly DbConnection _connection;
    private readonly List<string> _ledgerTables;

    public StoreRows(TestStore store)
    {
        var text = store.Database.ConnectionString;
        _connection = store.Kind == TestDatabase.PostgreSql ? new NpgsqlConnection(text) : new SqliteConnection(text);
        _connection.Open();
        _ledgerTables = Select(store.Kind == TestDatabase.PostgreSql
            ? "SELECT tablename FROM pg_tables WHERE tablename LIKE 'Backorder%' AND tablename <> 'BackorderInstallation'"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'Backorder%' AND name <> 'BackorderInstallation'", row => (string)row[0]);
    }

    public IReadOnlyList<OrderRow> Orders { get; private set; } = [];

    public IReadOnlyList<ItemRow> Items { get; private set; } = [];

    public IReadOnlyList<ParcelRow> Parcels { get; private set; } = [];

    public void Dispose() => _connection.Dispose();

    /// <summary>Mails and the activity log tell nothing about stock and take half of the time.</summary>
    public void SilenceMails() => Execute("UPDATE \"MessageTemplate\" SET \"IsActive\" = (1 = 0); UPDATE \"ActivityLogType\" SET \"Enabled\" = (1 = 0);");

    /// <summary>Between two stories: orders and everything of the ledger go, the next story has the store to itself.</summary>
    public void Clear()
    {
        Execute(string.Join(' ', _ledgerTables.Concat(_platformTables).Select(table => $"DELETE FROM \"{table}\";")));
        Execute("UPDATE \"Product\" SET \"StockQuantity\" = 1000 WHERE \"StockQuantity\" < 0; UPDATE \"ProductAttributeCombination\" SET \"StockQuantity\" = 1000; DELETE FROM \"ProductWarehouseInventory\";");
    }

    public void Read()
    {
        Orders = Select("SELECT \"Id\", \"OrderStatusId\", \"Deleted\", \"PickupInStore\" FROM \"Order\" ORDER BY \"Id\"",
            row => new OrderRow(Int(row, 0), Int(row, 1) == 40, Flag(row, 2), Flag(row, 3)));
        Items = Select("SELECT \"Id\", \"OrderId\", \"ProductId\", \"Quantity\", \"AttributesXml\" FROM \"OrderItem\" ORDER BY \"Id\"",
            row => new ItemRow(Int(row, 0), Int(row, 1), Int(row, 2), Int(row, 3), row[4] as string ?? string.Empty));
        Parcels = Select("SELECT i.\"Id\", s.\"Id\", s.\"OrderId\", i.\"OrderItemId\", i.\"Quantity\", i.\"WarehouseId\", s.\"ShippedDateUtc\", s.\"DeliveryDateUtc\" "
            + "FROM \"ShipmentItem\" i JOIN \"Shipment\" s ON s.\"Id\" = i.\"ShipmentId\" ORDER BY i.\"Id\"",
            row => new ParcelRow(Int(row, 0), Int(row, 1), Int(row, 2), Int(row, 3), Int(row, 4), Int(row, 5), row[6] is not DBNull, row[7] is not DBNull));
    }

    /// <summary>The platform's sellable number.</summary>
    public int StockOf(Shelf shelf)
    {
        var sql = shelf switch
        {
            { CombinationId: > 0 } => $"SELECT \"StockQuantity\" FROM \"ProductAttributeCombination\" WHERE \"Id\" = {shelf.CombinationId}",
            { Warehouses.Count: > 0 } => $"SELECT COALESCE(SUM(\"StockQuantity\" - \"ReservedQuantity\"), 0) FROM \"ProductWarehouseInventory\" WHERE \"ProductId\" = {shelf.ProductId}",
            _ => $"SELECT \"StockQuantity\" FROM \"Product\" WHERE \"Id\" = {shelf.ProductId}",
        };

        return Select(sql, row => Int(row, 0))[0];
    }

    /// <summary>Units reserved in all warehouses.</summary>
    public int ReservedOf(Shelf shelf)
    {
        return Select($"SELECT COALESCE(SUM(\"ReservedQuantity\"), 0) FROM \"ProductWarehouseInventory\" WHERE \"ProductId\" = {shelf.ProductId}", row => Int(row, 0))[0];
    }

    /// <summary>Units reserved in a warehouse.</summary>
    public int ReservedOf(int productId, int warehouseId)
    {
        return Select($"SELECT \"ReservedQuantity\" FROM \"ProductWarehouseInventory\" WHERE \"ProductId\" = {productId} AND \"WarehouseId\" = {warehouseId}", row => Int(row, 0)).FirstOrDefault();
    }

    /// <summary>What consumers and tasks failed with: the platform swallows and logs it.</summary>
    public IReadOnlyList<string> Errors() => Select("SELECT \"ShortMessage\", \"FullMessage\" FROM \"Log\" WHERE \"LogLevelId\" >= 40 ORDER BY \"Id\"", row => $"{row[0]} {row[1]}");

    private static int Int(DbDataReader row, int column) => Convert.ToInt32(row[column], CultureInfo.InvariantCulture);

    private static bool Flag(DbDataReader row, int column) => Convert.ToBoolean(row[column], CultureInfo.InvariantCulture);

    private List<T> Select<T>(string sql, Func<DbDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));

        return rows;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
