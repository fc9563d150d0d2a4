using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace DemoStore.Services.Catalog;

/// <summary>What was written down about stock. A change of nothing is not written.</summary>
public class StockHistory
{
    private readonly TimeProvider _clock;
    private readonly IRepository<StockQuantityHistory> _rows;

    public StockHistory(TimeProvider clock, IRepository<StockQuantityHistory> rows)
    {
        _clock = clock;
        _rows = rows;
    }

    public Task AddAsync(Product product, int change, int stock, int warehouseId, string message, int? combinationId = null)
        => change == 0 ? Task.CompletedTask : _rows.InsertAsync(new StockQuantityHistory
        {
            ProductId = product.Id,
            CombinationId = combinationId,
            WarehouseId = warehouseId > 0 ? warehouseId : null,
            QuantityAdjustment = change,
            StockQuantity = stock,
            Message = message,
            CreatedOnUtc = _clock.GetUtcNow().UtcDateTime
        });

    /// <summary>Newest first; 0 for every warehouse and every combination.</summary>
    public Task<IPagedList<StockQuantityHistory>> ReadAsync(int productId, int warehouseId, int combinationId, int pageIndex, int pageSize)
        => _rows.GetAllPagedAsync(rows =>
        {
            rows = rows.Where(row => row.ProductId == productId);
            if (warehouseId > 0)
                rows = rows.Where(row => row.WarehouseId == warehouseId);
            if (combinationId > 0)
                rows = rows.Where(row => row.CombinationId == combinationId);
            return rows.OrderByDescending(row => row.CreatedOnUtc).ThenByDescending(row => row.Id);
        }, pageIndex, pageSize);
}
