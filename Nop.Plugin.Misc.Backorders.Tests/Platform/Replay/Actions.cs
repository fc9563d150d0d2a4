using System.Text.Json.Nodes;
using DemoStore.Services.Orders;
using DemoStore.Services.Shipping;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>What a step does, by the name of its action. An action of the admin area is the service that its controller calls.</summary>
internal sealed class Actions
{
    private readonly Customer _actor;
    private readonly JsonObject _arguments;
    private readonly Dictionary<string, Func<Task<JsonObject>>> _handlers;
    private readonly Roles _roles;
    private readonly IServiceProvider _services;
    private readonly ReplayTexts _texts;

    public Actions(IServiceProvider services, Roles roles, ReplayTexts texts, Customer actor, JsonObject arguments)
    {
        (_services, _roles, _texts, _actor, _arguments) = (services, roles, texts, actor, arguments);
        _handlers = new()
        {
            ["IShoppingCartService.AddToCartAsync"] = AddToCartAsync,
            ["IShoppingCartService.UpdateShoppingCartItemAsync"] = UpdateCartItemAsync,
            ["cart warnings"] = CartWarningsAsync,
            ["IOrderProcessingService.PlaceOrderAsync"] = PlaceOrderAsync,
            ["IOrderProcessingService.CancelOrderAsync"] = async () => await Done(Get<IOrderProcessingService>().CancelOrderAsync(await OrderAsync(), (bool)_arguments["notifyCustomer"])),
            ["IOrderProcessingService.ShipAsync"] = async () => await Done(Get<IOrderProcessingService>().ShipAsync(await ShipmentAsync(), (bool)_arguments["notifyCustomer"])),
            ["IProductService.UpdateProductAsync"] = UpdateProductAsync,
            ["IShipmentService.InsertShipmentAsync + InsertShipmentItemAsync"] = InsertShipmentAsync,
            ["OrderController.CancelOrder"] = async () => Answer(await Get<OrderEditing>().CancelAsync(await OrderAsync())),
            ["OrderController.ChangeOrderStatus"] = async () => Answer(await Get<OrderEditing>().ChangeStatusAsync(await OrderAsync(), Enum.Parse<OrderStatus>((string)_arguments["orderStatus"]))),
            ["OrderController.Delete"] = async () => Answer(await Get<OrderEditing>().DeleteAsync(await OrderAsync())),
            ["OrderController.EditOrderItem"] = EditItemAsync,
            ["OrderController.DeleteOrderItem"] = DeleteItemAsync,
            ["OrderController.AddProductToOrderDetails"] = AddProductAsync,
            ["OrderController.AddShipment"] = AddShipmentAsync,
            ["OrderController.DeleteShipment"] = async () => Answer(await Get<ShipmentHandling>().DeleteAsync(await ShipmentAsync())),
            ["OrderController.SetAsShipped"] = async () => Answer(await Get<ShipmentHandling>().SetAsShippedAsync(await ShipmentAsync())),
            ["OrderController.SetAsReadyForPickup"] = async () => Answer(await Get<ShipmentHandling>().SetAsReadyForPickupAsync(await ShipmentAsync())),
            ["OrderController.SetAsDelivered"] = async () => Answer(await Get<ShipmentHandling>().SetAsDeliveredAsync(await ShipmentAsync())),
        };
    }

    /// <summary>What the caller got; null for nothing.</summary>
    public Task<JsonObject> RunAsync(string action)
        => _handlers.TryGetValue(action, out var handler) ? handler() : throw new NotSupportedException($"no handler for '{action}'");

    private async Task<JsonObject> AddToCartAsync()
    {
        var product = await ProductAsync((string)_arguments["product"]);
        return Warnings(await Get<IShoppingCartService>().AddToCartAsync(_actor, product, ShoppingCartType.ShoppingCart, await StoreIdAsync(),
            await AttributesAsync(product), quantity: (int)_arguments["quantity"]));
    }

    private async Task<JsonObject> UpdateCartItemAsync()
    {
        var line = (await CartAsync()).Single();
        return Warnings(await Get<IShoppingCartService>().UpdateShoppingCartItemAsync(_actor, line.Id, line.AttributesXml, line.CustomerEnteredPrice,
            quantity: (int)_arguments["quantity"]));
    }

    private async Task<JsonObject> CartWarningsAsync()
    {
        var carts = Get<IShoppingCartService>();
        var cart = await CartAsync();
        var warnings = new List<string>(await carts.GetShoppingCartWarningsAsync(cart, string.Empty, true));
        foreach (var line in cart)
            warnings.AddRange(await carts.GetShoppingCartItemWarningsAsync(_actor, line.ShoppingCartType, await Get<IProductService>().GetProductByIdAsync(line.ProductId),
                line.StoreId, line.AttributesXml, line.CustomerEnteredPrice, quantity: line.Quantity, addRequiredProducts: false, shoppingCartItemId: line.Id));
        return Warnings(warnings);
    }

