using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Web.Models.Checkout;
using Nop.Web.Models.Common;

namespace DemoStore.Factories;

/// <summary>Makes the models of the checkout, which has one way to ship and one way to pay.</summary>
public class CheckoutModelFactory
{
    private readonly ICustomerService _customerService;
    private readonly ILocalizationService _localizationService;
    private readonly OrderSettings _orderSettings;

    public CheckoutModelFactory(ICustomerService customerService,
        ILocalizationService localizationService,
        OrderSettings orderSettings)
    {
        _customerService = customerService;
        _localizationService = localizationService;
        _orderSettings = orderSettings;
    }

    /// <param name="customer">The customer who is about to order.</param>
    /// <param name="shippingRequired">Whether anything in the cart has to be shipped.</param>
    /// <param name="entered">What was entered before; null fills in what the shop knows of the customer.</param>
    /// <param name="warnings">Why the order was not placed.</param>
    public async Task<OnePageCheckoutModel> PrepareOnePageCheckoutModelAsync(Customer customer, bool shippingRequired,
        AddressModel entered = null, IEnumerable<string> warnings = null)
    {
        return new OnePageCheckoutModel
        {
            ShippingRequired = shippingRequired,
            BillingAddress = entered ?? await PrepareKnownAddressAsync(customer),
            ShippingMethod = await _localizationService.GetResourceAsync("DemoStore.Checkout.ShippingMethod"),
            PaymentMethod = await _localizationService.GetResourceAsync("DemoStore.Checkout.PayLater"),
            PaymentMethodDescription = await _localizationService.GetResourceAsync("DemoStore.Checkout.PayLater.Description"),
            OnePageCheckoutEnabled = _orderSettings.OnePageCheckoutEnabled,
            ConfirmOrder = new CheckoutConfirmModel { Warnings = (warnings ?? []).ToList() }
        };
    }

    public CheckoutCompletedModel PrepareCheckoutCompletedModel(Order order)
    {
        return new CheckoutCompletedModel
        {
            OrderId = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            OnePageCheckoutEnabled = _orderSettings.OnePageCheckoutEnabled
        };
    }

    private async Task<AddressModel> PrepareKnownAddressAsync(Customer customer)
    {
        var address = await _customerService.GetCustomerBillingAddressAsync(customer) ?? new Address
        {
            FirstName = customer.FirstName,
            LastName = customer.LastName,
            Email = customer.Email
        };

        return new AddressModel
        {
            FirstName = address.FirstName,
            LastName = address.LastName,
            Email = address.Email,
            Address1 = address.Address1,
            ZipPostalCode = address.ZipPostalCode,
            City = address.City,
            PhoneNumber = address.PhoneNumber
        };
    }
}
