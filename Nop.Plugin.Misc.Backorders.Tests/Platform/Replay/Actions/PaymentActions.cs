using System.Text.Json.Nodes;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>An order's money, and what its page offers to do with it.</summary>
internal sealed class PaymentActions : ActionGroup
{
    public PaymentActions()
    {
        OnOrder("MarkOrderAsPaidAsync", (processing, order, _) => processing.MarkOrderAsPaidAsync(order));
        OnOrder("MarkAsAuthorizedAsync", (processing, order, _) => processing.MarkAsAuthorizedAsync(order));
        OnOrder("CaptureAsync", (processing, order, _) => processing.CaptureAsync(order));
        OnOrder("VoidAsync", (processing, order, _) => processing.VoidAsync(order));
        OnOrder("VoidOfflineAsync", (processing, order, _) => processing.VoidOfflineAsync(order));
        OnOrder("RefundAsync", (processing, order, _) => processing.RefundAsync(order));
        OnOrder("RefundOfflineAsync", (processing, order, _) => processing.RefundOfflineAsync(order));
        OnOrder("PartiallyRefundAsync", (processing, order, step) => processing.PartiallyRefundAsync(order, step.Number("amount")));
        OnOrder("PartiallyRefundOfflineAsync", (processing, order, step) => processing.PartiallyRefundOfflineAsync(order, step.Number("amount")));
        On("what the order page offers", OffersAsync);
        On("what ProbeA saw", step => Task.FromResult<JsonNode>(step.Probes.Seen.DeepClone()));
    }

    private void OnOrder(string method, Func<IOrderProcessingService, Order, ReplayStep, Task> run)
        => On($"IOrderProcessingService.{method}", async step => await run(step.Get<IOrderProcessingService>(), await step.OrderAsync(), step));

    private static async Task<JsonNode> OffersAsync(ReplayStep step)
    {
        var (processing, order, part) = (step.Get<IOrderProcessingService>(), await step.OrderAsync(), step.Number("partialAmount"));
        return new JsonObject
        {
            ["CanCancelOrder"] = processing.CanCancelOrder(order),
            ["CanMarkOrderAsAuthorized"] = processing.CanMarkOrderAsAuthorized(order),
            ["CanCaptureAsync"] = await processing.CanCaptureAsync(order),
            ["CanMarkOrderAsPaid"] = processing.CanMarkOrderAsPaid(order),
            ["CanRefundAsync"] = await processing.CanRefundAsync(order),
            ["CanRefundOffline"] = processing.CanRefundOffline(order),
            ["CanPartiallyRefundAsync"] = await processing.CanPartiallyRefundAsync(order, part),
            ["CanPartiallyRefundOffline"] = processing.CanPartiallyRefundOffline(order, part),
            ["CanVoidAsync"] = await processing.CanVoidAsync(order),
            ["CanVoidOffline"] = processing.CanVoidOffline(order),
        };
    }
}
