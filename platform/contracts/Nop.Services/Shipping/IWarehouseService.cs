using Nop.Core.Domain.Shipping;

namespace Nop.Services.Shipping;

public interface IWarehouseService
{
    Task<IList<Warehouse>> GetAllWarehousesAsync(string name = null);

    Task<Warehouse> GetWarehouseByIdAsync(int warehouseId);
}
