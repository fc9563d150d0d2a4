using DemoStore.Services.Catalog;
using DemoStore.Services.Orders;
using DemoStore.Services.Shipping;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;
using Nop.Services.Shipping;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>What can be done in the store, each as one request that makes the platform's own calls.</summary>
public sealed class Hands(Shop shop)
{
    public Task<int> OrderAsync(IReadOnlyList<(Article Article, int Units)> cart) => OrderAsync(shop.CustomerId, cart);

    /// <summary>
    /// Two shoppers at once: the second orders, as a request of its own, in the moment in which the first one's stock is written or
    /// its order is placed, before anybody has heard of it.
    /// </summary>
    public async Task<(int First, int Second, bool Met)> OrderTogetherAsync(IReadOnlyList<(Article Article, int Units)> cart, IReadOnlyList<(Article Article, int Units)> other, bool whenPlaced)
    {
        var neighbour = await shop.NeighbourAsync();
        Task<int> second = null;
        shop.Store.Events.OnPublish = message =>
        {
            if (second is not null || !(whenPlaced ? message is OrderPlacedEvent : IsStock(message)))
                return;

            using (ExecutionContext.SuppressFlow())
                second = Task.Run(() => OrderAsync(neighbour, other));
            second.GetAwaiter().GetResult();
        };
        try
        {
            var first = await OrderAsync(shop.CustomerId, cart);

            return second is null ? (first, await OrderAsync(neighbour, other), false) : (first, await second, true);
        }
        finally
        {
            shop.Store.Events.OnPublish = null;
        }
    }

    /// <summary>The shopper's "re-order", and the checkout after it.</summary>
    public Task<int> ReorderAsync(int orderId) => shop.Store.RunAsync(async services =>
    {
        var order = await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(orderId);
        var customer = await ShopperAsync(services, order.CustomerId);
        Refuse(await services.GetRequiredService<IOrderProcessingService>().ReOrderAsync(order));

        return await PlaceAsync(services, customer, order.StoreId);
    });

    /// <summary>The next cycle of a recurring order.</summary>
    public Task<int> RecurAsync(int orderId) => RecurringCycle.NextAsync(shop, orderId);

    public Task LetPickUpAsync(int orderId) => OnOrderAsync(orderId, async (services, order) =>
    {
        order.PickupInStore = true;
        await services.GetRequiredService<IOrderService>().UpdateOrderAsync(order);
    });

    public Task AddLineAsync(int orderId, Article article, int units) => OnOrderAsync(orderId, async (services, order) =>
        await services.GetRequiredService<OrderEditing>().AddProductAsync(order, await services.GetRequiredService<IProductService>().GetProductByIdAsync(article.ProductId), units, 10, article.AttributesXml));

    public Task EditLineAsync(ItemRow item, int units) => OnOrderAsync(item.OrderId, async (services, order) =>
        await services.GetRequiredService<OrderEditing>().EditItemAsync(order, await services.GetRequiredService<IOrderService>().GetOrderItemByIdAsync(item.Id), new OrderItemEdit(units)));

    public Task DeleteLineAsync(ItemRow item) => OnOrderAsync(item.OrderId, async (services, order) =>
        await services.GetRequiredService<OrderEditing>().DeleteItemAsync(order, await services.GetRequiredService<IOrderService>().GetOrderItemByIdAsync(item.Id)));

    public Task CancelAsync(int orderId) => OnOrderAsync(orderId, (services, order) => services.GetRequiredService<OrderEditing>().CancelAsync(order));

    public Task DeleteOrderAsync(int orderId) => OnOrderAsync(orderId, (services, order) => services.GetRequiredService<OrderEditing>().DeleteAsync(order));

    /// <summary>The status drop-down: no stock moves.</summary>
    public Task SetStatusAsync(int orderId, OrderStatus status) => OnOrderAsync(orderId, (services, order) => services.GetRequiredService<OrderEditing>().ChangeStatusAsync(order, status));

    /// <summary>The add-shipment page. An order that is picked up is made ready and handed over instead of being sent.</summary>
    public Task PackAsync(int orderId, Dictionary<int, int> units, Dictionary<int, int> warehouses, bool send) => OnOrderAsync(orderId, async (services, order) =>
    {
        var form = new ShipmentForm(units, Ship: send, ReadyForPickup: send, Deliver: send && order.PickupInStore, Warehouses: warehouses);
        var answer = await services.GetRequiredService<ShipmentHandling>().AddAsync(order, form);
        if (!answer.Succeeded)
            Refuse([.. answer.Notices.Select(notice => notice.Text)]);
    });

    public Task SendAsync(int shipmentId, bool pickup) => OnShipmentAsync(shipmentId, async (handling, shipment) =>
    {
        if (!pickup)
        {
            await handling.SetAsShippedAsync(shipment);
            return;
        }

        if (shipment.ReadyForPickupDateUtc is null)
            await handling.SetAsReadyForPickupAsync(shipment);
        await handling.SetAsDeliveredAsync(shipment);
    });

    public Task DeliverAsync(int shipmentId) => OnShipmentAsync(shipmentId, (handling, shipment) => handling.SetAsDeliveredAsync(shipment));

