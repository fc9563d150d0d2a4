using Nop.Core.Domain.Common;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;

namespace Nop.Core.Domain.Orders;

public class Order : BaseEntity, ISoftDeletedEntity
{
    public string AuthorizationTransactionId { get; set; }

    public int BillingAddressId { get; set; }

    public string CaptureTransactionId { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public decimal CurrencyRate { get; set; }

    public string CustomOrderNumber { get; set; }

    public string CustomerCurrencyCode { get; set; }

    public int CustomerId { get; set; }

    public string CustomerIp { get; set; }

    public int CustomerLanguageId { get; set; }

    public bool Deleted { get; set; }

    public decimal OrderDiscount { get; set; }

    public Guid OrderGuid { get; set; }

    public decimal OrderShippingExclTax { get; set; }

    public decimal OrderShippingInclTax { get; set; }

    public OrderStatus OrderStatus
    {
        get => (OrderStatus)OrderStatusId;
        set => OrderStatusId = (int)value;
    }

    public int OrderStatusId { get; set; }

    public decimal OrderSubtotalExclTax { get; set; }

    public decimal OrderSubtotalInclTax { get; set; }

    public decimal OrderTax { get; set; }

    public decimal OrderTotal { get; set; }

    public DateTime? PaidDateUtc { get; set; }

    public string PaymentMethodSystemName { get; set; }

    public PaymentStatus PaymentStatus
    {
        get => (PaymentStatus)PaymentStatusId;
        set => PaymentStatusId = (int)value;
    }

    public int PaymentStatusId { get; set; }

    public bool PickupInStore { get; set; }

    public decimal RefundedAmount { get; set; }

    public int? RewardPointsHistoryEntryId { get; set; }

    public int? ShippingAddressId { get; set; }

    public string ShippingMethod { get; set; }

    public string ShippingRateComputationMethodSystemName { get; set; }

    public ShippingStatus ShippingStatus
    {
        get => (ShippingStatus)ShippingStatusId;
        set => ShippingStatusId = (int)value;
    }

    public int ShippingStatusId { get; set; }

    public int StoreId { get; set; }
}
