using DemoStore.Services.Orders;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Web.Models.Checkout;
using Nop.Web.Models.Common;

namespace DemoStore.Factories;

/// <summary>Makes the models of the checkout, which has one way to ship and a few to pay, none of which moves money.</summary>
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
    /// <param name="paymentMethod">The way to pay chosen before.</param>
    /// <param name="warnings">Why the order was not placed.</param>
    public async Task<OnePageCheckoutModel> PrepareOnePageCheckoutModelAsync(Customer customer, bool shippingRequired,
        AddressModel entered = null, string paymentMethod = null, IEnumerable<string> warnings = null)
    {
        var chosen = PaymentMethods.Find(paymentMethod) ?? PaymentMethods.Invoice;
        var model = new OnePageCheckoutModel
        {
            ShippingRequired = shippingRequired,
            BillingAddress = entered ?? await PrepareKnownAddressAsync(customer),
            ShippingMethod = await _localizationService.GetResourceAsync("DemoStore.Shipping.Method"),
            OnePageCheckoutEnabled = _orderSettings.OnePageCheckoutEnabled,
            ConfirmOrder = new CheckoutConfirmModel { Warnings = (warnings ?? []).ToList() }
        };
        foreach (var method in PaymentMethods.All)
        {
            model.PaymentMethods.Add(new CheckoutPaymentMethodModel
            {
                SystemName = method.SystemName,
                Name = await _localizationService.GetResourceAsync(method.NameKey),
                Selected = method == chosen
            });
        }

        return model;
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
