using Nop.Core.Domain.Orders;

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

    private static Task<IList<string>> Success() => Task.FromResult<IList<string>>([]);
}
