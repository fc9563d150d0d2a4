using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace DemoStore.Services.Orders;

/// <summary>
/// Writes the order's rows: addresses, order, its number, then line by line the item, the stock, and the event that the
/// line moved. At the item's own event the stock is still the old one. There is no transaction: what is written when a
/// later step fails stays.
/// </summary>
public class OrderWriter
{
    private readonly IAddressService _addresses;
    private readonly IShoppingCartService _carts;
    private readonly TimeProvider _clock;
    private readonly IEventPublisher _events;
    private readonly IProductAttributeFormatter _formatter;
    private readonly ILocalizationService _localization;
    private readonly IOrderService _orders;
    private readonly CartPrices _prices;
    private readonly IProductService _products;
    private readonly IStoreService _stores;
    private readonly IWebHelper _webHelper;

    public OrderWriter(IAddressService addresses, IShoppingCartService carts, TimeProvider clock, IEventPublisher events,
        IProductAttributeFormatter formatter, ILocalizationService localization, IOrderService orders, CartPrices prices,
        IProductService products, IStoreService stores, IWebHelper webHelper)
    {
        _addresses = addresses;
        _carts = carts;
        _clock = clock;
        _events = events;
        _formatter = formatter;
        _localization = localization;
        _orders = orders;
        _prices = prices;
        _products = products;
        _stores = stores;
        _webHelper = webHelper;
    }

    public async Task<Order> WriteOrderAsync(OrderDraft draft, PaymentStatus paymentStatus)
    {
        await _addresses.InsertAddressAsync(draft.BillingAddress);
        if (draft.NeedsShipping)
            await _addresses.InsertAddressAsync(draft.ShippingAddress);

        var order = new Order
        {
            OrderGuid = draft.Request.OrderGuid,
            CustomOrderNumber = string.Empty,
            StoreId = draft.Request.StoreId,
            CustomerId = draft.Customer.Id,
            CustomerIp = _webHelper.GetCurrentIpAddress(),
            CustomerLanguageId = draft.LanguageId,
            CustomerCurrencyCode = draft.CurrencyCode,
            CurrencyRate = draft.CurrencyRate,
            BillingAddressId = draft.BillingAddress.Id,
            ShippingAddressId = draft.ShippingAddress?.Id,
            OrderStatus = OrderStatus.Pending,
            PaymentStatus = paymentStatus,
            ShippingStatus = draft.NeedsShipping ? ShippingStatus.NotYetShipped : ShippingStatus.ShippingNotRequired,
            PaymentMethodSystemName = draft.Request.PaymentMethodSystemName,
            PickupInStore = draft.PickupInStore,
            ShippingMethod = draft.NeedsShipping ? await _localization.GetResourceAsync("DemoStore.Shipping.Method") : null,
            OrderSubtotalInclTax = draft.Total,
            OrderSubtotalExclTax = draft.Total,
            OrderTotal = draft.Total,
            CreatedOnUtc = _clock.GetUtcNow().UtcDateTime
        };
        await _orders.InsertOrderAsync(order);

        order.CustomOrderNumber = order.Id.ToString(CultureInfo.InvariantCulture);
        await _orders.UpdateOrderAsync(order);
        return order;
    }

    public async Task MoveLinesAsync(OrderDraft draft, Order order)
    {
        var store = await _stores.GetStoreByIdAsync(order.StoreId);
        var message = string.Format(await _localization.GetResourceAsync("Admin.StockQuantityHistory.Messages.PlaceOrder"), order.Id);
        foreach (var line in draft.Cart)
        {
            var product = await _products.GetProductByIdAsync(line.ProductId);
            var unitPrice = await _prices.UnitAsync(product, line.AttributesXml);
            var item = new OrderItem
            {
                OrderItemGuid = Guid.NewGuid(),
                OrderId = order.Id,
                ProductId = product.Id,
                Quantity = line.Quantity,
                UnitPriceInclTax = unitPrice,
                UnitPriceExclTax = unitPrice,
                PriceInclTax = unitPrice * line.Quantity,
                PriceExclTax = unitPrice * line.Quantity,
                OriginalProductCost = product.ProductCost,
                AttributesXml = line.AttributesXml,
                AttributeDescription = await _formatter.FormatAttributesAsync(product, line.AttributesXml, draft.Customer, store),
                ItemWeight = product.Weight
            };
            await _orders.InsertOrderItemAsync(item);
            await _products.AdjustInventoryAsync(product, -line.Quantity, line.AttributesXml, message);
            await _events.PublishAsync(new ShoppingCartItemMovedToOrderItemEvent(line, item));
        }
        await _carts.ClearShoppingCartAsync(draft.Customer, order.StoreId);
    }

    /// <summary>The next order of a recurring payment: the lines of the first one at its prices. Nothing says that a line moved, for there was no cart.</summary>
    public async Task RepeatLinesAsync(Order first, Order order)
    {
        var message = string.Format(await _localization.GetResourceAsync("Admin.StockQuantityHistory.Messages.PlaceOrder"), order.Id);
        foreach (var line in await _orders.GetOrderItemsAsync(first.Id))
        {
            await _orders.InsertOrderItemAsync(new OrderItem
            {
                OrderItemGuid = Guid.NewGuid(),
                OrderId = order.Id,
                ProductId = line.ProductId,
                Quantity = line.Quantity,
                UnitPriceInclTax = line.UnitPriceInclTax,
                UnitPriceExclTax = line.UnitPriceExclTax,
                PriceInclTax = line.PriceInclTax,
                PriceExclTax = line.PriceExclTax,
                OriginalProductCost = line.OriginalProductCost,
                AttributesXml = line.AttributesXml,
                AttributeDescription = line.AttributeDescription,
                ItemWeight = line.ItemWeight
            });
            await _products.AdjustInventoryAsync(await _products.GetProductByIdAsync(line.ProductId), -line.Quantity, line.AttributesXml, message);
        }
    }
}
