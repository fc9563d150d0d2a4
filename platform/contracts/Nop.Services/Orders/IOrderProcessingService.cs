using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Payments;

namespace Nop.Services.Orders;

public interface IOrderProcessingService
{
    bool CanCancelOrder(Order order);

    bool CanMarkOrderAsPaid(Order order);

    Task CancelOrderAsync(Order order, bool notifyCustomer);

    Task CheckOrderStatusAsync(Order order);

    Task DeleteOrderAsync(Order order);

    Task DeliverAsync(Shipment shipment, bool notifyCustomer);

    Task MarkOrderAsPaidAsync(Order order);

    Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest processPaymentRequest);

    Task<IList<string>> ReOrderAsync(Order order);

    Task ReadyForPickupAsync(Shipment shipment, bool notifyCustomer);

    Task ShipAsync(Shipment shipment, bool notifyCustomer);

    Task UpdateOrderTotalsAsync(UpdateOrderParameters updateOrderParameters);
}
