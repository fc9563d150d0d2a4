using System.Collections;

namespace Nop.Plugin.Misc.Backorders.Services.PlatformPages;

/// <summary>
/// Members of the shop's own page models. They are in an assembly that a plugin cannot bind to, so they are read and
/// written by name: what is not there is as if it were empty, and the page is left as it is. A test holds each name
/// against the real models.
/// </summary>
internal static class PlatformPage
{
    public const string PRODUCT = "ProductDetailsModel";
    public const string ORDERS = "CustomerOrderListModel";
    public const string COMPLETED = "CheckoutCompletedModel";

    public const string ID = "Id";
    public const string JSON_LD = "JsonLd";
    public const string STOCK_AVAILABILITY = "StockAvailability";
    public const string ADD_TO_CART = "AddToCart";
    public const string ENTERED_QUANTITY = "EnteredQuantity";
    public const string ALLOWED_QUANTITIES = "AllowedQuantities";
    public const string PRODUCT_ID = "ProductId";
    public const string ATTRIBUTES = "ProductAttributes";
    public const string VALUES = "Values";
    public const string IS_PRE_SELECTED = "IsPreSelected";
    public const string QUANTITY = "Quantity";
    public const string CUSTOMER_ENTERS_QUANTITY = "CustomerEntersQty";
    public const string ORDERS_OF_LIST = "Orders";
    public const string ORDER_ID = "OrderId";
    public const string ORDER_NUMBER = "CustomOrderNumber";

    public static bool Is(object? model, string name) => string.Equals(model?.GetType().Name, name, StringComparison.Ordinal);

    public static T? Read<T>(object? model, string member)
    {
        return model?.GetType().GetProperty(member)?.GetValue(model) is T value ? value : default;
    }

    public static IEnumerable<object> ReadMany(object? model, string member)
    {
        return (Read<IEnumerable>(model, member) ?? Array.Empty<object>()).OfType<object>();
    }

    public static void Write(object model, string member, string value)
    {
        if (model.GetType().GetProperty(member) is { CanWrite: true } property && property.PropertyType == typeof(string))
            property.SetValue(model, value);
    }
}
