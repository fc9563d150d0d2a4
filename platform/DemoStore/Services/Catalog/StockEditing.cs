using DemoStore.Services.Orders;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;

namespace DemoStore.Services.Catalog;

/// <summary>
/// Staff change stock elsewhere than on the product page: many products at once, which leaves nothing in the stock
/// history and tells nobody; one combination; and products or combinations that are deleted with the stock they have.
/// </summary>
public class StockEditing
{
    private readonly ICustomerActivityService _activities;
    private readonly IProductAttributeService _attributes;
    private readonly ILocalizationService _localization;
    private readonly IProductService _products;

    public StockEditing(ICustomerActivityService activities, IProductAttributeService attributes, ILocalizationService localization, IProductService products)
    {
        _activities = activities;
        _attributes = attributes;
        _localization = localization;
        _products = products;
    }

    /// <summary>Writes the stock of many products; those that have it already are left alone.</summary>
    public async Task SaveAllAsync(IReadOnlyDictionary<int, int> stock)
    {
        var changed = (await _products.GetProductsByIdsAsync([.. stock.Keys])).Where(product => product.StockQuantity != stock[product.Id]).ToList();
        foreach (var product in changed)
            product.StockQuantity = stock[product.Id];
        await _products.UpdateProductsAsync(changed);
    }

    public async Task SaveCombinationAsync(Product product, ProductAttributeCombination combination, int stock)
    {
        var before = combination.StockQuantity;
        combination.StockQuantity = stock;
        await _attributes.UpdateProductAttributeCombinationAsync(combination);
        await _products.AddStockQuantityHistoryEntryAsync(product, stock - before, stock, message: await _localization.GetResourceAsync(
            "Admin.StockQuantityHistory.Messages.Combination.Edit"), combinationId: combination.Id);
    }

    /// <summary>Its stock, also one below zero, goes with it and leaves no line in the history.</summary>
    public Task DeleteCombinationAsync(ProductAttributeCombination combination) => _attributes.DeleteProductAttributeCombinationAsync(combination);

    public async Task<AdminAnswer> DeleteAsync(Product product)
    {
        await _products.DeleteProductAsync(product);
        await LogDeletedAsync(product);
        return new(AdminAnswer.List, product.Id, new AdminNotice(NotifyType.Success, await _localization.GetResourceAsync("Admin.Catalog.Products.Deleted")));
    }

    public async Task DeleteAsync(IList<Product> products)
    {
        await _products.DeleteProductsAsync(products);
        foreach (var product in products)
            await LogDeletedAsync(product);
    }

    private async Task LogDeletedAsync(Product product)
        => await _activities.InsertActivityAsync("DeleteProduct", string.Format(await _localization.GetResourceAsync("ActivityLog.DeleteProduct"), product.Name), product);
}
