using DemoStore.Infrastructure;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Configuration;

namespace DemoStore.Seeding;

/// <summary>The account that mails are queued for, and the templates: the platform's names, our own words.</summary>
public class MessagesSeeder(
    IRepository<EmailAccount> accounts,
    IRepository<MessageTemplate> templates,
    ISettingService settings) : IStoreSeeder
{
    private const string SHIPMENT = "<p>Parcel %Shipment.ShipmentNumber% of your order %Order.OrderNumber%:</p>%Shipment.Product(s)%";

    private static readonly (string Name, string Subject, string Body)[] _texts =
    [
        ("OrderPlaced.CustomerNotification", "%Store.Name%: we have your order %Order.OrderNumber%",
            "<p>Dear %Order.CustomerFullName%,</p><p>thank you for your order %Order.OrderNumber%.</p>%Order.Product(s)%"),
        ("OrderPlaced.StoreOwnerNotification", "%Store.Name%: new order %Order.OrderNumber%",
            "<p>%Order.CustomerFullName% (%Order.CustomerEmail%) has ordered.</p>%Order.Product(s)%"),
        ("OrderCancelled.CustomerNotification", "%Store.Name%: order %Order.OrderNumber% is cancelled",
            "<p>Dear %Order.CustomerFullName%,</p><p>your order %Order.OrderNumber% is cancelled.</p>%Order.Product(s)%"),
        ("OrderCancelled.StoreOwnerNotification", "%Store.Name%: order %Order.OrderNumber% was cancelled by the customer",
            "<p>%Order.CustomerFullName% has cancelled order %Order.OrderNumber%.</p>%Order.Product(s)%"),
        ("OrderCompleted.CustomerNotification", "%Store.Name%: order %Order.OrderNumber% is complete",
            "<p>Dear %Order.CustomerFullName%,</p><p>nothing of your order %Order.OrderNumber% is open any more.</p>%Order.Product(s)%"),
        ("RecurringPaymentCancelled.StoreOwnerNotification", "%Store.Name%: no more orders like %Order.OrderNumber%",
            "<p>The recurring payment %RecurringPayment.ID% of %Order.CustomerFullName% has ended.</p>"),
        ("RecurringPaymentCancelled.CustomerNotification", "%Store.Name%: no more orders like %Order.OrderNumber%",
            "<p>Dear %Order.CustomerFullName%,</p><p>the payment for the next order like %Order.OrderNumber% failed, and no other will follow.</p>"),
        ("RecurringPaymentFailed.CustomerNotification", "%Store.Name%: a payment for the next order like %Order.OrderNumber% failed",
            "<p>Dear %Order.CustomerFullName%,</p><p>the payment for the next order like %Order.OrderNumber% failed.</p>"),
        ("ShipmentSent.CustomerNotification", "%Store.Name%: a parcel of order %Order.OrderNumber% is on its way", SHIPMENT),
        ("ShipmentReadyForPickup.CustomerNotification", "%Store.Name%: order %Order.OrderNumber% can be picked up", SHIPMENT),
        ("ShipmentDelivered.CustomerNotification", "%Store.Name%: a parcel of order %Order.OrderNumber% has arrived", SHIPMENT),
        ("QuantityBelow.StoreOwnerNotification", "%Store.Name%: few left of %Product.Name%",
            "<p>%Product.Name% (%Product.SKU%): %Product.StockQuantity% in stock.</p>"),
        ("QuantityBelow.AttributeCombination.StoreOwnerNotification", "%Store.Name%: few left of %Product.Name%",
            "<p>%Product.Name%, %AttributeCombination.Formatted%: %AttributeCombination.StockQuantity% in stock.</p>"),
        ("Customer.BackInStock", "%Store.Name%: %BackInStockSubscription.ProductName% is back",
            "<p>You asked us to tell you: %BackInStockSubscription.ProductName% is in stock again.</p>")
    ];

    public int Order => 30;

    public virtual async Task SeedAsync()
    {
        var account = new EmailAccount { DisplayName = "DemoStore", Email = "owner@example.com" };
        await accounts.InsertAsync(account);
        await settings.SaveSettingAsync(new EmailAccountSettings { DefaultEmailAccountId = account.Id });
        foreach (var (name, subject, body) in _texts)
        {
            await templates.InsertAsync(new MessageTemplate
            {
                Name = name, Subject = subject, Body = body, IsActive = true, EmailAccountId = account.Id
            });
        }
    }
}
