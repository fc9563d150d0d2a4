using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Messages;
using Names = Nop.Core.Domain.Messages.MessageTemplateSystemNames;

namespace DemoStore.Services.Messages;

/// <summary>Which mail goes to whom, and what it may speak of. Customers are written to at the order's billing address.</summary>
public class WorkflowMessageService : IWorkflowMessageService
{
    private readonly IAddressService _addresses;
    private readonly ICustomerService _customers;
    private readonly IProductAttributeFormatter _formatter;
    private readonly IRepository<Order> _orders;
    private readonly IRepository<Product> _products;
    private readonly QueuedMailWriter _queue;
    private readonly MailSender _sender;
    private readonly MailTables _tables;

    public WorkflowMessageService(IAddressService addresses, ICustomerService customers, IProductAttributeFormatter formatter,
        IRepository<Order> orders, IRepository<Product> products, QueuedMailWriter queue, MailSender sender, MailTables tables)
    {
        _addresses = addresses;
        _customers = customers;
        _formatter = formatter;
        _orders = orders;
        _products = products;
        _queue = queue;
        _sender = sender;
        _tables = tables;
    }

    public Task<IList<int>> SendOrderPlacedStoreOwnerNotificationAsync(Order order, int languageId)
        => ToOwnerAsync(Names.ORDER_PLACED_STORE_OWNER_NOTIFICATION, order, languageId);

