using System.Globalization;
using System.Text.Json.Nodes;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>
/// Which columns of an entity the recordings show, and how: identifiers as roles, states by name, times as set or not,
/// texts by name. The same columns come from an object or from a row of the database.
/// </summary>
internal sealed class EntityNotes
{
    private readonly Dictionary<string, Column[]> _columns;
    private readonly Roles _roles;

    public EntityNotes(Roles roles, ReplayTexts texts, Func<int, string> activityType, Func<string, string> recipient)
    {
        _roles = roles;
        _columns = new()
        {
            ["Product"] = [Plain("StockQuantity"), Role("WarehouseId", "Warehouse"), Flag("Published"), Flag("DisableBuyButton"), Flag("DisableWishlistButton"), Flag("Deleted")],
            ["ProductWarehouseInventory"] = [Role("ProductId", "Product"), Role("WarehouseId", "Warehouse"), Plain("StockQuantity"), Plain("ReservedQuantity")],
            ["BackInStockSubscription"] = [Role("ProductId", "Product"), Role("CustomerId", "Customer")],
            ["ProductAttributeCombination"] = [Role("ProductId", "Product"), Plain("StockQuantity"), Flag("AllowOutOfStockOrders")],
            ["StockQuantityHistory"] = [Role("ProductId", "Product"), Plain("QuantityAdjustment"), Plain("StockQuantity"), Role("WarehouseId", "Warehouse"),
                Role("CombinationId", "ProductAttributeCombination"), Text("Message", texts.History)],
            ["ShoppingCartItem"] = [Role("CustomerId", "Customer"), Role("ProductId", "Product"), Name<ShoppingCartType>("ShoppingCartTypeId"), Plain("Quantity")],
            ["Order"] = [Name<OrderStatus>("OrderStatusId"), Name<PaymentStatus>("PaymentStatusId"), Name<ShippingStatus>("ShippingStatusId"), Set("PaidDateUtc"),
                Plain("OrderTotal"), Plain("RefundedAmount"), Text("CustomOrderNumber", OrderNumber), Flag("Deleted")],
            ["OrderItem"] = [Role("OrderId", "Order"), Role("ProductId", "Product"), Plain("Quantity")],
            ["OrderNote"] = [Role("OrderId", "Order"), Text("Note", texts.Note), Flag("DisplayToCustomer")],
            ["RecurringPayment"] = [Role("InitialOrderId", "Order"), Plain("CycleLength"), Plain("TotalCycles"), Flag("IsActive")],
            ["RecurringPaymentHistory"] = [Role("RecurringPaymentId", "RecurringPayment"), Role("OrderId", "Order")],
            ["Shipment"] = [Role("OrderId", "Order"), Set("ShippedDateUtc"), Set("ReadyForPickupDateUtc"), Set("DeliveryDateUtc"), Text("TrackingNumber", text => text)],
            ["ShipmentItem"] = [Role("ShipmentId", "Shipment"), Role("OrderItemId", "OrderItem"), Plain("Quantity"), Role("WarehouseId", "Warehouse")],
            ["QueuedEmail"] = [Text("To", recipient), Set("SentOnUtc")],
            ["ActivityLog"] = [new("ActivityLogTypeId", value => activityType(Number(value))), Text("EntityName", text => text)],
            ["LocaleStringResource"] = [Text("ResourceName", text => text), Text("ResourceValue", text => text)],
            ["Setting"] = [Text("Name", text => text), Text("Value", text => text)],
            ["GenericAttribute"] = [Text("KeyGroup", text => text), Text("Key", text => text)],
            ["Log"] = [Name<Nop.Core.Domain.Logging.LogLevel>("LogLevelId"), Text("ShortMessage", texts.Name)],
        };
    }

    public bool Knows(string type) => _columns.ContainsKey(type);

    public IEnumerable<string> ColumnsOf(string type) => _columns[type].Select(column => column.Name);

    public JsonObject Values(BaseEntity entity)
        => Values(entity.GetType().Name, name => entity.GetType().GetProperty(name).GetValue(entity));

    public JsonObject Values(string type, Func<string, object> value)
    {
        var values = new JsonObject();
        foreach (var column in _columns[type])
            values[column.Name] = column.Show(value(column.Name));
        return values;
    }

    private string OrderNumber(string text)
        => int.TryParse(text, CultureInfo.InvariantCulture, out var id) ? $"{{{_roles.Of(nameof(Order), id)}}}" : text;

    private Column Role(string name, string type) => new(name, value => value is null ? null : _roles.Of(type, Number(value)));

    private static Column Plain(string name) => new(name, value => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)));

    private static Column Flag(string name) => new(name, value => Convert.ToBoolean(value, CultureInfo.InvariantCulture));

    private static Column Set(string name) => new(name, value => value is not null);

    private static Column Text(string name, Func<string, string> shown) => new(name, value => value is null ? null : shown((string)value));

    private static Column Name<TEnum>(string name) where TEnum : struct, Enum => new(name, value => Enum.GetName(typeof(TEnum), Number(value)));

    private static int Number(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private sealed record Column(string Name, Func<object, JsonNode> Show);
}
