using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class ReleaseWarehouse : IReleaseWarehouse
{
    private readonly IProductService _productService;

    public ReleaseWarehouse(IProductService productService)
    {
        _productService = productService;
    }

    public virtual async Task<int> PrepareAsync(int productId, int quantity)
    {
        if (await _productService.GetProductByIdAsync(productId) is not { } product)
            return 0;

        if (product.ManageInventoryMethodId != (int)ManageInventoryMethod.ManageStock || !product.UseMultipleWarehouses)
            return product.WarehouseId;

        var rows = await _productService.GetAllProductWarehouseInventoryRecordsAsync(productId);
        if (rows.Count == 0)
            return product.WarehouseId;

        var from = rows.OrderByDescending(row => row.StockQuantity >= quantity)
            .ThenByDescending(row => Math.Min(row.ReservedQuantity, quantity))
            .ThenByDescending(row => row.StockQuantity)
            .ThenBy(row => row.Id)
            .First();
        var missing = Math.Max(0, quantity - from.ReservedQuantity);
        foreach (var row in rows.Where(row => row.Id != from.Id && row.ReservedQuantity > 0).OrderByDescending(row => row.ReservedQuantity).ThenBy(row => row.Id).ToList())
        {
            var moved = Math.Min(missing, row.ReservedQuantity);
            if (moved == 0)
                break;

            row.ReservedQuantity -= moved;
            from.ReservedQuantity += moved;
            missing -= moved;
            await _productService.UpdateProductWarehouseInventoryAsync(from);
            await _productService.UpdateProductWarehouseInventoryAsync(row);
        }

        return from.WarehouseId;
    }
}