    public Task DeleteShipmentAsync(int shipmentId) => OnShipmentAsync(shipmentId, (handling, shipment) => handling.DeleteAsync(shipment));

    /// <summary>Units come back or go as the platform's own services book them: returned goods, another program's calls.</summary>
    public Task AdjustAsync(int productId, string attributesXml, int by) => OnProductAsync(productId, (services, product) =>
        services.GetRequiredService<IProductService>().AdjustInventoryAsync(product, by, attributesXml, "adjusted"));

    /// <summary>The product page.</summary>
    public Task EditProductAsync(int productId, Action<Product> edit) => OnProductAsync(productId, (services, product) =>
        services.GetRequiredService<ProductEditing>().SaveAsync(product, product.StockQuantity, edit));

    /// <summary>As bulk edit does: no history.</summary>
    public Task UpdateProductAsync(int productId, Action<Product> edit) => OnProductAsync(productId, (services, product) =>
    {
        edit(product);
        return services.GetRequiredService<IProductService>().UpdateProductAsync(product);
    });

    /// <summary>The service calls of the platform's import of products: the product, then a row of history, or two where its warehouse is another.</summary>
    public Task ImportAsync(int productId, int by, int? warehouseId = null) => OnProductAsync(productId, async (services, product) =>
    {
        var products = services.GetRequiredService<IProductService>();
        var (stock, from) = (product.StockQuantity, product.WarehouseId);
        product.StockQuantity = stock + by;
        product.WarehouseId = warehouseId ?? from;
        await products.UpdateProductAsync(product);
        if (product.WarehouseId == from)
        {
            await products.AddStockQuantityHistoryEntryAsync(product, by, product.StockQuantity, from, "imported");
            return;
        }

        await products.AddStockQuantityHistoryEntryAsync(product, -stock, 0, from, "imported");
        await products.AddStockQuantityHistoryEntryAsync(product, product.StockQuantity, product.StockQuantity, product.WarehouseId, "imported");
    });

    public Task UpdateCombinationAsync(int combinationId, int by) => shop.Store.RunAsync(async services =>
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        var combination = await attributes.GetProductAttributeCombinationByIdAsync(combinationId);
        combination.StockQuantity += by;
        await attributes.UpdateProductAttributeCombinationAsync(combination);
    });

    /// <summary>Warehouse rows, one after the other.</summary>
    public Task UpdateWarehousesAsync(int productId, params (int WarehouseId, int By)[] changes) => shop.Store.RunAsync(async services =>
    {
        var products = services.GetRequiredService<IProductService>();
        foreach (var (warehouseId, by) in changes)
        {
            var row = (await products.GetAllProductWarehouseInventoryRecordsAsync(productId)).Single(row => row.WarehouseId == warehouseId);
            row.StockQuantity += by;
            await products.UpdateProductWarehouseInventoryAsync(row);
        }
    });

    private static bool IsStock(object message)
        => message is EntityUpdatedEvent<Product> or EntityUpdatedEvent<ProductAttributeCombination> or EntityUpdatedEvent<ProductWarehouseInventory>;

    private Task<int> OrderAsync(int customerId, IReadOnlyList<(Article Article, int Units)> cart) => shop.Store.RunAsync(async services =>
    {
        var customer = await ShopperAsync(services, customerId);
        var storeId = (await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync()).Id;
        foreach (var (article, units) in cart)
        {
            var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(article.ProductId);
            var warnings = await services.GetRequiredService<IShoppingCartService>().AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, storeId, article.AttributesXml, quantity: units);
            Refuse(warnings);
        }

        return await PlaceAsync(services, customer, storeId);
    });

    private static async Task<Customer> ShopperAsync(IServiceProvider services, int customerId)
    {
        var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(customerId);
        await services.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(customer);

        return customer;
    }

    private static async Task<int> PlaceAsync(IServiceProvider services, Customer customer, int storeId)
    {
        var result = await services.GetRequiredService<IOrderProcessingService>().PlaceOrderAsync(new ProcessPaymentRequest
        {
            CustomerId = customer.Id,
            StoreId = storeId,
            OrderGuid = Guid.NewGuid(),
            PaymentMethodSystemName = PaymentMethods.Invoice.SystemName,
        });
        Refuse(result.Errors);

        return result.PlacedOrder.Id;
    }

    private static void Refuse(IList<string> warnings)
    {
        if (warnings.Count > 0)
            throw new InvalidOperationException($"The store refuses: {string.Join("; ", warnings)}");
    }

    private Task OnOrderAsync(int orderId, Func<IServiceProvider, Order, Task> act) => shop.Store.RunAsync(async services =>
        await act(services, await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(orderId)));

    private Task OnProductAsync(int productId, Func<IServiceProvider, Product, Task> act) => shop.Store.RunAsync(async services =>
        await act(services, await services.GetRequiredService<IProductService>().GetProductByIdAsync(productId)));

    private Task OnShipmentAsync(int shipmentId, Func<ShipmentHandling, Shipment, Task> act) => shop.Store.RunAsync(async services =>
        await act(services.GetRequiredService<ShipmentHandling>(), await services.GetRequiredService<IShipmentService>().GetShipmentByIdAsync(shipmentId)));
}
