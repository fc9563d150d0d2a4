using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Shipping.Date;

namespace DemoStore.Services.Catalog;

/// <summary>
/// What a shopper is told about availability. The number decides, never the quantity asked for:
/// 5 wanted of 2 still reads as "2 in stock". At 0 and below the backorder mode speaks, and silent
/// backorders read as "in stock". Where combinations are counted, the one that fits speaks, by its own number and its own
/// leave to be sold out; where none fits, nothing is counted and the product reads as "in stock", unless combinations
/// alone are for sale.
/// </summary>
public class StockMessages
{
    private const string Keys = "Products.Availability.";

    private readonly IProductAttributeService _attributes;
    private readonly IDateRangeService _dateRanges;
    private readonly ILocalizationService _localization;
    private readonly IProductAttributeParser _parser;

    public StockMessages(IProductAttributeService attributes, IDateRangeService dateRanges, ILocalizationService localization, IProductAttributeParser parser)
    {
        _attributes = attributes;
        _dateRanges = dateRanges;
        _localization = localization;
        _parser = parser;
    }

    public async Task<string> FormatAsync(Product product, int stock)
    {
        if (!product.DisplayStockAvailability || product.ManageInventoryMethod != ManageInventoryMethod.ManageStock)
            return string.Empty;

        if (stock > 0)
            return await InStockAsync(product, stock);

        return product.BackorderMode switch
        {
            BackorderMode.AllowQtyBelow0 => await _localization.GetResourceAsync(Keys + "InStock"),
            BackorderMode.AllowQtyBelow0AndNotifyCustomer => await OrRangeAsync(product, Keys + "Backordering", Keys + "BackorderingWithDate"),
            _ => await OrRangeAsync(product, Keys + "OutOfStock", Keys + "AvailabilityRange")
        };
    }

    /// <summary>For a product whose combinations are counted.</summary>
    public async Task<string> FormatAsync(Product product, string attributesXml)
    {
        if (!product.DisplayStockAvailability)
            return string.Empty;

        var combination = await _parser.FindProductAttributeCombinationAsync(product, attributesXml);
        if (combination is { StockQuantity: > 0 })
            return await InStockAsync(product, combination.StockQuantity);
        if (combination is null ? !product.AllowAddingOnlyExistingAttributeCombinations : combination.AllowOutOfStockOrders)
            return await _localization.GetResourceAsync(Keys + "InStock");
        return combination is null && await IsQuestionOpenAsync(product, attributesXml)
            ? await _localization.GetResourceAsync(Keys + "SelectRequiredAttributes")
            : await OrRangeAsync(product, Keys + "OutOfStock", Keys + "AvailabilityRange");
    }

    /// <summary>The plain text, or the other one with the name of the product's availability range where it has one.</summary>
    public async Task<string> OrRangeAsync(Product product, string plainKey, string rangeKey)
    {
        var range = await _dateRanges.GetProductAvailabilityRangeByIdAsync(product.ProductAvailabilityRangeId);
        return range is null
            ? await _localization.GetResourceAsync(plainKey)
            : string.Format(await _localization.GetResourceAsync(rangeKey), await _localization.GetLocalizedAsync(range, r => r.Name));
    }

    private async Task<string> InStockAsync(Product product, int stock)
    {
        var low = product.LowStockActivity == LowStockActivity.Nothing && stock <= product.MinStockQuantity;
        var key = Keys + (low ? "LowStock" : "InStock");
        return product.DisplayStockQuantity
            ? string.Format(await _localization.GetResourceAsync(key + "WithQuantity"), stock)
            : await _localization.GetResourceAsync(key);
    }

    private async Task<bool> IsQuestionOpenAsync(Product product, string attributesXml)
    {
        var answered = (await _parser.ParseProductAttributeMappingsAsync(attributesXml)).Select(mapping => mapping.Id).ToHashSet();
        return (await _attributes.GetProductAttributeMappingsByProductIdAsync(product.Id)).Any(mapping => mapping.IsRequired && !answered.Contains(mapping.Id));
    }
}
