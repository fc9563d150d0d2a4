using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace DemoStore.Services.Orders;

/// <summary>Puts a whole order's units back on sale, those that were already shipped as well.</summary>
public class OrderReturns
{
    private readonly ILocalizationService _localization;
    private readonly IOrderService _orders;
    private readonly IProductService _products;
    private readonly IShipmentService _shipments;

    public OrderReturns(ILocalizationService localization, IOrderService orders, IProductService products, IShipmentService shipments)
    {
        _localization = localization;
        _orders = orders;
        _products = products;
        _shipments = shipments;
    }

    public async Task ReturnAsync(Order order, string messageKey)
    {
        var message = string.Format(await _localization.GetResourceAsync(messageKey), order.Id);
        foreach (var shipment in await _shipments.GetShipmentsByOrderIdAsync(order.Id))
            foreach (var item in await _shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
                if (await _orders.GetProductByOrderItemIdAsync(item.OrderItemId) is { } shipped)
                    await _products.ReverseBookedInventoryAsync(shipped, item, message);

        foreach (var item in await _orders.GetOrderItemsAsync(order.Id))
            if (await _products.GetProductByIdAsync(item.ProductId) is { } product)
                await _products.AdjustInventoryAsync(product, item.Quantity, item.AttributesXml, message);
    }
}
