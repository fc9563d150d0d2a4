using DemoStore.Infrastructure;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Tests.Package;

/// <summary>
/// A store in which version 0.1 of the plugin was: its tables with one order line that waits for 2 of 3 units, and what
/// the platform notes about it.
/// </summary>
internal static class OlderVersion
{
    public const string VERSION = "0.1.0";

    private const string NUMBERS = """
        SELECT setval(pg_get_serial_sequence('"' || t || '"', 'Id'), 1)
        FROM unnest(ARRAY['BackorderInstallation', 'BackorderStockItem', 'BackorderLine', 'BackorderMove']) t
        """;

    /// <summary>Installed; a restart finds what version lies in the plugin's folder now.</summary>
    public static async Task LeaveInAsync(TestStore store)
    {
        await LeaveTablesInAsync(store);
        await store.RunAsync<INopDataProvider>(data => data.ExecuteNonQueryAsync("""
            CREATE TABLE IF NOT EXISTS "MigrationVersionInfo" ("Version" bigint NOT NULL PRIMARY KEY, "AppliedOn" varchar(30) NULL, "Description" varchar(1024) NULL);
            INSERT INTO "MigrationVersionInfo" ("Version", "AppliedOn", "Description") VALUES (639309348000000000, '2026-10-01 09:00:00', 'Misc.Backorders base schema');
            INSERT INTO "Setting" ("Name", "Value", "StoreId") VALUES ('backorderssettings.enabled', 'True', 0);
            """));
        var catalog = new PluginCatalog(store.DataDirectory);
        catalog.State.Installed.Add(new InstalledPlugin(TestStore.PLUGIN_SYSTEM_NAME, VERSION));
        catalog.Save();
    }

    /// <summary>Uninstalled, with its tables kept.</summary>
    public static async Task LeaveTablesInAsync(TestStore store)
    {
        var postgres = store.Kind == TestDatabase.PostgreSql;
        await store.RunAsync<IProductService>(async products => await products.AdjustInventoryAsync(await products.GetProductByIdAsync(1), -3));
        await OrderAsync(store);
        await store.RunAsync<INopDataProvider>(async data =>
        {
            await data.ExecuteNonQueryAsync(Text($"schema-0.1.{(postgres ? "postgresql" : "sqlite")}.sql"));
            await data.ExecuteNonQueryAsync(Text("data-0.1.sql"));
            if (postgres)
                await data.ExecuteNonQueryAsync(NUMBERS);
        });
    }

    private static async Task OrderAsync(TestStore store)
    {
        var order = new Order { CustomOrderNumber = "1", OrderGuid = Guid.NewGuid(), StoreId = 1, CustomerId = 1, BillingAddressId = 1, OrderStatus = OrderStatus.Pending, PaymentStatus = PaymentStatus.Pending, ShippingStatus = ShippingStatus.NotYetShipped, CreatedOnUtc = store.Clock.UtcNow };
        await store.RunAsync<IRepository<Order>>(rows => rows.InsertAsync(order));
        await store.RunAsync<IRepository<OrderItem>>(rows => rows.InsertAsync(new OrderItem { OrderItemGuid = Guid.NewGuid(), OrderId = order.Id, ProductId = 1, Quantity = 3 }));
    }

    private static string Text(string file) => Repository.Read("Nop.Plugin.Misc.Backorders.Tests/Package/Older/" + file);
}
