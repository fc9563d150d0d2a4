using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <inheritdoc />
public class LeftReservations : ILeftReservations
{
    /// <summary>A request sends one parcel or a few; outside a request one instance serves all.</summary>
    private const int MOST_ASKED = 1000;

    /// <summary>Between the date that the platform writes and the event of it; a later change of the parcel is not its sending.</summary>
    private static readonly TimeSpan _justNow = TimeSpan.FromSeconds(5);

    private readonly HashSet<int> _asked = [];
    private readonly IRepository<LeftReservation> _leftReservationRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IStaticCacheManager _staticCacheManager;
    private readonly IStockItemBeginner _stockItemBeginner;
    private readonly TimeProvider _timeProvider;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public LeftReservations(IRepository<LeftReservation> leftReservationRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<Product> productRepository,
        IRepository<ShipmentItem> shipmentItemRepository,
        IStaticCacheManager staticCacheManager,
        IStockItemBeginner stockItemBeginner,
        TimeProvider timeProvider,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _leftReservationRepository = leftReservationRepository;
        _orderItemRepository = orderItemRepository;
        _productRepository = productRepository;
        _shipmentItemRepository = shipmentItemRepository;
        _staticCacheManager = staticCacheManager;
        _stockItemBeginner = stockItemBeginner;
        _timeProvider = timeProvider;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task<IReadOnlyCollection<StockKey>> NoteAsync(Shipment shipment)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        if (!IsBeingSent(shipment) || !IsFirstLook(shipment.Id) || !await HasWarehousesAsync())
            return [];

        var left = await FindAsync(shipment);
        if (left.Count == 0)
            return [];

        var first = left[0].ShipmentItemId;
        if (await _leftReservationRepository.Table.AnyAsync(row => row.ShipmentItemId == first))
            return [];

        foreach (var row in left)
            await _leftReservationRepository.InsertAsync(row, publishEvent: false);

        var keys = left.Select(row => new StockKey(row.ProductId)).Distinct().ToList();
        foreach (var key in keys)
            await _stockItemBeginner.BeginAsync(key);

        return keys;
    }

    public virtual async Task<IReadOnlyList<LeftReservation>> ReadAsync(int productId)
    {
        return await _leftReservationRepository.Table.Where(row => row.ProductId == productId).OrderBy(row => row.Id).ToListAsync();
    }

    public virtual async Task ForgetAsync()
    {
        await _staticCacheManager.RemoveAsync(BackordersDefaults.HasWarehousesKey);
    }

    /// <summary>A parcel that was sent is booked already where it is delivered; one that is picked up is booked then.</summary>
    private bool IsBeingSent(Shipment shipment)
    {
        var left = shipment.ShippedDateUtc is null ? shipment.DeliveryDateUtc : shipment.DeliveryDateUtc is null ? shipment.ShippedDateUtc : null;

        return left is { } at && (_timeProvider.GetUtcNow().UtcDateTime - at).Duration() <= _justNow;
    }

    /// <summary>Who changes the parcel once more while it is being sent, a tracking service perhaps, does so after it was booked.</summary>
    private bool IsFirstLook(int shipmentId)
    {
        lock (_asked)
        {
            if (_asked.Count >= MOST_ASKED)
                _asked.Clear();

            return _asked.Add(shipmentId);
        }
    }

    private Task<bool> HasWarehousesAsync()
    {
        return _staticCacheManager.GetAsync(BackordersDefaults.HasWarehousesKey, () => _warehouseInventoryRepository.Table.AnyAsync(row => row.ProductId > 0));
    }

    /// <summary>The platform books item after item, each from what the ones before it left in its warehouse.</summary>
    private async Task<List<LeftReservation>> FindAsync(Shipment shipment)
    {
        var products = _productRepository.Table.Where(product => product.UseMultipleWarehouses && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock);
        var rows = await _shipmentItemRepository.Table
            .Where(item => item.ShipmentId == shipment.Id)
            .Join(_orderItemRepository.Table, item => item.OrderItemId, ordered => ordered.Id, (item, ordered) => new { item.Id, item.OrderItemId, item.WarehouseId, item.Quantity, ordered.OrderId, ordered.ProductId })
            .Join(products, item => item.ProductId, product => product.Id, (item, product) => item)
            .Join(_warehouseInventoryRepository.Table, item => item.ProductId, row => row.ProductId,
                (item, row) => new { item.Id, item.OrderItemId, item.WarehouseId, item.Quantity, item.OrderId, item.ProductId, InWarehouseId = row.WarehouseId, row.ReservedQuantity })
            .Where(row => row.WarehouseId == row.InWarehouseId)
            .OrderBy(row => row.Id)
            .ToListAsync();

        var left = new List<LeftReservation>();
        foreach (var place in rows.GroupBy(row => (row.ProductId, row.WarehouseId)))
        {
            var reserved = Math.Max(0, place.First().ReservedQuantity);
            foreach (var row in place)
            {
                var taken = Math.Min(reserved, row.Quantity);
                reserved -= taken;
                if (taken < row.Quantity)
                    left.Add(NewRow(row.Id, row.ProductId, row.WarehouseId, row.OrderItemId, row.OrderId, row.Quantity - taken));
            }
        }

        return left;
    }

    private LeftReservation NewRow(int shipmentItemId, int productId, int warehouseId, int orderItemId, int orderId, int quantity)
    {
        return new LeftReservation
        {
            ShipmentItemId = shipmentItemId,
            ProductId = productId,
            WarehouseId = warehouseId,
            OrderItemId = orderItemId,
            OrderId = orderId,
            Quantity = quantity,
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        };
    }
}