    public Task<IList<int>> SendOrderPlacedCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null)
        => ToCustomerAsync(Names.ORDER_PLACED_CUSTOMER_NOTIFICATION, order, languageId);

    public Task<IList<int>> SendOrderCompletedCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null)
        => ToCustomerAsync(Names.ORDER_COMPLETED_CUSTOMER_NOTIFICATION, order, languageId);

    public Task<IList<int>> SendOrderCancelledCustomerNotificationAsync(Order order, int languageId)
        => ToCustomerAsync(Names.ORDER_CANCELLED_CUSTOMER_NOTIFICATION, order, languageId);

    public Task<IList<int>> SendOrderCancelledStoreOwnerNotificationAsync(Order order, int languageId)
        => ToOwnerAsync(Names.ORDER_CANCELLED_STORE_OWNER_NOTIFICATION, order, languageId);

    public Task<IList<int>> SendRecurringPaymentCancelledStoreOwnerNotificationAsync(RecurringPayment recurringPayment, int languageId)
        => RecurringAsync(Names.RECURRING_PAYMENT_CANCELLED_STORE_OWNER_NOTIFICATION, recurringPayment, languageId, toOwner: true);

    public Task<IList<int>> SendRecurringPaymentCancelledCustomerNotificationAsync(RecurringPayment recurringPayment, int languageId)
        => RecurringAsync(Names.RECURRING_PAYMENT_CANCELLED_CUSTOMER_NOTIFICATION, recurringPayment, languageId);

    public Task<IList<int>> SendRecurringPaymentFailedCustomerNotificationAsync(RecurringPayment recurringPayment, int languageId)
        => RecurringAsync(Names.RECURRING_PAYMENT_FAILED_CUSTOMER_NOTIFICATION, recurringPayment, languageId);

    public Task<IList<int>> SendShipmentSentCustomerNotificationAsync(Shipment shipment, int languageId)
        => ToCustomerAsync(Names.SHIPMENT_SENT_CUSTOMER_NOTIFICATION, shipment, languageId);

    public Task<IList<int>> SendShipmentReadyForPickupNotificationAsync(Shipment shipment, int languageId)
        => ToCustomerAsync(Names.SHIPMENT_READY_FOR_PICKUP_CUSTOMER_NOTIFICATION, shipment, languageId);

    public Task<IList<int>> SendShipmentDeliveredCustomerNotificationAsync(Shipment shipment, int languageId)
        => ToCustomerAsync(Names.SHIPMENT_DELIVERED_CUSTOMER_NOTIFICATION, shipment, languageId);

    public Task<IList<int>> SendQuantityBelowStoreOwnerNotificationAsync(Product product, int languageId)
        => _sender.SendAsync(Names.QUANTITY_BELOW_STORE_OWNER_NOTIFICATION, 0, languageId, MailRecipient.Owner, tokens => tokens.Product(product));

    public async Task<IList<int>> SendQuantityBelowStoreOwnerNotificationAsync(ProductAttributeCombination combination, int languageId)
    {
        var product = await _products.GetByIdAsync(combination.ProductId);
        var attributes = await _formatter.FormatAttributesAsync(product, combination.AttributesXml, null, null, renderPrices: false);
        return await _sender.SendAsync(Names.QUANTITY_BELOW_ATTRIBUTE_COMBINATION_STORE_OWNER_NOTIFICATION, 0, languageId, MailRecipient.Owner,
            tokens => tokens.Product(product).Combination(combination, attributes));
    }

    public Task<int> SendNotificationAsync(MessageTemplate messageTemplate, EmailAccount emailAccount, int languageId,
        IList<Token> tokens, string toEmailAddress, string toName, string attachmentFilePath = null,
        string attachmentFileName = null, string replyToEmailAddress = null, string replyToName = null,
        string fromEmail = null, string fromName = null, string subject = null, bool ignoreDelayBeforeSend = false)
    {
        ArgumentNullException.ThrowIfNull(messageTemplate);
        ArgumentNullException.ThrowIfNull(emailAccount);
        return _queue.WriteAsync(new MailDraft(messageTemplate, emailAccount, languageId, tokens, toEmailAddress, toName)
        {
            Subject = subject,
            From = fromEmail,
            FromName = fromName,
            ReplyTo = replyToEmailAddress,
            ReplyToName = replyToName,
            IgnoreDelay = ignoreDelayBeforeSend
        });
    }

    private async Task<IList<int>> ToOwnerAsync(string template, Order order, int languageId)
    {
        ArgumentNullException.ThrowIfNull(order);
        var customer = await _customers.GetCustomerByIdAsync(order.CustomerId);
        var table = await _tables.OrderAsync(order);
        return await _sender.SendAsync(template, order.StoreId, languageId, MailRecipient.Owner,
            tokens => tokens.Order(order, customer, table).Customer(customer));
    }

    private async Task<IList<int>> ToCustomerAsync(string template, Order order, int languageId)
    {
        ArgumentNullException.ThrowIfNull(order);
        var customer = await _customers.GetCustomerByIdAsync(order.CustomerId);
        var table = await _tables.OrderAsync(order);
        return await _sender.SendAsync(template, order.StoreId, languageId, await RecipientAsync(order),
            tokens => tokens.Order(order, customer, table).Customer(customer));
    }

    private async Task<IList<int>> ToCustomerAsync(string template, Shipment shipment, int languageId)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        var order = await _orders.GetByIdAsync(shipment.OrderId) ?? throw new ArgumentException("The shipment's order is gone.", nameof(shipment));
        var customer = await _customers.GetCustomerByIdAsync(order.CustomerId);
        var (table, sent) = (await _tables.OrderAsync(order), await _tables.ShipmentAsync(shipment));
        return await _sender.SendAsync(template, order.StoreId, languageId, await RecipientAsync(order),
            tokens => tokens.Shipment(shipment, sent).Order(order, customer, table).Customer(customer));
    }

    private async Task<IList<int>> RecurringAsync(string template, RecurringPayment payment, int languageId, bool toOwner = false)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var order = await _orders.GetByIdAsync(payment.InitialOrderId) ?? throw new ArgumentException("The recurring payment's order is gone.", nameof(payment));
        var customer = await _customers.GetCustomerByIdAsync(order.CustomerId);
        var table = await _tables.OrderAsync(order);
        return await _sender.SendAsync(template, order.StoreId, languageId, toOwner ? MailRecipient.Owner : await RecipientAsync(order),
            tokens => tokens.Order(order, customer, table).Customer(customer).RecurringPayment(payment));
    }

    private async Task<MailRecipient> RecipientAsync(Order order)
        => MailRecipient.Of(await _addresses.GetAddressByIdAsync(order.BillingAddressId));
}
