using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class WarehousePreview : IWarehousePreview
{
    private readonly ILineQueryService _lineQueryService;
    private readonly IOrderService _orderService;
    private readonly IWarehousePlaces _warehousePlaces;

    public WarehousePreview(ILineQueryService lineQueryService, IOrderService orderService, IWarehousePlaces warehousePlaces)
    {
        _lineQueryService = lineQueryService;
        _orderService = orderService;
        _warehousePlaces = warehousePlaces;
    }

    public virtual async Task BlockAsync(IDictionary<int, PreviewedLine> previewed, IReadOnlyDictionary<int, IReadOnlyList<Line>> bundles)
    {
        ArgumentNullException.ThrowIfNull(previewed);
        ArgumentNullException.ThrowIfNull(bundles);
        var places = new Dictionary<int, IReadOnlyList<WarehousePlace>>();
        var lines = await _lineQueryService.GetByIdsAsync([.. previewed.Values.Where(line => line.Quantity > 0).Select(line => line.LineId)]);
        foreach (var parcel in lines.GroupBy(line => (line.OrderId, line.OrderItemId)).OrderBy(parcel => parcel.Key.OrderId).ThenBy(parcel => parcel.Min(line => line.Id)))
        {
            if (await _orderService.GetProductByOrderItemIdAsync(parcel.Key.OrderItemId) is not { UseMultipleWarehouses: true, ManageInventoryMethodId: (int)ManageInventoryMethod.ManageStock } product)
                continue;

            if (!places.TryGetValue(product.Id, out var now))
                now = await _warehousePlaces.ReadAsync(product.Id);

            var packed = WarehouseChoice.Pack(now, BundleRelease.ItemsFor(parcel.Select(line => (previewed[line.Id].Quantity, Math.Max(1, line.UnitsPerItem)))));
            places[product.Id] = packed?.After ?? now;
            if (packed is not null)
                continue;

            foreach (var id in bundles.TryGetValue(parcel.Key.OrderItemId, out var bundle) ? bundle.Select(line => line.Id) : parcel.Select(line => line.Id))
                previewed[id] = previewed[id] with { Quantity = 0, Blocked = ReleaseBlock.NoWarehouse };
        }
    }
}
