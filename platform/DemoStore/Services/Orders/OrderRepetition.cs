using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Payments;

namespace DemoStore.Services.Orders;

/// <summary>
/// Prepares the next order of a recurring payment from the first one: same customer, way to pay, prices and addresses. No
/// cart is there, so nothing asks whether the goods are.
/// </summary>
public class OrderRepetition
{
    private readonly IAddressService _addresses;
    private readonly ICustomerService _customers;
    private readonly ILocalizationService _localization;

    public OrderRepetition(IAddressService addresses, ICustomerService customers, ILocalizationService localization)
    {
        _addresses = addresses;
        _customers = customers;
        _localization = localization;
    }

    public async Task<OrderDraft> PrepareAsync(RecurringPayment payment, Order first)
    {
        var customer = await _customers.GetCustomerByIdAsync(first.CustomerId)
            ?? throw new NopException(await _localization.GetResourceAsync("DemoStore.Checkout.NoCustomer"));
        var request = new ProcessPaymentRequest
        {
            CustomerId = customer.Id,
            StoreId = first.StoreId,
            OrderGuid = Guid.NewGuid(),
            InitialOrder = first,
            OrderTotal = first.OrderTotal,
            PaymentMethodSystemName = first.PaymentMethodSystemName,
            RecurringCycleLength = payment.CycleLength,
            RecurringCyclePeriod = payment.CyclePeriod,
            RecurringTotalCycles = payment.TotalCycles
        };
        var shipping = first.ShippingStatus == ShippingStatus.ShippingNotRequired ? null : await CloneAsync(first.ShippingAddressId ?? first.BillingAddressId);
        return new OrderDraft(request, customer, [], first.OrderTotal, await CloneAsync(first.BillingAddressId), shipping,
            first.CustomerLanguageId, first.CustomerCurrencyCode, first.CurrencyRate, IsRecurring: true) { PickupInStore = first.PickupInStore };
    }

    private async Task<Address> CloneAsync(int addressId)
        => await _addresses.GetAddressByIdAsync(addressId) is { } address ? _addresses.CloneAddress(address)
            : throw new NopException(await _localization.GetResourceAsync("DemoStore.Checkout.NoBillingAddress"));
}
