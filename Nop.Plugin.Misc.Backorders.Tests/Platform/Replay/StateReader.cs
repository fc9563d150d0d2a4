using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>Products, orders and carts after a step, and the rows that were added since the step before.</summary>
internal sealed class StateReader(Roles roles, ReplayTexts texts, EntityNotes notes, Func<int, string> templateOf)
{
    private readonly Dictionary<string, int> _lastIds = [];

    /// <summary>Rows added until now count as preparation.</summary>
    public async Task StartAsync(IServiceProvider services)
    {
        await AddedAsync<StockQuantityHistory>(services);
        await AddedAsync<OrderNote>(services);
        await AddedAsync<QueuedEmail>(services);
        await AddedAsync<ActivityLog>(services);
        await AddedAsync<Log>(services);
    }

    public async Task<JsonObject> ReadAsync(IServiceProvider services)
    {
        var state = new JsonObject();
        Put(state, "products", await ProductsAsync(services));
        Put(state, "orders", await OrdersAsync(services));
        Put(state, "shoppingCartItems", await CartsAsync(services));
        Put(state, "backInStockSubscriptions", await SubscriptionsAsync(services));
        Put(state, "rowsAdded", await RowsAddedAsync(services));
        return state;
    }

    private async Task<JsonObject> ProductsAsync(IServiceProvider services)
    {
        var products = services.GetRequiredService<IProductService>();
        var all = new JsonObject();
        foreach (var (id, role) in roles.Of(nameof(Product)))
        {
            var stored = (await RowsAsync<Product>(services, row => row.Id == id)).Single();
            var product = await products.GetProductByIdAsync(id);
            var state = all[role] = new JsonObject
            {
                ["stockQuantity"] = stored.StockQuantity,
                ["warehouse"] = roles.Of(nameof(Warehouse), stored.WarehouseId),
                ["published"] = stored.Published,
                ["disableBuyButton"] = stored.DisableBuyButton,
                ["disableWishlistButton"] = stored.DisableWishlistButton,
                ["deleted"] = stored.Deleted,
                ["GetTotalStockQuantityAsync"] = await products.GetTotalStockQuantityAsync(product),
                ["GetTotalStockQuantityAsync(useReservedQuantity: false)"] = await products.GetTotalStockQuantityAsync(product, useReservedQuantity: false),
                ["FormatStockMessageAsync"] = texts.Name(await products.FormatStockMessageAsync(product, string.Empty)),
            };
            Put(state.AsObject(), "warehouses", await WarehousesAsync(services, id));
            Put(state.AsObject(), "combinations", await CombinationsAsync(services, product));
        }
        return all;
    }

    private async Task<JsonObject> WarehousesAsync(IServiceProvider services, int productId)
    {
        var all = new JsonObject();
        foreach (var row in await RowsAsync<ProductWarehouseInventory>(services, row => row.ProductId == productId))
            all[roles.Of(nameof(Warehouse), row.WarehouseId)] = new JsonObject { ["stockQuantity"] = row.StockQuantity, ["reservedQuantity"] = row.ReservedQuantity };
        return all;
    }

    /// <summary>A combination's message is asked for with its own attributes.</summary>
    private async Task<JsonObject> CombinationsAsync(IServiceProvider services, Product product)
    {
        var all = new JsonObject();
        foreach (var row in await RowsAsync<ProductAttributeCombination>(services, row => row.ProductId == product.Id))
            all[roles.Of(row)] = new JsonObject
            {
                ["stockQuantity"] = row.StockQuantity,
                ["allowOutOfStockOrders"] = row.AllowOutOfStockOrders,
                ["FormatStockMessageAsync"] = texts.Name(await services.GetRequiredService<IProductService>().FormatStockMessageAsync(product, row.AttributesXml)),
            };
        return all;
    }

