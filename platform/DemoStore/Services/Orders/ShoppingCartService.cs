using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace DemoStore.Services.Orders;

/// <summary>
/// Cart and wishlist. Adding and changing first forget what was chosen at checkout, then check, then write: a refused
/// change leaves the cart as it was. Gift cards, rentals and required products are not in this shop.
/// </summary>
public class ShoppingCartService : IShoppingCartService
{
    private readonly CartBook _book;
    private readonly ICustomerService _customers;
    private readonly CartCycles _cycles;
    private readonly ILocalizationService _localization;
    private readonly CartLineWarnings _lineWarnings;
    private readonly IProductAttributeParser _parser;
    private readonly CartPrices _prices;
    private readonly IProductService _products;
    private readonly ShoppingCartSettings _settings;
    private readonly CartStockWarnings _stockWarnings;

    public ShoppingCartService(CartBook book, ICustomerService customers, CartCycles cycles, ILocalizationService localization,
        CartLineWarnings lineWarnings, IProductAttributeParser parser, CartPrices prices, IProductService products,
        ShoppingCartSettings settings, CartStockWarnings stockWarnings)
    {
        _book = book;
        _customers = customers;
        _cycles = cycles;
        _localization = localization;
        _lineWarnings = lineWarnings;
        _parser = parser;
        _prices = prices;
        _products = products;
        _settings = settings;
        _stockWarnings = stockWarnings;
    }

    public Task<IList<ShoppingCartItem>> GetShoppingCartAsync(Customer customer, ShoppingCartType? shoppingCartType = null,
        int storeId = 0, int? productId = null, DateTime? createdFromUtc = null, DateTime? createdToUtc = null, int? customWishlistId = null)
        => _book.ReadAsync(customer, shoppingCartType, storeId, productId, createdFromUtc, createdToUtc);

    public async Task<ShoppingCartItem> FindShoppingCartItemInTheCartAsync(IList<ShoppingCartItem> shoppingCart,
        ShoppingCartType shoppingCartType, Product product, string attributesXml = "", decimal customerEnteredPrice = default,
        DateTime? rentalStartDate = null, DateTime? rentalEndDate = null)
    {
        ArgumentNullException.ThrowIfNull(shoppingCart);
        ArgumentNullException.ThrowIfNull(product);
        foreach (var line in shoppingCart.Where(line => line.ShoppingCartType == shoppingCartType && line.ProductId == product.Id))
            if (await _parser.AreProductAttributesEqualAsync(line.AttributesXml, attributesXml, ignoreNonCombinableAttributes: false, ignoreQuantity: false))
                return line;
        return null;
    }

    public async Task<IList<string>> AddToCartAsync(Customer customer, Product product, ShoppingCartType shoppingCartType,
        int storeId, string attributesXml = null, decimal customerEnteredPrice = default, DateTime? rentalStartDate = null,
        DateTime? rentalEndDate = null, int quantity = 1, bool addRequiredProducts = true, int? wishlistId = null)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(product);
        if (quantity <= 0)
            return [await _localization.GetResourceAsync("ShoppingCart.QuantityShouldPositive")];

        await _customers.ResetCheckoutDataAsync(customer, storeId);
        var cart = await GetShoppingCartAsync(customer, shoppingCartType, storeId);
        var line = await FindShoppingCartItemInTheCartAsync(cart, shoppingCartType, product, attributesXml);
        var wanted = quantity + (line?.Quantity ?? 0);
        var warnings = await GetShoppingCartItemWarningsAsync(customer, shoppingCartType, product, storeId, attributesXml, 0,
            quantity: wanted, shoppingCartItemId: line?.Id ?? 0);
        if (warnings.Count > 0)
            return warnings;

        if (line is not null)
        {
            await _book.ChangeAsync(line, attributesXml, wanted);
            return [];
        }
        if (IsFull(cart.Count))
            return [await FullAsync()];

