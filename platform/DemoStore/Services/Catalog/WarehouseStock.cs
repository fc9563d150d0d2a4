using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;

namespace DemoStore.Services.Catalog;

/// <summary>
/// Stock that lies in several warehouses. Each row counts what lies there and what of it is reserved; what can be sold
/// is the difference, over all rows.
/// <list type="bullet">
/// <item>An order only reserves: first where most is available, then on. What nobody has is reserved in that first row too,
/// so the total falls below zero. No history is written.</item>
/// <item>What comes back is taken off the reservations, the largest first; more than was reserved becomes stock of that
/// first row.</item>
/// <item>Goods that leave a warehouse are booked there: stock and reservation fall together, and the total stays. A
/// reservation never falls below zero, so goods from another warehouse than the reserved one make the total fall twice.</item>
/// </list>
/// Every row of the product is saved, changed or not. Example: W1 5, W2 2, an order of 9: W1 5 reserved 7, W2 2 reserved 2,
/// total -2.
/// </summary>
public class WarehouseStock
{
    private readonly StockHistory _history;
    private readonly IRepository<ProductWarehouseInventory> _rows;
    private readonly IRepository<Shipment> _shipments;

    public WarehouseStock(StockHistory history, IRepository<ProductWarehouseInventory> rows, IRepository<Shipment> shipments)
    {
        _history = history;
        _rows = rows;
        _shipments = shipments;
    }

    public static bool Counts(Product product)
        => product.ManageInventoryMethod == ManageInventoryMethod.ManageStock && product.UseMultipleWarehouses;

    /// <summary>Units of one warehouse, or of all for 0.</summary>
    public async Task<int> TotalAsync(Product product, bool lessReserved, int warehouseId)
        => (await RowsAsync(product)).Where(row => warehouseId == 0 || row.WarehouseId == warehouseId)
            .Sum(row => row.StockQuantity - (lessReserved ? row.ReservedQuantity : 0));

    public async Task ReserveAsync(Product product, int units)
    {
        var rows = (await RowsAsync(product)).OrderByDescending(Available).ToList();
        foreach (var row in rows)
        {
            var here = Math.Clamp(Available(row), 0, units);
            row.ReservedQuantity += here;
            units -= here;
        }
        if (rows.Count > 0)
            rows[0].ReservedQuantity += units;
        await _rows.UpdateAsync(rows);
    }

    public async Task UnblockAsync(Product product, int units)
    {
        var rows = (await RowsAsync(product)).OrderByDescending(row => row.ReservedQuantity).ThenByDescending(row => row.StockQuantity).ToList();
        foreach (var row in rows)
        {
            var here = Math.Min(row.ReservedQuantity, units);
            row.ReservedQuantity -= here;
            units -= here;
        }
        if (rows.Count > 0)
            rows[0].StockQuantity += units;
        await _rows.UpdateAsync(rows);
    }

    /// <summary>Nothing happens where the product has no row in this warehouse.</summary>
    public async Task BookAsync(Product product, int warehouseId, int units, string message)
    {
        if (await RowAsync(product, warehouseId) is not { } row)
            return;

        row.ReservedQuantity = Math.Max(row.ReservedQuantity - units, 0);
        row.StockQuantity -= units;
        await _rows.UpdateAsync(row);
        await _history.AddAsync(product, -units, row.StockQuantity, warehouseId, message);
    }

    /// <summary>Takes a booking back, as stock that is reserved again. 0 where nothing was booked: the shipment was never sent.</summary>
    public async Task<int> ReverseAsync(Product product, ShipmentItem item, string message)
    {
        if (await RowAsync(product, item.WarehouseId) is not { } row
            || await _shipments.GetByIdAsync(item.ShipmentId) is not { ShippedDateUtc: not null })
            return 0;

        row.StockQuantity += item.Quantity;
        row.ReservedQuantity += item.Quantity;
        await _rows.UpdateAsync(row);
        await _history.AddAsync(product, item.Quantity, row.StockQuantity, item.WarehouseId, message);
        return item.Quantity;
    }

    private static int Available(ProductWarehouseInventory row) => row.StockQuantity - row.ReservedQuantity;

    private Task<IList<ProductWarehouseInventory>> RowsAsync(Product product)
    {
        var productId = product.Id;
        return _rows.GetAllAsync(rows => rows.Where(row => row.ProductId == productId).OrderBy(row => row.Id));
    }

    private async Task<ProductWarehouseInventory> RowAsync(Product product, int warehouseId)
        => (await RowsAsync(product)).FirstOrDefault(row => row.WarehouseId == warehouseId);
}