    private async Task<JsonObject> OrdersAsync(IServiceProvider services)
    {
        var all = new JsonObject();
        foreach (var (id, role) in roles.Of(nameof(Order)))
        {
            var order = (await RowsAsync<Order>(services, row => row.Id == id)).Single();
            var shipments = await RowsAsync<Shipment>(services, row => row.OrderId == id);
            var shipmentIds = shipments.Select(shipment => shipment.Id).ToArray();
            var state = new JsonObject
            {
                ["orderStatus"] = order.OrderStatus.ToString(),
                ["paymentStatus"] = order.PaymentStatus.ToString(),
                ["shippingStatus"] = order.ShippingStatus.ToString(),
                ["paidDateSet"] = order.PaidDateUtc.HasValue,
                ["orderTotal"] = order.OrderTotal,
                ["refundedAmount"] = order.RefundedAmount,
                ["deleted"] = order.Deleted,
                ["notes"] = (await RowsAsync<OrderNote>(services, row => row.OrderId == id)).Count,
            };
            state["items"] = Rows(await RowsAsync<OrderItem>(services, row => row.OrderId == id));
            Put(state, "recurringPayments", Rows(await RowsAsync<RecurringPayment>(services, row => row.InitialOrderId == id)));
            Put(state, "shipments", Rows(shipments));
            Put(state, "shipmentItems", Rows(await RowsAsync<ShipmentItem>(services, row => shipmentIds.Contains(row.ShipmentId))));
            all[role] = state;
        }
        return all;
    }

    private async Task<JsonArray> CartsAsync(IServiceProvider services)
    {
        var customerIds = roles.Of(nameof(Customer)).Select(customer => customer.Id).ToArray();
        return Rows(await RowsAsync<ShoppingCartItem>(services, row => customerIds.Contains(row.CustomerId)));
    }

    private async Task<JsonArray> SubscriptionsAsync(IServiceProvider services)
    {
        var productIds = roles.Of(nameof(Product)).Select(product => product.Id).ToArray();
        return Rows(await RowsAsync<BackInStockSubscription>(services, row => productIds.Contains(row.ProductId)));
    }

    private async Task<JsonObject> RowsAddedAsync(IServiceProvider services)
    {
        var added = new JsonObject();
        Put(added, "stockQuantityHistory", Rows(await AddedAsync<StockQuantityHistory>(services)));
        Put(added, "orderNote", Rows(await AddedAsync<OrderNote>(services)));
        Put(added, "queuedEmail", Rows(await AddedAsync<QueuedEmail>(services)));
        Put(added, "activityLog", Rows(await AddedAsync<ActivityLog>(services), named: false));
        Put(added, "log", Rows(await AddedAsync<Log>(services), named: false));
        return added;
    }

    private async Task<IList<TEntity>> AddedAsync<TEntity>(IServiceProvider services) where TEntity : BaseEntity
    {
        var last = _lastIds.GetValueOrDefault(typeof(TEntity).Name);
        var rows = await RowsAsync<TEntity>(services, row => row.Id > last);
        if (rows.Count > 0)
            _lastIds[typeof(TEntity).Name] = rows[^1].Id;
        return rows;
    }

    private static async Task<IList<TEntity>> RowsAsync<TEntity>(IServiceProvider services, Expression<Func<TEntity, bool>> which) where TEntity : BaseEntity
        => await services.GetRequiredService<IRepository<TEntity>>().GetAllAsync(rows => rows.Where(which).OrderBy(row => row.Id));

    private JsonArray Rows<TEntity>(IEnumerable<TEntity> entities, bool named = true) where TEntity : BaseEntity
    {
        var rows = new JsonArray();
        foreach (var entity in entities)
        {
            var row = notes.Values(entity);
            if (named)
                row["role"] = roles.Of(entity);
            if (entity is QueuedEmail)
                row["template"] = templateOf(entity.Id);
            rows.Add(row);
        }
        return rows;
    }

    private static void Put(JsonObject state, string name, JsonNode part)
    {
        if (part is JsonArray { Count: > 0 } or JsonObject { Count: > 0 })
            state[name] = part;
    }
}
