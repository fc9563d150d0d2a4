using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace DemoStore.Services.Orders;

/// <summary>
/// Recomputes an edited order from its items. Only with OrderSettings.AutoUpdateOrderTotalsOnEditingOrder; the edited
/// item is saved here then, after the stock has moved. What the cart rules have to say about the new quantity comes
/// back as warnings and stops nothing.
/// </summary>
public class OrderTotals
{
    private readonly IShoppingCartService _carts;
    private readonly ICustomerService _customers;
    private readonly IProductAttributeFormatter _formatter;
    private readonly IOrderService _orders;
    private readonly IProductService _products;
    private readonly OrderSettings _settings;
    private readonly OrderStatusKeeper _status;
    private readonly IStoreService _stores;

    public OrderTotals(IShoppingCartService carts, ICustomerService customers, IProductAttributeFormatter formatter,
        IOrderService orders, IProductService products, OrderSettings settings, OrderStatusKeeper status, IStoreService stores)
    {
        _carts = carts;
        _customers = customers;
        _formatter = formatter;
        _orders = orders;
        _products = products;
        _settings = settings;
        _status = status;
        _stores = stores;
    }

    public async Task UpdateAsync(UpdateOrderParameters update)
    {
        ArgumentNullException.ThrowIfNull(update);
        if (!_settings.AutoUpdateOrderTotalsOnEditingOrder)
            return;

        var order = update.UpdatedOrder;
        var items = await _orders.GetOrderItemsAsync(order.Id);
        var kept = items.Any(item => item.Id == update.UpdatedOrderItem.Id);
        update.Warnings.AddRange(await _carts.GetShoppingCartWarningsAsync([.. items.Select(item => AsCartLine(order, item))], string.Empty, false));
        if (kept)
            await ApplyAsync(update);

        var others = items.Where(item => item.Id != update.UpdatedOrderItem.Id).ToList();
        order.OrderSubtotalInclTax = others.Sum(item => item.PriceInclTax) + (kept ? update.SubTotalInclTax : 0);
        order.OrderSubtotalExclTax = others.Sum(item => item.PriceExclTax) + (kept ? update.SubTotalExclTax : 0);
        order.OrderTotal = Math.Max(order.OrderSubtotalInclTax + order.OrderShippingInclTax - order.OrderDiscount, 0);

        order.ShippingStatus = await ShippingStatusAsync(order);

        if (kept)
            await _orders.UpdateOrderItemAsync(update.UpdatedOrderItem);
        await _status.CheckAsync(order, save: true);
    }

    /// <summary>What the items left ask for; where something was sent before, the edited order is at most partially shipped.</summary>
    private async Task<ShippingStatus> ShippingStatusAsync(Order order)
    {
        if ((await _orders.GetOrderItemsAsync(order.Id, isShipEnabled: true)).Count == 0)
            return ShippingStatus.ShippingNotRequired;
        return order.ShippingStatus is ShippingStatus.ShippingNotRequired or ShippingStatus.NotYetShipped
            ? ShippingStatus.NotYetShipped
            : ShippingStatus.PartiallyShipped;
    }

    private async Task ApplyAsync(UpdateOrderParameters update)
    {
        var (order, item) = (update.UpdatedOrder, update.UpdatedOrderItem);
        var product = await _products.GetProductByIdAsync(item.ProductId);
        var customer = await _customers.GetCustomerByIdAsync(order.CustomerId);
        update.Warnings.AddRange(await _carts.GetShoppingCartItemWarningsAsync(customer, ShoppingCartType.ShoppingCart, product,
            order.StoreId, item.AttributesXml, 0, quantity: update.Quantity, addRequiredProducts: false, shoppingCartItemId: item.Id));

        item.Quantity = update.Quantity;
        item.UnitPriceInclTax = update.PriceInclTax;
        item.UnitPriceExclTax = update.PriceExclTax;
        item.DiscountAmountInclTax = update.DiscountAmountInclTax;
        item.DiscountAmountExclTax = update.DiscountAmountExclTax;
        item.PriceInclTax = update.SubTotalInclTax;
        item.PriceExclTax = update.SubTotalExclTax;
        item.ItemWeight = product.Weight;
        item.OriginalProductCost = product.ProductCost;
        item.AttributeDescription = await _formatter.FormatAttributesAsync(product, item.AttributesXml, customer, await _stores.GetStoreByIdAsync(order.StoreId));
    }

    private static ShoppingCartItem AsCartLine(Order order, OrderItem item) => new()
    {
        Id = item.Id,
        CustomerId = order.CustomerId,
        StoreId = order.StoreId,
        ProductId = item.ProductId,
        AttributesXml = item.AttributesXml,
        Quantity = item.Quantity,
        ShoppingCartType = ShoppingCartType.ShoppingCart
    };
}
