using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Stores;
using ILogger = Nop.Services.Logging.ILogger;

namespace DemoStore.Services.Orders;

/// <summary>Prices of an edited item; what was not posted stays as it was.</summary>
public sealed record OrderItemEdit(int Quantity, decimal? UnitPriceInclTax = null, decimal? UnitPriceExclTax = null,
    decimal? DiscountInclTax = null, decimal? DiscountExclTax = null, decimal? PriceInclTax = null, decimal? PriceExclTax = null);

/// <summary>
/// What staff do on the order page. A status set by hand moves no stock, whatever the status. An edited item is saved
/// before its stock moves, or after it where the totals are recomputed; a quantity of 0 deletes it. Stock is never checked.
/// </summary>
public class OrderEditing
{
    private readonly ICustomerService _customers;
    private readonly IEventPublisher _events;
    private readonly IProductAttributeFormatter _formatter;
    private readonly ILocalizationService _localization;
    private readonly ILogger _logger;
    private readonly OrderNotes _notes;
    private readonly IOrderService _orders;
    private readonly IOrderProcessingService _processing;
    private readonly IProductService _products;
    private readonly OrderSettings _settings;
    private readonly IStoreService _stores;
    private readonly CartLineWarnings _warnings;

    public OrderEditing(ICustomerService customers, IEventPublisher events, IProductAttributeFormatter formatter,
        ILocalizationService localization, ILogger logger, OrderNotes notes, IOrderService orders,
        IOrderProcessingService processing, IProductService products, OrderSettings settings, IStoreService stores,
        CartLineWarnings warnings)
    {
        _customers = customers;
        _events = events;
        _formatter = formatter;
        _localization = localization;
        _logger = logger;
        _notes = notes;
        _orders = orders;
        _processing = processing;
        _products = products;
        _settings = settings;
        _stores = stores;
        _warnings = warnings;
    }

    public async Task<AdminAnswer> CancelAsync(Order order)
    {
        try
        {
            await _processing.CancelOrderAsync(order, notifyCustomer: true);
        }
        catch (NopException exception)
        {
            await _logger.ErrorAsync(exception.Message, exception);
            return new AdminAnswer(AdminAnswer.Edit, order.Id, new AdminNotice(NotifyType.Error, exception.Message));
        }
        return await EditedAsync(order);
    }

    public async Task<AdminAnswer> ChangeStatusAsync(Order order, OrderStatus status)
    {
        var previous = order.OrderStatus;
        order.OrderStatus = status;
        await _orders.UpdateOrderAsync(order);
        await _events.PublishAsync(new OrderStatusChangedEvent(order, previous));
        await _notes.AddAsync(order, OrderNotes.StatusByHand(order.OrderStatus));
        return await EditedAsync(order);
    }

    public async Task<AdminAnswer> DeleteAsync(Order order)
    {
        await _processing.DeleteOrderAsync(order);
        await _notes.LogDeleteAsync(order);
        return new AdminAnswer(AdminAnswer.List, order.Id);
    }

    public async Task<AdminAnswer> EditItemAsync(Order order, OrderItem item, OrderItemEdit edit)
    {
        var product = await _products.GetProductByIdAsync(item.ProductId);
        var update = new UpdateOrderParameters(order, item)
        {
            PriceInclTax = edit.UnitPriceInclTax ?? item.UnitPriceInclTax,
            PriceExclTax = edit.UnitPriceExclTax ?? item.UnitPriceExclTax,
            DiscountAmountInclTax = edit.DiscountInclTax ?? item.DiscountAmountInclTax,
            DiscountAmountExclTax = edit.DiscountExclTax ?? item.DiscountAmountExclTax,
            SubTotalInclTax = edit.PriceInclTax ?? item.PriceInclTax,
            SubTotalExclTax = edit.PriceExclTax ?? item.PriceExclTax,
            Quantity = edit.Quantity
        };

        if (edit.Quantity <= 0)
            await RemoveAsync(order, item, product);
        else
        {
            var back = item.Quantity - edit.Quantity;
            if (!_settings.AutoUpdateOrderTotalsOnEditingOrder)
                await SaveAsync(item, update);
            await AdjustAsync(order, item, product, back, "Admin.StockQuantityHistory.Messages.EditOrder");
        }

        await _processing.UpdateOrderTotalsAsync(update);
        await _notes.AddAsync(order, OrderNotes.ItemEdited);
        return await EditedAsync(order, update.Warnings);
    }

