using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Messages;

namespace DemoStore.Services.Catalog;

/// <summary>
/// Moves units out of stock (negative) or back (positive), in the way the product is counted: its own number, rows in
/// warehouses, the combination that the chosen attributes fit, or not at all. The number is changed before its history
/// row is written, the low stock activity follows, and the owner's mail comes last: consumers see the steps in that order.
/// What a bundle's values stand for moves after the bundle itself.
/// </summary>
public class StockAdjustment
{
    private readonly IProductAttributeService _attributes;
    private readonly StockHistory _history;
    private readonly LocalizationSettings _languages;
    private readonly IWorkflowMessageService _messages;
    private readonly IProductAttributeParser _parser;
    private readonly IRepository<Product> _products;
    private readonly CatalogSettings _settings;
    private readonly WarehouseStock _warehouses;

    public StockAdjustment(IProductAttributeService attributes, StockHistory history, LocalizationSettings languages,
        IWorkflowMessageService messages, IProductAttributeParser parser, IRepository<Product> products,
        CatalogSettings settings, WarehouseStock warehouses)
    {
        _attributes = attributes;
        _history = history;
        _languages = languages;
        _messages = messages;
        _parser = parser;
        _products = products;
        _settings = settings;
        _warehouses = warehouses;
    }

    public async Task AdjustAsync(Product product, int change, string attributesXml, string message)
    {
        if (change == 0)
            return;

        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock)
            await AdjustProductAsync(product, change, message);
        else if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes)
            await AdjustCombinationAsync(product, change, attributesXml, message);
        await AdjustPartsAsync(change, attributesXml, message);
    }

    public Task<int> TotalAsync(Product product, bool lessReserved = true, int warehouseId = 0)
    {
        if (WarehouseStock.Counts(product))
            return _warehouses.TotalAsync(product, lessReserved, warehouseId);
        return Task.FromResult(product.ManageInventoryMethod == ManageInventoryMethod.ManageStock ? product.StockQuantity : 0);
    }

    private async Task AdjustProductAsync(Product product, int change, string message)
    {
        if (!product.UseMultipleWarehouses)
        {
            product.StockQuantity += change;
            await _products.UpdateAsync(product);
            await _history.AddAsync(product, change, product.StockQuantity, product.WarehouseId, message);
        }
        else if (change < 0)
            await _warehouses.ReserveAsync(product, -change);
        else
            await _warehouses.UnblockAsync(product, change);

        var left = await TotalAsync(product);
        await ApplyLowStockActivityAsync(product, left);
        if (change < 0 && left < product.NotifyAdminForQuantityBelow)
            await _messages.SendQuantityBelowStoreOwnerNotificationAsync(product, _languages.DefaultAdminLanguageId);
    }

    /// <summary>Attributes that fit no combination move nothing. The activity looks at the sum, and only where combinations alone are for sale.</summary>
    private async Task AdjustCombinationAsync(Product product, int change, string attributesXml, string message)
    {
        if (await _parser.FindProductAttributeCombinationAsync(product, attributesXml) is not { } combination)
            return;

        combination.StockQuantity += change;
        await _attributes.UpdateProductAttributeCombinationAsync(combination);
        await _history.AddAsync(product, change, combination.StockQuantity, 0, message, combination.Id);

        if (product.AllowAddingOnlyExistingAttributeCombinations)
            await ApplyLowStockActivityAsync(product, (await _attributes.GetAllProductAttributeCombinationsAsync(product.Id)).Sum(c => c.StockQuantity));
        if (change < 0 && combination.StockQuantity < combination.NotifyAdminForQuantityBelow)
            await _messages.SendQuantityBelowStoreOwnerNotificationAsync(combination, _languages.DefaultAdminLanguageId);
    }

    /// <summary>
    /// A real store hands the message over in the place of the part's attributes: a part's history has no message, and
    /// a part that is counted by combinations never moves. This shop does the same.
    /// </summary>
    private async Task AdjustPartsAsync(int change, string attributesXml, string message)
    {
        foreach (var value in await _parser.ParseProductAttributeValuesAsync(attributesXml))
            if (value.AttributeValueType == AttributeValueType.AssociatedToProduct
                && await _products.GetByIdAsync(value.AssociatedProductId, cache => default) is { } part)
                await AdjustAsync(part, change * value.Quantity, attributesXml: message, message: string.Empty);
    }

    private async Task ApplyLowStockActivityAsync(Product product, int left)
    {
        var low = left <= product.MinStockQuantity;
        if (product.LowStockActivity == LowStockActivity.Nothing
            || (!low && !_settings.PublishBackProductWhenCancellingOrders))
            return;

        if (product.LowStockActivity == LowStockActivity.Unpublish)
            product.Published = !low;
        else
            product.DisableBuyButton = product.DisableWishlistButton = low;
        await _products.UpdateAsync(product);
    }
}