    private async Task<JsonObject> PlaceOrderAsync()
    {
        var result = await Get<IOrderProcessingService>().PlaceOrderAsync(Given.Request(_actor, await StoreIdAsync(), (string)_arguments["paymentStatus"]));
        return new JsonObject
        {
            ["success"] = result.Success,
            ["errors"] = Names(result.Errors),
            ["placedOrder"] = result.PlacedOrder is null ? null : _roles.Of(result.PlacedOrder),
        };
    }

    private async Task<JsonObject> UpdateProductAsync()
    {
        var product = await ProductAsync("product A");
        product.StockQuantity = (int)_arguments["stockQuantity"];
        return await Done(Get<IProductService>().UpdateProductAsync(product));
    }

    private async Task<JsonObject> InsertShipmentAsync()
    {
        var order = await OrderAsync();
        var item = (await Get<IOrderService>().GetOrderItemsAsync(order.Id))[0];
        var shipment = new Shipment { OrderId = order.Id, CreatedOnUtc = order.CreatedOnUtc };
        await Get<IShipmentService>().InsertShipmentAsync(shipment);
        return await Done(Get<IShipmentService>().InsertShipmentItemAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = item.Id, Quantity = (int)_arguments["quantity"] }));
    }

    private async Task<JsonObject> EditItemAsync()
    {
        var item = await ItemAsync();
        return Answer(await Get<OrderEditing>().EditItemAsync(await OrderOfAsync(item), item, new OrderItemEdit((int)_arguments["quantity"])));
    }

    private async Task<JsonObject> DeleteItemAsync()
    {
        var item = await ItemAsync();
        return Answer(await Get<OrderEditing>().DeleteItemAsync(await OrderOfAsync(item), item));
    }

    private async Task<JsonObject> AddProductAsync()
    {
        var product = await ProductAsync((string)_arguments["product"]);
        return Answer(await Get<OrderEditing>().AddProductAsync(await OrderAsync(), product, (int)_arguments["quantity"], product.Price));
    }

    private async Task<JsonObject> AddShipmentAsync()
    {
        var item = await ItemAsync();
        return Answer(await Get<ShipmentHandling>().AddAsync(await OrderOfAsync(item), new ShipmentForm(new Dictionary<int, int> { [item.Id] = (int)_arguments["quantity"] },
            (string)_arguments["trackingNumber"], Ship: (bool)_arguments["ship"], Deliver: (bool)_arguments["deliver"])));
    }

    private T Get<T>() => _services.GetRequiredService<T>();

    private async Task<int> StoreIdAsync() => (await Get<IStoreContext>().GetCurrentStoreAsync()).Id;

    private async Task<IList<ShoppingCartItem>> CartAsync() => await Get<IShoppingCartService>().GetShoppingCartAsync(_actor, ShoppingCartType.ShoppingCart, await StoreIdAsync());

    private Task<Product> ProductAsync(string role) => Get<IProductService>().GetProductByIdAsync(_roles.Id(nameof(Product), role));

    private Task<Order> OrderAsync() => Get<IOrderService>().GetOrderByIdAsync(_roles.Id(nameof(Order), (string)_arguments["order"] ?? "order 1"));

    private Task<Order> OrderOfAsync(OrderItem item) => Get<IOrderService>().GetOrderByIdAsync(item.OrderId);

    private Task<OrderItem> ItemAsync() => Get<IOrderService>().GetOrderItemByIdAsync(_roles.Id(nameof(OrderItem), (string)_arguments["orderItem"]));

    private Task<Shipment> ShipmentAsync() => Get<IShipmentService>().GetShipmentByIdAsync(_roles.Id(nameof(Shipment), (string)_arguments["shipment"]));

    /// <summary>"Colour: Red" as the cart keeps it.</summary>
    private async Task<string> AttributesAsync(Product product)
    {
        if ((string)_arguments["attributes"] is not { } chosen)
            return null;

        var attributes = Get<IProductAttributeService>();
        var (name, text) = (chosen.Split(": ")[0], chosen.Split(": ")[1]);
        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
            if ((await attributes.GetProductAttributeByIdAsync(mapping.ProductAttributeId)).Name == name)
            {
                var value = (await attributes.GetProductAttributeValuesAsync(mapping.Id)).FirstOrDefault(value => value.Name == text);
                return Get<IProductAttributeParser>().AddProductAttribute(string.Empty, mapping, value?.Id.ToString() ?? text);
            }
        throw new NotSupportedException($"no attribute '{name}'");
    }

    private static async Task<JsonObject> Done(Task task)
    {
        await task;
        return null;
    }

    private JsonObject Warnings(IEnumerable<string> warnings) => new() { ["warnings"] = Names(warnings) };

    private JsonArray Names(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(_texts.Name(text)))];

    private JsonObject Answer(AdminAnswer answer)
    {
        var returned = new JsonObject { ["answer"] = answer.Page };
        if (answer.Notices.Count > 0)
            returned["notifications"] = new JsonArray([.. answer.Notices.Select(notice => JsonValue.Create($"{notice.Type} {_texts.Name(notice.Text)}"))]);
        return returned;
    }
}
