using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// Each real cancellation writes a note and gives the order's units back to the stock; deleting does so too, unless the
/// order is cancelled then. An order that was cancelled, opened by hand and cancelled or deleted again has given its units
/// back twice, and the platform counts goods that are not there. Where a person said in between that the order is open again,
/// one return was taken back: by a correction until the stock is put right, by the stock since. Such an order gives its units
/// back once more when it is closed, and none while it is open. Orders of untracked products have given nothing back.
/// Worked: cancelled, opened by a person, cancelled: 2 - 1 is once, as it should be. Cancelled, set back, cancelled, opened by a
/// person: 2 - 1, and none would be right. Found is how often it counts now, expected is once.
/// </summary>
public class ReturnedTwiceCheck : IConsistencyCheck
{
    private const int ITEMS_READ = 20_000;

    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<ProductAttributeMapping> _productAttributeMappingRepository;
    private readonly IRepository<ProductAttributeValue> _productAttributeValueRepository;
    private readonly IRepository<ReopenedOrder> _reopenedOrderRepository;

    public ReturnedTwiceCheck(IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<OrderNote> orderNoteRepository,
        IRepository<Product> productRepository,
        IRepository<ProductAttributeMapping> productAttributeMappingRepository,
        IRepository<ProductAttributeValue> productAttributeValueRepository,
        IRepository<ReopenedOrder> reopenedOrderRepository)
    {
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _orderNoteRepository = orderNoteRepository;
        _productRepository = productRepository;
        _productAttributeMappingRepository = productAttributeMappingRepository;
        _productAttributeValueRepository = productAttributeValueRepository;
        _reopenedOrderRepository = reopenedOrderRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var cancellations = _orderNoteRepository.Table.Where(note => note.Note == BackordersDefaults.CancellationNote);
        var counts = cancellations
            .GroupBy(note => note.OrderId)
            .Select(group => new { OrderId = group.Key, Times = group.Count(), Last = group.Max(note => note.Id) });
        var rows = await TrackedItems()
            .Join(counts, item => item.OrderId, row => row.OrderId, (item, row) => new { item.Id, item.OrderId, item.ProductId, row.Times, row.Last })
            .Join(_orderRepository.Table, row => row.OrderId, order => order.Id, (row, order) => new { row.Id, row.OrderId, row.ProductId, row.Times, row.Last, order.Deleted, order.OrderStatusId })
            .Where(row => row.Times > 1 || (row.Deleted && row.OrderStatusId != (int)OrderStatus.Cancelled))
            .OrderBy(row => row.Id)
            .Take(ITEMS_READ)
            .ToListAsync();
        var reopened = (await _reopenedOrderRepository.Table
            .GroupBy(row => row.OrderId)
            .Select(group => new { OrderId = group.Key, Times = group.Count(), Last = group.Max(row => row.NoteId) })
            .ToListAsync()).ToDictionary(row => row.OrderId, row => (row.Times, row.Last));

        var findings = new List<Finding>();
        foreach (var row in rows)
        {
            var takenBack = reopened.GetValueOrDefault(row.OrderId);
            var isClosed = row.Deleted || row.OrderStatusId == (int)OrderStatus.Cancelled || takenBack.Last < row.Last;
            var returned = row.Times + (row.Deleted && row.OrderStatusId != (int)OrderStatus.Cancelled ? 1 : 0) - takenBack.Times;
            var tooOften = returned - (isClosed ? 1 : 0);
            if (tooOften > 0)
                findings.Add(new Finding(FindingKind.ReturnedTwice) { OrderId = row.OrderId, ProductId = row.ProductId, Found = tooOften + 1, Expected = 1 });
        }

        return [.. findings.Take(limit)];
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