        await _book.AddAsync(customer, product, shoppingCartType, storeId, attributesXml, quantity);
        return [];
    }

    public async Task<IList<string>> UpdateShoppingCartItemAsync(Customer customer, int shoppingCartItemId, string attributesXml,
        decimal customerEnteredPrice, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null, int quantity = 1,
        bool resetCheckoutData = true)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var line = await _book.FindAsync(shoppingCartItemId);
        if (line is null || line.CustomerId != customer.Id)
            return [];

        if (resetCheckoutData)
            await _customers.ResetCheckoutDataAsync(customer, line.StoreId);
        if (quantity <= 0)
        {
            await DeleteShoppingCartItemAsync(line, resetCheckoutData, true);
            return [];
        }

        var product = await _products.GetProductByIdAsync(line.ProductId);
        var warnings = await GetShoppingCartItemWarningsAsync(customer, line.ShoppingCartType, product, line.StoreId,
            attributesXml, customerEnteredPrice, quantity: quantity, shoppingCartItemId: line.Id);
        if (warnings.Count == 0)
            await _book.ChangeAsync(line, attributesXml, quantity);
        return warnings;
    }

    public async Task DeleteShoppingCartItemAsync(ShoppingCartItem shoppingCartItem, bool resetCheckoutData = true, bool ensureOnlyActiveCheckoutAttributes = false)
    {
        ArgumentNullException.ThrowIfNull(shoppingCartItem);
        var customer = await _customers.GetCustomerByIdAsync(shoppingCartItem.CustomerId);
        if (resetCheckoutData)
            await _customers.ResetCheckoutDataAsync(customer, shoppingCartItem.StoreId);
        await _book.RemoveAsync(customer, shoppingCartItem);
    }

    public async Task DeleteShoppingCartItemAsync(int shoppingCartItemId, bool resetCheckoutData = true, bool ensureOnlyActiveCheckoutAttributes = false)
    {
        if (await _book.FindAsync(shoppingCartItemId) is { } line)
            await DeleteShoppingCartItemAsync(line, resetCheckoutData, ensureOnlyActiveCheckoutAttributes);
    }

    public Task ClearShoppingCartAsync(Customer customer, int storeId)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return _book.ClearAsync(customer, storeId);
    }

    public async Task MigrateShoppingCartAsync(Customer fromCustomer, Customer toCustomer, bool includeCouponCodes)
    {
        ArgumentNullException.ThrowIfNull(fromCustomer);
        ArgumentNullException.ThrowIfNull(toCustomer);
        if (fromCustomer.Id == toCustomer.Id)
            return;

        foreach (var line in await GetShoppingCartAsync(fromCustomer))
        {
            if (await _products.GetProductByIdAsync(line.ProductId) is { } product)
                await AddToCartAsync(toCustomer, product, line.ShoppingCartType, line.StoreId, line.AttributesXml, quantity: line.Quantity);
            await DeleteShoppingCartItemAsync(line);
        }
    }

    public async Task<IList<string>> GetShoppingCartItemWarningsAsync(Customer customer, ShoppingCartType shoppingCartType,
        Product product, int storeId, string attributesXml, decimal customerEnteredPrice, DateTime? rentalStartDate = null,
        DateTime? rentalEndDate = null, int quantity = 1, bool addRequiredProducts = true, int shoppingCartItemId = 0,
        bool getStandardWarnings = true, bool getAttributesWarnings = true, bool getGiftCardWarnings = true,
        bool getRequiredProductWarnings = true, bool getRentalWarnings = true)
    {
        ArgumentNullException.ThrowIfNull(product);
        var warnings = new List<string>();
        if (getStandardWarnings && product.Deleted)
            warnings.Add(await _localization.GetResourceAsync("ShoppingCart.ProductDeleted"));
        else if (getStandardWarnings)
        {
            warnings.AddRange(await _lineWarnings.ForProductAsync(product, shoppingCartType));
            var quantityWarnings = await _lineWarnings.ForQuantityAsync(product, quantity);
            warnings.AddRange(quantityWarnings);
            if (quantityWarnings.Count == 0)
            {
                var others = (await GetShoppingCartAsync(customer, shoppingCartType, storeId)).Where(line => line.Id != shoppingCartItemId).ToList();
                warnings.AddRange(await _stockWarnings.FindAsync(product, attributesXml, quantity, others, refused: warnings.Count > 0));
            }
        }
        if (!getAttributesWarnings)
            return warnings;

        var attributeWarnings = await _lineWarnings.ForAttributesAsync(product, attributesXml);
        return [.. warnings, .. attributeWarnings.Count > 0 ? attributeWarnings
            : await PartWarningsAsync(customer, shoppingCartType, storeId, attributesXml, quantity, shoppingCartItemId)];
    }

    /// <summary>What is wrong with the parts of a bundle, each asked as if it were a line of its own in the bundle's place.</summary>
    private async Task<IEnumerable<string>> PartWarningsAsync(Customer customer, ShoppingCartType shoppingCartType, int storeId,
        string attributesXml, int quantity, int shoppingCartItemId)
    {
        var warnings = new List<string>();
        foreach (var value in await _parser.ParseProductAttributeValuesAsync(attributesXml))
        {
            if (value.AttributeValueType != AttributeValueType.AssociatedToProduct)
                continue;

            if (await _products.GetProductByIdAsync(value.AssociatedProductId) is not { } part)
                warnings.Add(string.Format(await _localization.GetResourceAsync("ShoppingCart.CannotLoadProduct"), value.AssociatedProductId));
            else
                foreach (var warning in await GetShoppingCartItemWarningsAsync(customer, shoppingCartType, part, storeId, string.Empty, 0,
                    quantity: quantity * value.Quantity, addRequiredProducts: false, shoppingCartItemId: shoppingCartItemId))
                    warnings.Add(await _lineWarnings.OfPartAsync(value, warning));
        }
        return warnings;
    }

    public async Task<IList<string>> GetShoppingCartWarningsAsync(IList<ShoppingCartItem> shoppingCart, string checkoutAttributesXml, bool validateCheckoutAttributes)
    {
        ArgumentNullException.ThrowIfNull(shoppingCart);
        var warnings = new List<string>();
        if (IsFull(shoppingCart.Count - 1))
            warnings.Add(await FullAsync());
        foreach (var line in shoppingCart)
            if (await _products.GetProductByIdAsync(line.ProductId) is null)
            {
                warnings.Add(string.Format(await _localization.GetResourceAsync("ShoppingCart.CannotLoadProduct"), line.ProductId));
                return warnings;
            }

        return [.. warnings, .. await _cycles.WarningsAsync(shoppingCart)];
    }

    public Task<bool> ShoppingCartIsRecurringAsync(IList<ShoppingCartItem> shoppingCart) => _cycles.IsRecurringAsync(shoppingCart);

    public Task<(string error, int cycleLength, RecurringProductCyclePeriod cyclePeriod, int totalCycles)> GetRecurringCycleInfoAsync(IList<ShoppingCartItem> shoppingCart)
        => _cycles.ReadAsync(shoppingCart);

    public async Task<(decimal, decimal, List<Discount>, int?)> GetSubTotalAsync(ShoppingCartItem shoppingCartItem, bool includeDiscounts)
    {
        ArgumentNullException.ThrowIfNull(shoppingCartItem);
        return (shoppingCartItem.Quantity * await _prices.UnitAsync(shoppingCartItem), 0, [], null);
    }

    public async Task<(decimal, decimal, List<Discount>)> GetUnitPriceAsync(ShoppingCartItem shoppingCartItem, bool includeDiscounts)
    {
        ArgumentNullException.ThrowIfNull(shoppingCartItem);
        return (await _prices.UnitAsync(shoppingCartItem), 0, []);
    }

    public async Task<(decimal, decimal, List<Discount>)> GetUnitPriceAsync(Product product, Customer customer, Store store,
        ShoppingCartType shoppingCartType, int quantity, string attributesXml, decimal customerEnteredPrice,
        DateTime? rentalStartDate, DateTime? rentalEndDate, bool includeDiscounts)
        => (await _prices.UnitAsync(product, attributesXml), 0, []);

    private bool IsFull(int lines) => _settings.MaximumShoppingCartItems > 0 && lines >= _settings.MaximumShoppingCartItems;

    private async Task<string> FullAsync()
        => string.Format(await _localization.GetResourceAsync("ShoppingCart.MaximumShoppingCartItems"), _settings.MaximumShoppingCartItems);
}
