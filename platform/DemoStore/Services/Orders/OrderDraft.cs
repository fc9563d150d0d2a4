using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Payments;

namespace DemoStore.Services.Orders;

/// <summary>A checked cart that is about to become an order.</summary>
public sealed record OrderDraft(ProcessPaymentRequest Request, Customer Customer, IList<ShoppingCartItem> Cart, decimal Total,
    Address BillingAddress, Address ShippingAddress, int LanguageId, string CurrencyCode, decimal CurrencyRate, bool IsRecurring = false)
{
    public bool NeedsShipping => ShippingAddress is not null;

    public bool PickupInStore { get; init; }
}
