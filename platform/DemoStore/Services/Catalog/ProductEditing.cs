using DemoStore.Services.Orders;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Shipping;

namespace DemoStore.Services.Catalog;

/// <summary>
/// Saves the product page. It is refused when the stock has changed since the page was opened. The product is saved
/// twice (its own fields, then what hangs on it), with its rows of warehouses between the two; waiting shoppers are told, and only then the change is written to the
/// stock history; a move to another warehouse is written there as all out and all in.
/// </summary>
public class ProductEditing
{
    private const string Messages = "Admin.StockQuantityHistory.Messages.";

    private readonly ICustomerActivityService _activities;
    private readonly TimeProvider _clock;
    private readonly ILocalizationService _localization;
    private readonly IProductService _products;
    private readonly IBackInStockSubscriptionService _subscriptions;
    private readonly ProductWarehouseEditing _warehouseRows;
    private readonly IWarehouseService _warehouses;

    public ProductEditing(ICustomerActivityService activities, TimeProvider clock, ILocalizationService localization,
        IProductService products, IBackInStockSubscriptionService subscriptions, ProductWarehouseEditing warehouseRows,
        IWarehouseService warehouses)
    {
        _activities = activities;
        _clock = clock;
        _localization = localization;
        _products = products;
        _subscriptions = subscriptions;
        _warehouseRows = warehouseRows;
        _warehouses = warehouses;
    }

    /// <summary>
    /// <paramref name="lastStockQuantity"/>: the stock that the page showed. <paramref name="apply"/> writes the page's fields into the product.
    /// <paramref name="warehouses"/>: the warehouses that the page says are used, by id; null where it does not speak of them.
    /// </summary>
    public async Task<AdminAnswer> SaveAsync(Product product, int lastStockQuantity, Action<Product> apply,
        IReadOnlyDictionary<int, WarehouseRow> warehouses = null)
    {
        if (product.StockQuantity != lastStockQuantity)
            return await AnswerAsync(product, NotifyType.Error, "Admin.Catalog.Products.Fields.StockQuantity.ChangedWarning");

        var stock = product.StockQuantity;
        var warehouseId = product.WarehouseId;
        var available = await _products.GetTotalStockQuantityAsync(product);

        apply(product);
        product.UpdatedOnUtc = _clock.GetUtcNow().UtcDateTime;
        await _products.UpdateProductAsync(product);
        if (warehouses != null)
            await _warehouseRows.SaveAsync(product, warehouses);
        await _products.UpdateProductAsync(product);

        if (available <= 0 && await IsBackInStockAsync(product))
            await _subscriptions.SendNotificationsToSubscribersAsync(product);
        await WriteHistoryAsync(product, stock, warehouseId);
        await _activities.InsertActivityAsync("EditProduct",
            string.Format(await _localization.GetResourceAsync("ActivityLog.EditProduct"), product.Name), product);
        return await AnswerAsync(product, NotifyType.Success, "Admin.Catalog.Products.Updated");
    }

    private async Task<bool> IsBackInStockAsync(Product product)
        => product is { AllowBackInStockSubscriptions: true, Published: true, Deleted: false }
            && product.ManageInventoryMethod == ManageInventoryMethod.ManageStock
            && product.BackorderMode == BackorderMode.NoBackorders
            && await _products.GetTotalStockQuantityAsync(product) > 0;

    private async Task WriteHistoryAsync(Product product, int stockBefore, int warehouseBefore)
    {
        if (warehouseBefore == product.WarehouseId)
        {
            await _products.AddStockQuantityHistoryEntryAsync(product, product.StockQuantity - stockBefore, product.StockQuantity,
                product.WarehouseId, await _localization.GetResourceAsync(Messages + "Edit"));
            return;
        }

        var message = string.Format(await _localization.GetResourceAsync(Messages + "EditWarehouse"),
            await WarehouseAsync(warehouseBefore, "EditWarehouse.Old"), await WarehouseAsync(product.WarehouseId, "EditWarehouse.New"));
        await _products.AddStockQuantityHistoryEntryAsync(product, -stockBefore, 0, warehouseBefore, message);
        await _products.AddStockQuantityHistoryEntryAsync(product, product.StockQuantity, product.StockQuantity, product.WarehouseId, message);
    }

    private async Task<string> WarehouseAsync(int warehouseId, string key)
        => warehouseId > 0 && await _warehouses.GetWarehouseByIdAsync(warehouseId) is { } warehouse
            ? string.Format(await _localization.GetResourceAsync(Messages + key), warehouse.Name)
            : string.Empty;

    private async Task<AdminAnswer> AnswerAsync(Product product, NotifyType type, string key)
        => new(AdminAnswer.Edit, product.Id, new AdminNotice(type, await _localization.GetResourceAsync(key)));
}
