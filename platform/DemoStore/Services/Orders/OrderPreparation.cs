using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace DemoStore.Services.Orders;

/// <summary>Checks everything before the first row is written. What is wrong is thrown, not returned: warnings joined by ";".</summary>
public class OrderPreparation
{
    private readonly IAddressService _addresses;
    private readonly IShoppingCartService _carts;
    private readonly ICustomerService _customers;
    private readonly ILocalizationService _localization;
    private readonly CartPrices _prices;
    private readonly IProductService _products;
    private readonly IWorkContext _workContext;

    public OrderPreparation(IAddressService addresses, IShoppingCartService carts, ICustomerService customers,
        ILocalizationService localization, CartPrices prices, IProductService products, IWorkContext workContext)
    {
        _addresses = addresses;
        _carts = carts;
        _customers = customers;
        _localization = localization;
        _prices = prices;
        _products = products;
        _workContext = workContext;
    }

    public async Task<OrderDraft> PrepareAsync(ProcessPaymentRequest request)
    {
        var customer = await _customers.GetCustomerByIdAsync(request.CustomerId)
            ?? throw new NopException(await _localization.GetResourceAsync("DemoStore.Checkout.NoCustomer"));
        var billing = await _customers.GetCustomerBillingAddressAsync(customer)
            ?? throw new NopException(await _localization.GetResourceAsync("DemoStore.Checkout.NoBillingAddress"));

        var cart = await _carts.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, request.StoreId);
        if (cart.Count == 0)
            throw new NopException(await _localization.GetResourceAsync("DemoStore.Checkout.CartIsEmpty"));
        Refuse(await _carts.GetShoppingCartWarningsAsync(cart, string.Empty, true));

        var needsShipping = false;
        foreach (var line in cart)
        {
            var product = await _products.GetProductByIdAsync(line.ProductId);
            Refuse(await _carts.GetShoppingCartItemWarningsAsync(customer, line.ShoppingCartType, product, request.StoreId,
                line.AttributesXml, line.CustomerEnteredPrice, quantity: line.Quantity, addRequiredProducts: false, shoppingCartItemId: line.Id));
            needsShipping |= product.IsShipEnabled;
        }

        var recurs = await _carts.ShoppingCartIsRecurringAsync(cart);
        if (recurs)
            await NoteCycleAsync(request, cart);

        var shipping = needsShipping ? await ShippingAddressAsync(customer, billing) : null;
        var currency = await _workContext.GetWorkingCurrencyAsync();
        var languageId = customer.LanguageId ?? (await _workContext.GetWorkingLanguageAsync())?.Id ?? 0;
        return new OrderDraft(request, customer, cart, await _prices.TotalAsync(cart), _addresses.CloneAddress(billing), shipping,
            languageId, currency?.CurrencyCode ?? "USD", currency?.Rate ?? 1, recurs);
    }

    private async Task NoteCycleAsync(ProcessPaymentRequest request, IList<ShoppingCartItem> cart)
    {
        var (error, length, period, total) = await _carts.GetRecurringCycleInfoAsync(cart);
        if (!string.IsNullOrEmpty(error))
            throw new NopException(error);
        (request.RecurringCycleLength, request.RecurringCyclePeriod, request.RecurringTotalCycles) = (length, period, total);
    }

    private async Task<Address> ShippingAddressAsync(Customer customer, Address billing)
        => _addresses.CloneAddress(await _customers.GetCustomerShippingAddressAsync(customer) ?? billing);

    private static void Refuse(IList<string> warnings)
    {
        if (warnings.Count > 0)
            throw new NopException(string.Concat(warnings.Select(warning => warning + ";")));
    }
}
