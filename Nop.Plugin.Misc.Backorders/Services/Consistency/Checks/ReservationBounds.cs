using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>What is reserved of a product in several warehouses, and between which numbers that is right.</summary>
/// <param name="Needed">What open orders have unsent and what is known to be reserved beyond it; of parts of sent bundles nothing.</param>
/// <param name="More">Units by which more may be reserved.</param>
/// <param name="Fewer">Units by which fewer may be reserved.</param>
public readonly record struct ReservedUnits(int ProductId, long Reserved, long Needed, long More, long Fewer)
{
    public long Least => Needed - Fewer;

    public long Most => Needed + More;
}

/// <summary>Holds reservations against the orders that they are for.</summary>
public interface IReservationBounds
{
    /// <summary>By product id; products that lie in no warehouse are not there.</summary>
    /// <param name="productId">This product alone; null: all, up to 50,000.</param>
    Task<IReadOnlyList<ReservedUnits>> ReadAsync(int? productId = null);
}

/// <summary>
/// Of a product in several warehouses exactly the unsent units of open orders are reserved, and what bundles take of it. Reserving
/// writes no history, so this is the only way to hold the reservations against something. Left out are orders that were really
/// cancelled, whatever their status says since: the platform has taken their reservations away.
/// <para>
/// What a correction says is wrong already is not told again: reservations of an order that was closed by hand, and those that a
/// parcel from another warehouse left behind where that was noted; an order that was closed after units of it were sent has
/// taken as many off what others had reserved, and one that was opened again and put right may have reserved or not. So what is
/// right is a range.
/// </para>
/// </summary>
public class ReservationBounds : IReservationBounds
{
    private const int PRODUCTS_READ = 50_000;

    private readonly IReservationCorrections _corrections;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IPartReservations _partReservations;
    private readonly IRepository<Product> _productRepository;
    private readonly IReservingOrders _reservingOrders;
    private readonly ISentItems _sentItems;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public ReservationBounds(IReservationCorrections corrections,
        IRepository<OrderItem> orderItemRepository,
        IPartReservations partReservations,
        IRepository<Product> productRepository,
        IReservingOrders reservingOrders,
        ISentItems sentItems,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _corrections = corrections;
        _orderItemRepository = orderItemRepository;
        _partReservations = partReservations;
        _productRepository = productRepository;
        _reservingOrders = reservingOrders;
        _sentItems = sentItems;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task<IReadOnlyList<ReservedUnits>> ReadAsync(int? productId = null)
    {
        var reserved = await _warehouseInventoryRepository.Table
            .Join(InWarehouses(productId), row => row.ProductId, product => product.Id, (row, product) => row)
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(row => row.ReservedQuantity) })
            .OrderBy(row => row.ProductId)
            .Take(PRODUCTS_READ)
            .ToListAsync();
        var open = await ReadUnsentAsync(productId);
        var parts = await _partReservations.ReadAsync(productId);
        var corrections = await _corrections.ReadAsync(productId);

        return [.. reserved.Select(row =>
        {
            var (part, known) = (parts.GetValueOrDefault(row.ProductId), corrections.GetValueOrDefault(row.ProductId));
            var needed = open.GetValueOrDefault(row.ProductId) + part.Most - part.Sent + known.Beyond;

            return new ReservedUnits(row.ProductId, row.Units, needed, part.Sent + known.More, known.Fewer);
        })];
    }

    private async Task<Dictionary<int, long>> ReadUnsentAsync(int? productId)
    {
        var ordered = await OpenItems(productId)
            .GroupBy(item => item.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(item => item.Quantity) })
            .ToListAsync();
        var sent = await OpenItems(productId)
            .Join(_sentItems.All(), item => item.Id, row => row.OrderItemId, (item, row) => new { item.ProductId, row.Quantity })
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(row => row.Quantity) })
            .ToListAsync();

        var unsent = ordered.ToDictionary(row => row.ProductId, row => (long)row.Units);
        foreach (var row in sent)
            unsent[row.ProductId] = unsent.GetValueOrDefault(row.ProductId) - row.Units;

        return unsent;
    }

    private IQueryable<Product> InWarehouses(int? productId)
    {
        var counted = _productRepository.Table.Where(product => !product.Deleted
            && product.UseMultipleWarehouses
            && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock);

        return productId is { } id ? counted.Where(product => product.Id == id) : counted;
    }

    /// <summary>Order items of products in several warehouses for which the platform should hold a reservation.</summary>
    private IQueryable<OrderItem> OpenItems(int? productId)
    {
        return _orderItemRepository.Table
            .Join(InWarehouses(productId), item => item.ProductId, product => product.Id, (item, product) => item)
            .Join(_reservingOrders.Open(), item => item.OrderId, order => order.Id, (item, order) => item);
    }
}
