using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <inheritdoc />
public class UnshippedOrderItems : IUnshippedOrderItems
{
    private const int ITEMS_AT_MOST = 300;

    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IStockUseReader _stockUseReader;

    public UnshippedOrderItems(IRepository<Order> orderRepository, IRepository<OrderItem> orderItemRepository, IStockUseReader stockUseReader)
    {
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _stockUseReader = stockUseReader;
    }

    public virtual async Task<IReadOnlyList<ChargedOrderItem>> FindAsync(StockItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var key = new StockKey(item.ProductId, item.CombinationId);
        var bundles = key.CombinationId == 0 ? await _stockUseReader.ReadBundlesOfAsync(key.ProductId) : [];
        var products = bundles.Append(key.ProductId).Distinct().Take(900).ToList();
        var rows = await _orderItemRepository.Table
            .Where(row => products.Contains(row.ProductId))
            .Join(_orderRepository.Table, row => row.OrderId, order => order.Id, (row, order) => new { row.Id, row.ProductId, row.Quantity, row.AttributesXml, order.Deleted, order.OrderStatusId, order.ShippingStatusId })
            .Where(row => !row.Deleted && row.OrderStatusId != (int)OrderStatus.Cancelled
                && (row.ShippingStatusId == (int)ShippingStatus.NotYetShipped || row.ShippingStatusId == (int)ShippingStatus.PartiallyShipped
                    || (row.ShippingStatusId == (int)ShippingStatus.ShippingNotRequired && row.OrderStatusId != (int)OrderStatus.Complete)))
            .OrderByDescending(row => row.Id)
            .Take(ITEMS_AT_MOST)
            .ToListAsync();

        var found = new List<ChargedOrderItem>();
        foreach (var row in rows)
        {
            var perItem = key.CombinationId == 0 && row.ProductId == key.ProductId
                ? 1
                : (await _stockUseReader.ReadAsync(row.ProductId, row.AttributesXml)).FirstOrDefault(use => use.Key == key).UnitsPerItem;
            if (perItem > 0)
                found.Add(new ChargedOrderItem(row.Id, perItem, (int)Math.Clamp((long)row.Quantity * perItem, 0, int.MaxValue / 4)));
        }

        return found;
    }
}
