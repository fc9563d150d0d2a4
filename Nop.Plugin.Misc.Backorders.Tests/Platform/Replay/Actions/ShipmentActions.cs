using System.Text.Json.Nodes;
using DemoStore.Services.Shipping;
using Nop.Core.Domain.Shipping;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>Shipments: by their services, and as staff make and move them.</summary>
internal sealed class ShipmentActions : ActionGroup
{
    public ShipmentActions()
    {
        On("IShipmentService.InsertShipmentAsync + InsertShipmentItemAsync", InsertAsync);
        On("IOrderProcessingService.ShipAsync", async step => await step.Get<IOrderProcessingService>().ShipAsync(await step.ShipmentAsync(), step.Flag("notifyCustomer")));
        On("OrderController.AddShipment", AddAsync);
        On("OrderController.DeleteShipment", async step => step.Answer(await step.Get<ShipmentHandling>().DeleteAsync(await step.ShipmentAsync())));
        On("OrderController.SetAsShipped", async step => step.Answer(await step.Get<ShipmentHandling>().SetAsShippedAsync(await step.ShipmentAsync())));
        On("OrderController.SetAsReadyForPickup", async step => step.Answer(await step.Get<ShipmentHandling>().SetAsReadyForPickupAsync(await step.ShipmentAsync())));
        On("OrderController.SetAsDelivered", async step => step.Answer(await step.Get<ShipmentHandling>().SetAsDeliveredAsync(await step.ShipmentAsync())));
    }

    private static async Task InsertAsync(ReplayStep step)
    {
        var order = await step.OrderAsync();
        var item = (await step.Get<IOrderService>().GetOrderItemsAsync(order.Id))[0];
        var shipment = new Shipment { OrderId = order.Id, CreatedOnUtc = order.CreatedOnUtc };
        await step.Get<IShipmentService>().InsertShipmentAsync(shipment);
        await step.Get<IShipmentService>().InsertShipmentItemAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = item.Id, Quantity = step.Number("quantity") });
    }

    private static async Task<JsonNode> AddAsync(ReplayStep step)
    {
        var item = await step.ItemAsync();
        var warehouses = new Dictionary<int, int>();
        if (step.Text("warehouse") is not null)
            warehouses[item.Id] = step.Id<Warehouse>("warehouse");
        return step.Answer(await step.Get<ShipmentHandling>().AddAsync(await step.OrderOfAsync(item), new ShipmentForm(
            new Dictionary<int, int> { [item.Id] = step.Number("quantity") }, step.Text("trackingNumber"), Ship: step.Flag("ship"), Deliver: step.Flag("deliver"),
            Warehouses: warehouses)));
    }
}
