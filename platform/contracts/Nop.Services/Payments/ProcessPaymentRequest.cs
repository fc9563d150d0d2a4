using Nop.Services.Orders;

namespace Nop.Services.Payments;

public class ProcessPaymentRequest
{

    public int CustomerId { get; set; }

    public Guid OrderGuid { get; set; }

    public DateTime? OrderGuidGeneratedOnUtc { get; set; }

    public decimal OrderTotal { get; set; }

    public string PaymentMethodSystemName { get; set; }

    public int StoreId { get; set; }
}
