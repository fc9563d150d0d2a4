using Nop.Core.Domain.Orders;
using Nop.Services.Payments;

namespace DemoStore.Services.Orders;

/// <summary>
/// Where the money would move. Here everything succeeds at once; a test puts in its own to refuse or to throw. An empty
/// list of errors is success.
/// </summary>
public class PaymentGateway
{
    public virtual Task<IList<string>> CaptureAsync(Order order) => Success();

    public virtual Task<IList<string>> RefundAsync(Order order, decimal amount) => Success();

    public virtual Task<IList<string>> VoidAsync(Order order) => Success();

    /// <summary>A payment of a recurring order: the first one as well as those that follow.</summary>
    public virtual Task<ProcessPaymentResult> RecurAsync(ProcessPaymentRequest request, PaymentMethod method)
        => Task.FromResult(new ProcessPaymentResult { NewPaymentStatus = method.NewStatus });

    public virtual Task<IList<string>> CancelRecurringAsync(Order order) => Success();

    private static Task<IList<string>> Success() => Task.FromResult<IList<string>>([]);
}