    public async Task<AdminAnswer> DeleteItemAsync(Order order, OrderItem item)
    {
        await RemoveAsync(order, item, await _products.GetProductByIdAsync(item.ProductId));
        var update = new UpdateOrderParameters(order, item);
        await _processing.UpdateOrderTotalsAsync(update);
        await _notes.AddAsync(order, OrderNotes.ItemDeleted);
        return await EditedAsync(order, update.Warnings);
    }

    /// <summary>Errors where the attributes do not fit the product; nothing is written then.</summary>
    public async Task<AdminAnswer> AddProductAsync(Order order, Product product, int quantity, decimal unitPrice, string attributesXml = "")
    {
        var wrong = await _warnings.ForAttributesAsync(product, attributesXml);
        if (quantity <= 0)
            wrong = [.. wrong, await _localization.GetResourceAsync("ShoppingCart.QuantityShouldPositive")];
        if (wrong.Count > 0)
            return new AdminAnswer(AdminAnswer.Edit, order.Id, [.. wrong.Select(text => new AdminNotice(NotifyType.Error, text))]);

        var item = new OrderItem
        {
            OrderItemGuid = Guid.NewGuid(),
            OrderId = order.Id,
            ProductId = product.Id,
            Quantity = quantity,
            UnitPriceInclTax = unitPrice,
            UnitPriceExclTax = unitPrice,
            PriceInclTax = unitPrice * quantity,
            PriceExclTax = unitPrice * quantity,
            OriginalProductCost = product.ProductCost,
            AttributesXml = attributesXml,
            AttributeDescription = await _formatter.FormatAttributesAsync(product, attributesXml,
                await _customers.GetCustomerByIdAsync(order.CustomerId), await _stores.GetStoreByIdAsync(order.StoreId)),
            ItemWeight = product.Weight
        };
        await _orders.InsertOrderItemAsync(item);
        await AdjustAsync(order, item, product, -quantity, "Admin.StockQuantityHistory.Messages.EditOrder");

        var update = new UpdateOrderParameters(order, item)
        {
            PriceInclTax = item.UnitPriceInclTax,
            PriceExclTax = item.UnitPriceExclTax,
            SubTotalInclTax = item.PriceInclTax,
            SubTotalExclTax = item.PriceExclTax,
            Quantity = quantity
        };
        await _processing.UpdateOrderTotalsAsync(update);
        await _notes.AddAsync(order, OrderNotes.ItemAdded);
        return await EditedAsync(order, update.Warnings);
    }

    private Task SaveAsync(OrderItem item, UpdateOrderParameters update)
    {
        item.Quantity = update.Quantity;
        item.UnitPriceInclTax = update.PriceInclTax;
        item.UnitPriceExclTax = update.PriceExclTax;
        item.DiscountAmountInclTax = update.DiscountAmountInclTax;
        item.DiscountAmountExclTax = update.DiscountAmountExclTax;
        item.PriceInclTax = update.SubTotalInclTax;
        item.PriceExclTax = update.SubTotalExclTax;
        return _orders.UpdateOrderItemAsync(item);
    }

    private async Task RemoveAsync(Order order, OrderItem item, Product product)
    {
        await AdjustAsync(order, item, product, item.Quantity, "Admin.StockQuantityHistory.Messages.DeleteOrderItem");
        await _orders.DeleteOrderItemAsync(item);
    }

    private async Task AdjustAsync(Order order, OrderItem item, Product product, int quantity, string messageKey)
        => await _products.AdjustInventoryAsync(product, quantity, item.AttributesXml,
            string.Format(await _localization.GetResourceAsync(messageKey), order.Id));

    private async Task<AdminAnswer> EditedAsync(Order order, IEnumerable<string> warnings = null)
    {
        await _notes.LogEditAsync(order);
        return new AdminAnswer(AdminAnswer.Edit, order.Id, [.. (warnings ?? []).Select(text => new AdminNotice(NotifyType.Warning, text))]);
    }
}
