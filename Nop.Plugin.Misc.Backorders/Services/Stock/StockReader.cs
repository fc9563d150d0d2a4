using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Stock;

/// <inheritdoc />
public class StockReader : IStockReader
{
    private readonly IRepository<Product> _productRepository;

    public StockReader(IRepository<Product> productRepository)
    {
        _productRepository = productRepository;
    }

    public virtual async Task<StockReading> ReadAsync(StockKey key)
    {
        var rows = await _productRepository.Table
            .Where(product => product.Id == key.ProductId)
            .Select(product => new
            {
                product.StockQuantity,
                product.ManageInventoryMethodId,
                product.UseMultipleWarehouses,
                product.IsShipEnabled,
                product.Name,
                product.Sku,
            })
            .ToListAsync();

        if (rows.Count == 0)
            return new StockReading(HowCounted.NotCounted);

        var row = rows[0];
        var counted = key.CombinationId == 0 && IsCounted(row.ManageInventoryMethodId, row.UseMultipleWarehouses);
        return new StockReading(counted ? HowCounted.OneWarehouse : HowCounted.NotCounted, row.StockQuantity, row.IsShipEnabled, row.Name ?? string.Empty, row.Sku);
    }

    public virtual StockKey? KeyOf(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);

        return IsCounted(product.ManageInventoryMethodId, product.UseMultipleWarehouses) ? new StockKey(product.Id) : null;
    }

    private static bool IsCounted(int manageInventoryMethodId, bool useMultipleWarehouses)
    {
        return manageInventoryMethodId == (int)ManageInventoryMethod.ManageStock && !useMultipleWarehouses;
    }
}
