using Nop.Core.Domain.Payments;

namespace Nop.Services.Payments;

public class ProcessPaymentResult : BaseNopResult
{
    public PaymentStatus NewPaymentStatus { get; set; } = PaymentStatus.Pending;

    public bool RecurringPaymentFailed { get; set; }
}
