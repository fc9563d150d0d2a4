using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Stores;
using Nop.Core.Events;
using Nop.Services.Messages;

namespace DemoStore.Services.Messages;

/// <summary>
/// Collects what a mail may say. Each entity's tokens are followed by an event in which others may add theirs;
/// the events are published in the order in which the entities were named.
/// </summary>
public class MailTokens
{
    private readonly List<Func<IEventPublisher, Task>> _announcements = [];

    public IList<Token> List { get; } = [];

    public MailTokens Order(Order order, Customer customer, string table) => Add(order,
        new Token("Order.OrderNumber", order.CustomOrderNumber),
        new Token("Order.OrderId", order.Id),
        new Token("Order.CustomerFullName", NameOf(customer)),
        new Token("Order.CustomerEmail", customer.Email),
        new Token("Order.Product(s)", table, true),
        new Token("Order.OrderTotal", order.OrderTotal.ToString("0.00", CultureInfo.InvariantCulture)),
        new Token("Order.CreatedOn", order.CreatedOnUtc.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));

    public MailTokens Shipment(Shipment shipment, string table) => Add(shipment,
        new Token("Shipment.Product(s)", table, true),
        new Token("Shipment.ShipmentNumber", shipment.Id),
        new Token("Shipment.TrackingNumber", shipment.TrackingNumber));

    public MailTokens Customer(Customer customer) => Add(customer,
        new Token("Customer.Email", customer.Email),
        new Token("Customer.FullName", NameOf(customer)));

    public MailTokens RecurringPayment(RecurringPayment payment) => Add(payment,
        new Token("RecurringPayment.ID", payment.Id));

    public MailTokens Product(Product product) => Add(product,
        new Token("BackInStockSubscription.ProductName", product.Name),
        new Token("Product.ID", product.Id),
        new Token("Product.Name", product.Name),
        new Token("Product.SKU", product.Sku),
        new Token("Product.StockQuantity", product.StockQuantity));

    public MailTokens Combination(ProductAttributeCombination combination, string attributes) => Add(combination,
        new Token("AttributeCombination.Formatted", attributes, true),
        new Token("AttributeCombination.SKU", combination.Sku),
        new Token("AttributeCombination.StockQuantity", combination.StockQuantity));

    public MailTokens Store(Store store) => Add(store,
        new Token("Store.Name", store.Name),
        new Token("Store.URL", store.Url, true));

    public async Task AnnounceAsync(IEventPublisher events)
    {
        foreach (var announce in _announcements)
            await announce(events);
    }

    private static string NameOf(Customer customer) => $"{customer.FirstName} {customer.LastName}".Trim();

    private MailTokens Add<TEntity>(TEntity entity, params Token[] tokens) where TEntity : BaseEntity
    {
        _announcements.Add(events =>
        {
            foreach (var token in tokens)
                List.Add(token);
            return events.PublishAsync(new EntityTokensAddedEvent<TEntity>(entity, List));
        });
        return this;
    }
}
