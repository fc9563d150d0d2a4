using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// Of a product in several warehouses exactly the unsent units of open orders are reserved, and what bundles take of it. Reserving
/// writes no history, so this is the only way to hold the reservations against something. Left out are orders that were really
/// cancelled, whatever their status says since: the platform has taken their reservations away.
/// <para>
/// What a correction says is wrong already is not told again: reservations of an order that was closed by hand, and those that a
/// parcel from another warehouse left behind where that was noted; an order that was closed after units of it were sent has
/// taken as many off what others had reserved, and one that was opened again and put right may have reserved or not. So what is
/// right is a range. A product that was counted otherwise when it was ordered has too few.
/// </para>
/// </summary>
public class ReservationCheck : IConsistencyCheck
{
    private const int PRODUCTS_READ = 50_000;

    private readonly IReservationCorrections _corrections;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IPartReservations _partReservations;
    private readonly IRepository<Product> _productRepository;
    private readonly IReservingOrders _reservingOrders;
    private readonly ISentItems _sentItems;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public ReservationCheck(IReservationCorrections corrections,
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

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var reserved = await _warehouseInventoryRepository.Table
            .Join(InWarehouses(), row => row.ProductId, product => product.Id, (row, product) => row)
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(row => row.ReservedQuantity) })
            .OrderBy(row => row.ProductId)
            .Take(PRODUCTS_READ)
            .ToListAsync();
        var open = await ReadUnsentAsync();
        var parts = await _partReservations.ReadAsync();
        var corrections = await _corrections.ReadAsync();

        var findings = new List<Finding>();
        foreach (var row in reserved)
        {
            var (part, known) = (parts.GetValueOrDefault(row.ProductId), corrections.GetValueOrDefault(row.ProductId));
            var expected = open.GetValueOrDefault(row.ProductId) + part.Most + known.Beyond;
            var (least, most) = (expected - part.Sent - known.Fewer, expected + known.More);
            if (row.Units > most || row.Units < least)
                findings.Add(new Finding(FindingKind.ReservationsWrong) { ProductId = row.ProductId, Found = row.Units, Expected = row.Units > most ? most : least });
        }

        return [.. findings.Take(limit)];
    }

    private async Task<Dictionary<int, long>> ReadUnsentAsync()
    {
        var ordered = await OpenItems()
            .GroupBy(item => item.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(item => item.Quantity) })
            .ToListAsync();
        var sent = await OpenItems()
            .Join(_sentItems.All(), item => item.Id, row => row.OrderItemId, (item, row) => new { item.ProductId, row.Quantity })
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(row => row.Quantity) })
            .ToListAsync();

        var unsent = ordered.ToDictionary(row => row.ProductId, row => (long)row.Units);
        foreach (var row in sent)
            unsent[row.ProductId] = unsent.GetValueOrDefault(row.ProductId) - row.Units;

        return unsent;
    }

    private IQueryable<Product> InWarehouses()
    {
        return _productRepository.Table.Where(product => !product.Deleted
            && product.UseMultipleWarehouses
            && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock);
    }

    /// <summary>Order items of products in several warehouses for which the platform should hold a reservation.</summary>
    private IQueryable<OrderItem> OpenItems()
    {
        return _orderItemRepository.Table
            .Join(InWarehouses(), item => item.ProductId, product => product.Id, (item, product) => item)
            .Join(_reservingOrders.Open(), item => item.OrderId, order => order.Id, (item, order) => item);
    }
}
