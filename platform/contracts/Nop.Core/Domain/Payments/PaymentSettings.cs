using Nop.Core.Configuration;

namespace Nop.Core.Domain.Payments;

public class PaymentSettings : ISettings
{
    public bool CancelRecurringPaymentsAfterFailedPayment { get; set; }
}
