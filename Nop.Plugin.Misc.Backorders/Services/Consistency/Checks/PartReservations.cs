using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>What bundles have reserved of a part, in units of the part.</summary>
/// <param name="Most">Ordered by open orders, and sent by those that were closed by hand.</param>
/// <param name="Sent">Sent by open orders; whether that is still reserved depends on who has counted the part since.</param>
public readonly record struct PartUnits(long Most, long Sent);

/// <summary>Reads what bundles have reserved of their parts.</summary>
public interface IPartReservations
{
    /// <summary>By the part's product id.</summary>
    /// <param name="productId">This part alone; null: all.</param>
    Task<IReadOnlyDictionary<int, PartUnits>> ReadAsync(int? productId = null);
}

/// <summary>
/// A bundle reserves its parts as it is ordered, so many of each as its chosen values say. Sending it books the bundle alone:
/// the parts stay reserved until somebody counts them and writes both numbers. So what is reserved lies between what is
/// unsent and all that was ever ordered.
/// Worked: two sets of 3 cups, one of them sent: 3 to 6 cups are reserved.
/// Cost: the order items of bundles with a part in several warehouses, those of the same attributes added up by the database.
/// </summary>
public class PartReservations : IPartReservations
{
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<ProductAttributeMapping> _productAttributeMappingRepository;
    private readonly IRepository<ProductAttributeValue> _productAttributeValueRepository;
    private readonly IReservingOrders _reservingOrders;
    private readonly ISentItems _sentItems;

    public PartReservations(IRepository<OrderItem> orderItemRepository,
        IRepository<Product> productRepository,
        IRepository<ProductAttributeMapping> productAttributeMappingRepository,
        IRepository<ProductAttributeValue> productAttributeValueRepository,
        IReservingOrders reservingOrders,
        ISentItems sentItems)
    {
        _orderItemRepository = orderItemRepository;
        _productRepository = productRepository;
        _productAttributeMappingRepository = productAttributeMappingRepository;
        _productAttributeValueRepository = productAttributeValueRepository;
        _reservingOrders = reservingOrders;
        _sentItems = sentItems;
    }

    public virtual async Task<IReadOnlyDictionary<int, PartUnits>> ReadAsync(int? productId = null)
    {
        var values = (await Parts(productId).Select(value => new { value.Id, value.AssociatedProductId, value.Quantity }).ToListAsync())
            .ToDictionary(value => value.Id, value => (value.AssociatedProductId, value.Quantity));
        var ordered = await ItemsOf(productId, _reservingOrders.Open())
            .GroupBy(item => item.AttributesXml)
            .Select(group => new { AttributesXml = group.Key, Units = group.Sum(item => item.Quantity) })
            .ToListAsync();
        var sent = await ItemsOf(productId, _reservingOrders.OpenOrClosedByHand())
            .Join(_sentItems.All(), item => item.Id, row => row.OrderItemId, (item, row) => new { item.OrderId, item.AttributesXml, row.Quantity })
            .Join(_reservingOrders.OpenOrClosedByHand(), row => row.OrderId, order => order.Id, (row, order) => new { row.AttributesXml, row.Quantity, order.OrderStatusId })
            .GroupBy(row => new { row.AttributesXml, row.OrderStatusId })
            .Select(group => new { group.Key.AttributesXml, group.Key.OrderStatusId, Units = group.Sum(row => row.Quantity) })
            .ToListAsync();

        var parts = new Dictionary<int, PartUnits>();
        foreach (var row in ordered)
            Add(row.AttributesXml, row.Units, isSent: false);
        foreach (var row in sent)
            Add(row.AttributesXml, row.Units, isSent: row.OrderStatusId != (int)OrderStatus.Cancelled);

        return parts;

        void Add(string? attributesXml, int units, bool isSent)
        {
            foreach (var (chosen, quantity) in ChosenValues.Of(attributesXml))
            {
                if (chosen.ValueId is not { } id || !values.TryGetValue(id, out var value))
                    continue;

                var known = parts.GetValueOrDefault(value.AssociatedProductId);
                var more = (long)units * Math.Max(0, quantity ?? value.Quantity);
                parts[value.AssociatedProductId] = isSent ? known with { Sent = known.Sent + more } : known with { Most = known.Most + more };
            }
        }
    }

    /// <summary>Values that stand for a product in several warehouses.</summary>
    private IQueryable<ProductAttributeValue> Parts(int? productId)
    {
        var inWarehouses = _productRepository.Table.Where(product => product.UseMultipleWarehouses && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock);

        var parts = _productAttributeValueRepository.Table.Where(value => value.AttributeValueTypeId == (int)AttributeValueType.AssociatedToProduct
            && inWarehouses.Any(product => product.Id == value.AssociatedProductId));

        return productId is { } id ? parts.Where(value => value.AssociatedProductId == id) : parts;
    }

    private IQueryable<OrderItem> ItemsOf(int? productId, IQueryable<Order> orders)
    {
        var bundles = _productAttributeMappingRepository.Table
            .Join(Parts(productId), mapping => mapping.Id, value => value.ProductAttributeMappingId, (mapping, value) => mapping);

        return _orderItemRepository.Table
            .Where(item => bundles.Any(mapping => mapping.ProductId == item.ProductId) && orders.Any(order => order.Id == item.OrderId));
    }
}
