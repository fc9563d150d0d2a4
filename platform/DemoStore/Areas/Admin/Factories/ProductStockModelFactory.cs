using System.Globalization;
using DemoStore.Services.Catalog;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Shipping;
using Nop.Web.Areas.Admin.Models.Catalog;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Web.Areas.Admin.Factories;

/// <summary>The parts of the product page that count stock: rows in warehouses and combinations, and the way back from the posted page.</summary>
public class ProductStockModelFactory(AdminLists lists, IProductAttributeFormatter formatter, IProductAttributeService attributes, IProductService products,
    IShipmentService shipments, IWarehouseService warehouses)
{
    /// <summary>Fields of a warehouse's row; the warehouse's number follows.</summary>
    public const string USED = "warehouse_used_", STOCK = "warehouse_qty_", RESERVED = "warehouse_reserved_";

    public async Task AddWarehousesAsync(ProductModel model)
    {
        model.AvailableWarehouses.Add(new SelectListItem(await lists.TextAsync("Admin.Catalog.Products.Fields.Warehouse.None"), "0"));
        var product = await products.GetProductByIdAsync(model.Id);
        var rows = (await products.GetAllProductWarehouseInventoryRecordsAsync(model.Id)).ToDictionary(row => row.WarehouseId);
        foreach (var warehouse in await warehouses.GetAllWarehousesAsync())
        {
            var row = rows.GetValueOrDefault(warehouse.Id);
            model.AvailableWarehouses.Add(new SelectListItem(warehouse.Name, warehouse.Id.ToString(CultureInfo.InvariantCulture)));
            model.ProductWarehouseInventoryModels.Add(new ProductWarehouseInventoryModel
            {
                WarehouseId = warehouse.Id,
                WarehouseName = warehouse.Name,
                WarehouseUsed = row != null,
                StockQuantity = row?.StockQuantity ?? 0,
                ReservedQuantity = row?.ReservedQuantity ?? 0,
                PlannedQuantity = await shipments.GetQuantityInShipmentsAsync(product, warehouse.Id, true, true),
            });
        }
    }

    /// <summary>The warehouses that the posted page uses; a number that cannot be read is 0.</summary>
    public async Task<IReadOnlyDictionary<int, WarehouseRow>> ReadWarehousesAsync(IFormCollection form)
        => (await warehouses.GetAllWarehousesAsync())
            .Where(warehouse => Number(form, USED, warehouse.Id) == warehouse.Id)
            .ToDictionary(warehouse => warehouse.Id, warehouse => new WarehouseRow(Number(form, STOCK, warehouse.Id), Number(form, RESERVED, warehouse.Id)));

    public async Task<ProductAttributeCombinationListModel> PrepareListAsync(ProductAttributeCombinationSearchModel search, Product product)
    {
        var found = (await attributes.GetAllProductAttributeCombinationsAsync(product.Id)).ToPagedList(search);
        var rows = new List<ProductAttributeCombinationModel>();
        foreach (var combination in found)
            rows.Add(await PrepareAsync(combination));

        return new ProductAttributeCombinationListModel().PrepareToGrid(search, found, () => rows);
    }

    public async Task<ProductAttributeCombinationModel> PrepareAsync(ProductAttributeCombination combination) => new()
    {
        Id = combination.Id,
        ProductId = combination.ProductId,
        AttributesXml = await formatter.FormatAttributesAsync(await products.GetProductByIdAsync(combination.ProductId), combination.AttributesXml, null, null,
            separator: ", ", htmlEncode: false, renderPrices: false),
        Sku = combination.Sku,
        StockQuantity = combination.StockQuantity,
        AllowOutOfStockOrders = combination.AllowOutOfStockOrders,
        NotifyAdminForQuantityBelow = combination.NotifyAdminForQuantityBelow,
    };

    /// <summary>A combination as text; empty for none, or one that is gone.</summary>
    public async Task<string> NameAsync(int? combinationId)
        => combinationId is int id && await attributes.GetProductAttributeCombinationByIdAsync(id) is { } combination ? (await PrepareAsync(combination)).AttributesXml : string.Empty;

    public async Task<string> WarehouseAsync(int? warehouseId)
        => warehouseId is int id && await warehouses.GetWarehouseByIdAsync(id) is { } warehouse ? warehouse.Name : string.Empty;

    private static int Number(IFormCollection form, string field, int warehouseId)
        => int.TryParse(form[field + warehouseId.ToString(CultureInfo.InvariantCulture)], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
