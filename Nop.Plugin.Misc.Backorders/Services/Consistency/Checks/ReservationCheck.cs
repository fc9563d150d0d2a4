using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// Of a product in several warehouses exactly the unsent units of open orders are reserved. Reserving writes no history, so
/// this is the only way to hold the reservations against something. Left out are products that bundles take from (what
/// those need is in the order items' attributes) and orders that were really cancelled, whatever their status says since:
/// the platform has taken their reservations away.
/// <para>
/// What a correction says is wrong already is not told again: reservations of an order that was closed by hand, and those that a
/// parcel from another warehouse left behind where that was noted; an order that was closed after units of it were sent has taken as many off what others had reserved. A product that was counted otherwise when it was ordered has too few.
/// </para>
/// </summary>
public class ReservationCheck : IConsistencyCheck
{
    private const int PRODUCTS_READ = 50_000;

    private readonly IReservationCorrections _corrections;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<ProductAttributeValue> _productAttributeValueRepository;
    private readonly ISentItems _sentItems;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public ReservationCheck(IReservationCorrections corrections,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<OrderNote> orderNoteRepository,
        IRepository<Product> productRepository,
        IRepository<ProductAttributeValue> productAttributeValueRepository,
        ISentItems sentItems,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _corrections = corrections;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _orderNoteRepository = orderNoteRepository;
        _productRepository = productRepository;
        _productAttributeValueRepository = productAttributeValueRepository;
        _sentItems = sentItems;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var reserved = await _warehouseInventoryRepository.Table
            .Join(InWarehouses(), row => row.ProductId, product => product.Id, (row, product) => row)
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(row => row.ReservedQuantity) })
            .OrderBy(row => row.ProductId)
            .Take(PRODUCTS_READ)
            .ToListAsync();
        var ordered = await OpenItems()
            .GroupBy(item => item.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(item => item.Quantity) })
            .ToListAsync();
        var sent = await OpenItems()
            .Join(_sentItems.All(), item => item.Id, row => row.OrderItemId, (item, row) => new { item.ProductId, row.Quantity })
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(row => row.Quantity) })
            .ToListAsync();

        var open = ordered.ToDictionary(row => row.ProductId, row => (long)row.Units);
        foreach (var row in sent)
            open[row.ProductId] = open.GetValueOrDefault(row.ProductId) - row.Units;
        var corrections = await _corrections.ReadAsync();
        foreach (var (productId, known) in corrections)
            open[productId] = open.GetValueOrDefault(productId) + known.Beyond;

        return
        [
            .. reserved.Where(row => open.GetValueOrDefault(row.ProductId) - row.Units is var less && (less < 0 || less > corrections.GetValueOrDefault(row.ProductId).TakenOff))
                .Select(row => new Finding(FindingKind.ReservationsWrong) { ProductId = row.ProductId, Found = row.Units, Expected = open.GetValueOrDefault(row.ProductId) })
                .Take(limit),
        ];
    }

    private IQueryable<Product> InWarehouses()
    {
        var bundled = _productAttributeValueRepository.Table.Where(value => value.AttributeValueTypeId == (int)AttributeValueType.AssociatedToProduct);

        return _productRepository.Table.Where(product => !product.Deleted
            && product.UseMultipleWarehouses
            && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock
            && !bundled.Any(value => value.AssociatedProductId == product.Id));
    }

    /// <summary>Order items of products in several warehouses for which the platform should hold a reservation.</summary>
    private IQueryable<OrderItem> OpenItems()
    {
        var cancellations = _orderNoteRepository.Table.Where(note => note.Note == BackordersDefaults.CancellationNote);
        var open = _orderRepository.Table.Where(order => !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled
            && !cancellations.Any(note => note.OrderId == order.Id));

        return _orderItemRepository.Table
            .Join(InWarehouses(), item => item.ProductId, product => product.Id, (item, product) => item)
            .Join(open, item => item.OrderId, order => order.Id, (item, order) => item);
    }
}
