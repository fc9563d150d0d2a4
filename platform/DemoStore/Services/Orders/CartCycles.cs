using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace DemoStore.Services.Orders;

/// <summary>How often a cart's products are delivered again. All recurring products of one cart have the same cycle, and no others stand beside them.</summary>
public class CartCycles
{
    private readonly ILocalizationService _localization;
    private readonly IProductService _products;

    public CartCycles(ILocalizationService localization, IProductService products)
    {
        _localization = localization;
        _products = products;
    }

    public async Task<bool> IsRecurringAsync(IList<ShoppingCartItem> cart) => (await ProductsAsync(cart)).Any(product => product.IsRecurring);

    /// <summary>An error and no cycle where the products do not agree; neither where nothing recurs.</summary>
    public async Task<(string Error, int Length, RecurringProductCyclePeriod Period, int Total)> ReadAsync(IList<ShoppingCartItem> cart)
    {
        var cycles = (await ProductsAsync(cart)).Where(product => product.IsRecurring)
            .Select(product => (product.RecurringCycleLength, product.RecurringCyclePeriod, product.RecurringTotalCycles)).Distinct().ToList();
        if (cycles.Count > 1)
            return (await _localization.GetResourceAsync("ShoppingCart.ConflictingShipmentSchedules"), 0, default, 0);

        var (length, period, total) = cycles.FirstOrDefault();
        return (string.Empty, length, period, total);
    }

    public async Task<IList<string>> WarningsAsync(IList<ShoppingCartItem> cart)
    {
        var warnings = new List<string>();
        var products = await ProductsAsync(cart);
        if (products.Any(product => product.IsRecurring) && products.Any(product => !product.IsRecurring))
            warnings.Add(await _localization.GetResourceAsync("ShoppingCart.CannotMixStandardAndAutoshipProducts"));
        if ((await ReadAsync(cart)).Error is { Length: > 0 } conflict)
            warnings.Add(conflict);
        return warnings;
    }

    private async Task<List<Product>> ProductsAsync(IList<ShoppingCartItem> cart)
    {
        ArgumentNullException.ThrowIfNull(cart);
        var products = new List<Product>();
        foreach (var line in cart)
            products.Add(await _products.GetProductByIdAsync(line.ProductId)
                ?? throw new NopException(string.Format(await _localization.GetResourceAsync("ShoppingCart.CannotLoadProduct"), line.ProductId)));
        return products;
    }
}
