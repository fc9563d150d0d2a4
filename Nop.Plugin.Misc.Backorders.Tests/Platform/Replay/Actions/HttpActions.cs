using System.Globalization;
using System.Text.Json.Nodes;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>Actions of the admin area as requests of a browser. What showing the page publishes is not compared, only what its POST does.</summary>
internal sealed class HttpActions : ActionGroup
{
    private const string Order = "#order-form";

    public HttpActions()
    {
        On("HTTP POST /Admin/Product/Edit, 'Save and continue'", step => SendAsync(step, "/Admin/Product/Edit", nameof(Product), "product A", "#product-form", "save-continue",
            ("StockQuantity", step.Number("StockQuantity"))));
        On("HTTP POST /Admin/Order/Edit, 'Save' of the item", step =>
        {
            var item = step.Id<OrderItem>("orderItem");
            return SendAsync(step, "/Admin/Order/Edit", nameof(Order), "order 1", Order, $"btnSaveOrderItem{item}", ($"pvQuantity{item}", step.Number("quantity")));
        });
        On("HTTP POST /Admin/Order/Edit, 'Save' of the status", step => SendAsync(step, "/Admin/Order/Edit", nameof(Order), "order 1", Order, "btnSaveOrderStatus",
            ("OrderStatusId", (int)Enum.Parse<OrderStatus>(step.Text("orderStatus")))));
        On("HTTP POST /Admin/Order/Edit, 'Cancel order'", step => SendAsync(step, "/Admin/Order/Edit", nameof(Order), step.Text("order"), Order, "cancelorder"));
        On("HTTP POST /Admin/Order/AddShipment", step => SendAsync(step, "/Admin/Order/AddShipment", nameof(Order), "order 1", "#shipment-form", "save",
            ($"qtyToAdd{step.Roles.Id(nameof(OrderItem), "order item 1")}", step.Number("quantity")), ("CanShip", step.Flag("ship"))));
    }

    private static async Task<JsonNode> SendAsync(ReplayStep step, string page, string type, string role, string form, string button, params (string Field, object Value)[] changes)
    {
        var address = $"{page}/{step.Roles.Id(type, role).ToString(CultureInfo.InvariantCulture)}";
        var fields = await step.Browser.FormAsync(address, form);
        foreach (var (field, value) in changes)
            fields[field] = value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture);
        fields[button] = string.Empty;

        step.Recorder.StartStep();
        var (status, location) = await step.Browser.PostAsync(address, fields);
        return new JsonObject { ["status"] = status, ["location"] = Named(step, location) };
    }

    /// <summary>The number at the end of an address by its role: /Admin/Order/Edit/{order 1}.</summary>
    private static string Named(ReplayStep step, string location)
    {
        var parts = location?.Split('/') ?? [];
        return parts.Length == 5 && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? $"{string.Join('/', parts[..4])}/{{{step.Roles.Of(parts[2], id)}}}"
            : location;
    }
}
