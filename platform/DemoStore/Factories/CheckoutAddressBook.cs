using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Web.Models.Common;

namespace DemoStore.Factories;

/// <summary>Makes the address entered at the checkout the customer's, from which an order takes it.</summary>
public class CheckoutAddressBook
{
    private readonly IAddressService _addressService;
    private readonly ICustomerService _customerService;
    private readonly IProductService _productService;
    private readonly TimeProvider _timeProvider;

    public CheckoutAddressBook(IAddressService addressService,
        ICustomerService customerService,
        IProductService productService,
        TimeProvider timeProvider)
    {
        _addressService = addressService;
        _customerService = customerService;
        _productService = productService;
        _timeProvider = timeProvider;
    }

    public async Task<bool> IsShippingRequiredAsync(IEnumerable<ShoppingCartItem> cart)
    {
        foreach (var item in cart)
        {
            if ((await _productService.GetProductByIdAsync(item.ProductId)).IsShipEnabled)
                return true;
        }

        return false;
    }

    public async Task UseAsync(Customer customer, AddressModel model, bool shippingRequired)
    {
        var address = new Address
        {
            FirstName = model.FirstName.Trim(),
            LastName = model.LastName.Trim(),
            Email = model.Email.Trim(),
            Address1 = model.Address1.Trim(),
            ZipPostalCode = model.ZipPostalCode.Trim(),
            City = model.City.Trim(),
            PhoneNumber = model.PhoneNumber?.Trim(),
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime
        };
        var known = await _customerService.GetCustomerBillingAddressAsync(customer);
        if (known == null || !IsSame(known, address))
        {
            await _addressService.InsertAddressAsync(address);
            known = address;
        }

        customer.BillingAddressId = known.Id;
        customer.ShippingAddressId = shippingRequired ? known.Id : null;
        await _customerService.UpdateCustomerAsync(customer);
    }

    private static bool IsSame(Address one, Address other)
    {
        return (one.FirstName, one.LastName, one.Email, one.Address1, one.ZipPostalCode, one.City, one.PhoneNumber)
            == (other.FirstName, other.LastName, other.Email, other.Address1, other.ZipPostalCode, other.City, other.PhoneNumber);
    }
}
