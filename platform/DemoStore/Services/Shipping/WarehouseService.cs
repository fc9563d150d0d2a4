using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Shipping;

namespace DemoStore.Services.Shipping;

public class WarehouseService : IWarehouseService
{
    private readonly IRepository<Warehouse> _warehouses;

    public WarehouseService(IRepository<Warehouse> warehouses) => _warehouses = warehouses;

    public Task<IList<Warehouse>> GetAllWarehousesAsync(string name = null)
        => _warehouses.GetAllAsync(warehouses =>
        {
            if (!string.IsNullOrEmpty(name))
                warehouses = warehouses.Where(w => w.Name.Contains(name));
            return warehouses.OrderBy(w => w.Name).ThenBy(w => w.Id);
        });

    public Task<Warehouse> GetWarehouseByIdAsync(int warehouseId) => _warehouses.GetByIdAsync(warehouseId, cache => default);
}
