using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Shipping;

namespace DemoStore.Services.Catalog;

/// <summary>What the product page says of one warehouse that the product uses.</summary>
public sealed record WarehouseRow(int Stock, int Reserved);

/// <summary>
/// Saves the product page's rows of warehouses, in the order of the warehouses' names. A row that is used is written
/// whether it changed or not; one that is not used any more goes with what lies there and what is reserved there.
/// Each is followed by its own line in the stock history. Does nothing for a product that has no such rows.
/// </summary>
public class ProductWarehouseEditing
{
    private const string Messages = "Admin.StockQuantityHistory.Messages.";

    private readonly ILocalizationService _localization;
    private readonly IProductService _products;
    private readonly IWarehouseService _warehouses;

    public ProductWarehouseEditing(ILocalizationService localization, IProductService products, IWarehouseService warehouses)
    {
        _localization = localization;
        _products = products;
        _warehouses = warehouses;
    }

    /// <param name="used">By warehouse; a warehouse that is missing is not used.</param>
    public async Task SaveAsync(Product product, IReadOnlyDictionary<int, WarehouseRow> used)
    {
        if (!WarehouseStock.Counts(product))
            return;

        var message = $"{await _localization.GetResourceAsync(Messages + "MultipleWarehouses")} {await _localization.GetResourceAsync(Messages + "Edit")}";
        var present = (await _products.GetAllProductWarehouseInventoryRecordsAsync(product.Id)).ToDictionary(row => row.WarehouseId);
        foreach (var warehouse in await _warehouses.GetAllWarehousesAsync())
        {
            var row = present.GetValueOrDefault(warehouse.Id);
            var before = row?.StockQuantity ?? 0;
            var given = used.GetValueOrDefault(warehouse.Id);
            if (row is null && given is null)
                continue;

            await WriteAsync(product, warehouse.Id, row, given);
            var stock = given?.Stock ?? 0;
            await _products.AddStockQuantityHistoryEntryAsync(product, stock - before, stock, warehouse.Id, message);
        }
    }

    private async Task WriteAsync(Product product, int warehouseId, ProductWarehouseInventory row, WarehouseRow given)
    {
        if (given is null)
        {
            await _products.DeleteProductWarehouseInventoryAsync(row);
            return;
        }

        var written = row ?? new ProductWarehouseInventory { ProductId = product.Id, WarehouseId = warehouseId };
        written.StockQuantity = given.Stock;
        written.ReservedQuantity = given.Reserved;
        await (row is null ? _products.InsertProductWarehouseInventoryAsync(written) : _products.UpdateProductWarehouseInventoryAsync(written));
    }
}
