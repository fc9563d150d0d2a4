using System.Text.Json.Nodes;
using DemoStore.Services.Orders;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>What happens to an order after it was placed: cancel, delete, status by hand, its lines edited, and the next one of a recurring payment.</summary>
internal sealed class OrderActions : ActionGroup
{
    public OrderActions()
    {
        On("IOrderProcessingService.CancelOrderAsync", async step => await step.Get<IOrderProcessingService>().CancelOrderAsync(await step.OrderAsync(), step.Flag("notifyCustomer")));
        On("IOrderProcessingService.ProcessNextRecurringPaymentAsync", ProcessNextPaymentAsync);
        On("OrderController.CancelOrder", async step => step.Answer(await step.Get<OrderEditing>().CancelAsync(await step.OrderAsync())));
        On("OrderController.ChangeOrderStatus", async step => step.Answer(await step.Get<OrderEditing>().ChangeStatusAsync(await step.OrderAsync(), Enum.Parse<OrderStatus>(step.Text("orderStatus")))));
        On("OrderController.Delete", async step => step.Answer(await step.Get<OrderEditing>().DeleteAsync(await step.OrderAsync())));
        On("OrderController.EditOrderItem", EditItemAsync);
        On("OrderController.DeleteOrderItem", DeleteItemAsync);
        On("OrderController.AddProductToOrderDetails", AddProductAsync);
    }

    private static async Task<JsonNode> ProcessNextPaymentAsync(ReplayStep step)
    {
        var payment = await step.Get<IOrderService>().GetRecurringPaymentByIdAsync(step.Id<RecurringPayment>("recurringPayment"));
        return new JsonObject { ["errors"] = step.Names(await step.Get<IOrderProcessingService>().ProcessNextRecurringPaymentAsync(payment)) };
    }

    private static async Task<JsonNode> EditItemAsync(ReplayStep step)
    {
        var item = await step.ItemAsync();
        return step.Answer(await step.Get<OrderEditing>().EditItemAsync(await step.OrderOfAsync(item), item, new OrderItemEdit(step.Number("quantity"))));
    }

    private static async Task<JsonNode> DeleteItemAsync(ReplayStep step)
    {
        var item = await step.ItemAsync();
        return step.Answer(await step.Get<OrderEditing>().DeleteItemAsync(await step.OrderOfAsync(item), item));
    }

    private static async Task<JsonNode> AddProductAsync(ReplayStep step)
    {
        var product = await step.ProductAsync();
        return step.Answer(await step.Get<OrderEditing>().AddProductAsync(await step.OrderAsync(), product, step.Number("quantity"), product.Price));
    }
}
