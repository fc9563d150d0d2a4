using Nop.Core.Domain.Catalog;
using Nop.Services.Localization;
using Nop.Services.Shipping.Date;

namespace DemoStore.Services.Catalog;

/// <summary>
/// What a shopper is told about availability. The number decides, never the quantity asked for:
/// 5 wanted of 2 still reads as "2 in stock". At 0 and below the backorder mode speaks, and silent
/// backorders read as "in stock".
/// </summary>
public class StockMessages
{
    private const string Keys = "Products.Availability.";

    private readonly IDateRangeService _dateRanges;
    private readonly ILocalizationService _localization;

    public StockMessages(IDateRangeService dateRanges, ILocalizationService localization)
    {
        _dateRanges = dateRanges;
        _localization = localization;
    }

    public async Task<string> FormatAsync(Product product, int stock)
    {
        if (!product.DisplayStockAvailability || product.ManageInventoryMethod != ManageInventoryMethod.ManageStock)
            return string.Empty;

        if (stock > 0)
        {
            var low = product.LowStockActivity == LowStockActivity.Nothing && stock <= product.MinStockQuantity;
            var key = Keys + (low ? "LowStock" : "InStock");
            return product.DisplayStockQuantity
                ? string.Format(await _localization.GetResourceAsync(key + "WithQuantity"), stock)
                : await _localization.GetResourceAsync(key);
        }

        return product.BackorderMode switch
        {
            BackorderMode.AllowQtyBelow0 => await _localization.GetResourceAsync(Keys + "InStock"),
            BackorderMode.AllowQtyBelow0AndNotifyCustomer => await OrRangeAsync(product, Keys + "Backordering", Keys + "BackorderingWithDate"),
            _ => await OrRangeAsync(product, Keys + "OutOfStock", Keys + "AvailabilityRange")
        };
    }

    /// <summary>The plain text, or the other one with the name of the product's availability range where it has one.</summary>
    public async Task<string> OrRangeAsync(Product product, string plainKey, string rangeKey)
    {
        var range = await _dateRanges.GetProductAvailabilityRangeByIdAsync(product.ProductAvailabilityRangeId);
        return range is null
            ? await _localization.GetResourceAsync(plainKey)
            : string.Format(await _localization.GetResourceAsync(rangeKey), await _localization.GetLocalizedAsync(range, r => r.Name));
    }
}
