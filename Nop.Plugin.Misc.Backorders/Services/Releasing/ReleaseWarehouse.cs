using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Shipping;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class ReleaseWarehouse : IReleaseWarehouse
{
    private readonly IProductService _productService;
    private readonly IRepository<ProductWarehouseInventory> _rowRepository;
    private readonly IShipmentService _shipmentService;

    public ReleaseWarehouse(IProductService productService, IRepository<ProductWarehouseInventory> rowRepository, IShipmentService shipmentService)
    {
        _productService = productService;
        _rowRepository = rowRepository;
        _shipmentService = shipmentService;
    }

    public virtual async Task<int?> PrepareAsync(int productId, int quantity)
    {
        if (await _productService.GetProductByIdAsync(productId) is not { } product)
            return null;

        if (product.ManageInventoryMethodId != (int)ManageInventoryMethod.ManageStock || !product.UseMultipleWarehouses)
            return product.WarehouseId;

        var free = await GetFreeAsync(product);
        var from = free.Where(place => place.Goods >= quantity)
            .OrderByDescending(place => Math.Min(place.Reserved, quantity))
            .ThenByDescending(place => place.Goods)
            .ThenBy(place => place.Row.Id)
            .FirstOrDefault();
        if (from is null || free.Sum(place => place.Reserved) < quantity)
            return null;

        await ReserveAsync(from, quantity - from.Reserved, free.Where(place => place != from));

        return from.Row.WarehouseId;
    }

    private async Task<List<Place>> GetFreeAsync(Product product)
    {
        var places = new List<Place>();
        foreach (var row in await _productService.GetAllProductWarehouseInventoryRecordsAsync(product.Id))
        {
            var packed = await _shipmentService.GetQuantityInShipmentsAsync(product, row.WarehouseId, ignoreShipped: true, ignoreDelivered: true);
            places.Add(new Place(row, row.StockQuantity - packed, Math.Max(0, row.ReservedQuantity - packed)));
        }

        return places;
    }

    /// <summary>Writes all rows before anybody is told, so that nobody reads a sum that is not the old one.</summary>
    private async Task ReserveAsync(Place to, int missing, IEnumerable<Place> others)
    {
        var changed = new List<ProductWarehouseInventory> { to.Row };
        foreach (var other in others.OrderByDescending(place => place.Reserved).ThenBy(place => place.Row.Id))
        {
            var moved = Math.Min(missing, other.Reserved);
            if (moved <= 0)
                break;

            other.Row.ReservedQuantity -= moved;
            to.Row.ReservedQuantity += moved;
            missing -= moved;
            changed.Add(other.Row);
        }

        if (changed.Count > 1)
            await _rowRepository.UpdateAsync(changed);
    }

    /// <param name="Row">The product in one warehouse.</param>
    /// <param name="Goods">Units there that are in no parcel on its way out.</param>
    /// <param name="Reserved">Units reserved there for no such parcel.</param>
    private sealed record Place(ProductWarehouseInventory Row, int Goods, int Reserved);
}
