using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// Each real cancellation writes a note and gives the order's units back to the stock; deleting does so too, unless the
/// order is cancelled then. An order that was cancelled, opened by hand and cancelled or deleted again has given its units
/// back twice, and the platform counts goods that are not there. Orders of untracked products have given nothing back.
/// Found is how often, expected is once.
/// </summary>
public class ReturnedTwiceCheck : IConsistencyCheck
{
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<ProductAttributeMapping> _productAttributeMappingRepository;
    private readonly IRepository<ProductAttributeValue> _productAttributeValueRepository;

    public ReturnedTwiceCheck(IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<OrderNote> orderNoteRepository,
        IRepository<Product> productRepository,
        IRepository<ProductAttributeMapping> productAttributeMappingRepository,
        IRepository<ProductAttributeValue> productAttributeValueRepository)
    {
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _orderNoteRepository = orderNoteRepository;
        _productRepository = productRepository;
        _productAttributeMappingRepository = productAttributeMappingRepository;
        _productAttributeValueRepository = productAttributeValueRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var cancellations = _orderNoteRepository.Table.Where(note => note.Note == BackordersDefaults.CancellationNote);
        var counts = cancellations
            .GroupBy(note => note.OrderId)
            .Select(group => new { OrderId = group.Key, Times = group.Count() });
        var deleted = _orderRepository.Table.Where(order => order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled);

        var cancelledTwice = await TrackedItems()
            .Join(counts.Where(row => row.Times > 1), item => item.OrderId, row => row.OrderId, (item, row) => new { item.Id, item.OrderId, item.ProductId, row.Times })
            .OrderBy(row => row.Id)
            .Take(limit)
            .ToListAsync();
        var cancelledThenDeleted = await TrackedItems()
            .Join(counts, item => item.OrderId, row => row.OrderId, (item, row) => new { item.Id, item.OrderId, item.ProductId, row.Times })
            .Join(deleted, row => row.OrderId, order => order.Id, (row, order) => row)
            .OrderBy(row => row.Id)
            .Take(limit)
            .ToListAsync();

        var times = cancelledTwice.ToDictionary(row => row.Id, row => (row.OrderId, row.ProductId, row.Times));
        foreach (var row in cancelledThenDeleted)
            times[row.Id] = (row.OrderId, row.ProductId, row.Times + 1);

        return
        [
            .. times.OrderBy(row => row.Key).Take(limit)
                .Select(row => new Finding(FindingKind.ReturnedTwice) { OrderId = row.Value.OrderId, ProductId = row.Value.ProductId, Found = row.Value.Times, Expected = 1 }),
        ];
    }

    /// <summary>Order items that the platform takes from some stock: of a tracked product, or of one that bundles others.</summary>
    private IQueryable<OrderItem> TrackedItems()
    {
        var tracked = _productRepository.Table.Where(product => product.ManageInventoryMethodId != (int)ManageInventoryMethod.DontManageStock);
        var bundles = _productAttributeMappingRepository.Table
            .Join(_productAttributeValueRepository.Table.Where(value => value.AttributeValueTypeId == (int)AttributeValueType.AssociatedToProduct),
                mapping => mapping.Id, value => value.ProductAttributeMappingId, (mapping, value) => mapping);

        return _orderItemRepository.Table
            .Where(item => tracked.Any(product => product.Id == item.ProductId) || bundles.Any(mapping => mapping.ProductId == item.ProductId));
    }
}
