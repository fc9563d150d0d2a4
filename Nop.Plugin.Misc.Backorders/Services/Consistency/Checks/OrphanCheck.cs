using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// Rows that have lost what they are about while something is still to be done with them. The platform deletes order items
/// and combinations for good, so a line without an order item is closed by the next look at its stock item; a product that
/// is merely marked as deleted is still counted and no orphan. A line that is closed may outlive everything: it is history;
/// so may a stock item without open lines, whatever else it noted of a number that is gone.
/// </summary>
public class OrphanCheck : IConsistencyCheck
{
    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<StockItem> _stockItemRepository;

    public OrphanCheck(IRepository<ProductAttributeCombination> combinationRepository,
        IRepository<Line> lineRepository,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<Product> productRepository,
        IRepository<StockItem> stockItemRepository)
    {
        _combinationRepository = combinationRepository;
        _lineRepository = lineRepository;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _productRepository = productRepository;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var orders = _orderRepository.Table;
        var orderItems = _orderItemRepository.Table;
        var stockItems = _stockItemRepository.Table;
        var products = _productRepository.Table;
        var combinations = _combinationRepository.Table;
        var open = _lineRepository.Table.Where(line => line.Waiting + line.Ready + line.Released > 0);

        var withoutOrder = await open
            .Where(line => !orderItems.Any(item => item.Id == line.OrderItemId) || !orders.Any(order => order.Id == line.OrderId))
            .OrderBy(line => line.Id).Take(limit).ToListAsync();
        var withoutStockItem = await open
            .Where(line => !stockItems.Any(item => item.Id == line.StockItemId))
            .OrderBy(line => line.Id).Take(limit).ToListAsync();
        var withoutProduct = await stockItems
            .Where(item => open.Any(line => line.StockItemId == item.Id))
            .Where(item => !products.Any(product => product.Id == item.ProductId)
                || (item.CombinationId > 0 && !combinations.Any(combination => combination.Id == item.CombinationId)))
            .OrderBy(item => item.Id).Take(limit).ToListAsync();

        return
        [
            .. withoutOrder.Select(line => LineFinding.Of(line, FindingKind.LineWithoutOrder)),
            .. withoutStockItem.Select(line => LineFinding.Of(line, FindingKind.LineWithoutStockItem)),
            .. withoutProduct.Select(item => new Finding(FindingKind.StockItemWithoutProduct)
            {
                ProductId = item.ProductId,
                CombinationId = item.CombinationId,
                StockItemId = item.Id,
                Found = (long)item.Waiting + item.Ready + item.Released,
            }),
        ];
    }
}
