using Microsoft.EntityFrameworkCore;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Shipping;
using Nop.Data.Mapping;

namespace DemoStore.Data;

/// <summary>
/// The foreign keys between the platform's tables as a real store has them: what belongs to a row goes with it. A
/// column that says 0 for none has no key.
/// </summary>
internal static class StoreKeys
{
    private static readonly (Type Table, string Column, Type To, DeleteBehavior OnDelete)[] _all =
    [
        Key<ActivityLog, ActivityLogType>(nameof(ActivityLog.ActivityLogTypeId)),
        Key<ActivityLog, Customer>(nameof(ActivityLog.CustomerId)),
        Key<BackInStockSubscription, Customer>(nameof(BackInStockSubscription.CustomerId)),
        Key<BackInStockSubscription, Product>(nameof(BackInStockSubscription.ProductId)),
        Key<Customer, Address>(nameof(Customer.BillingAddressId), DeleteBehavior.NoAction),
        Key<Customer, Address>(nameof(Customer.ShippingAddressId), DeleteBehavior.NoAction),
        Key<Customer, Language>(nameof(Customer.LanguageId), DeleteBehavior.SetNull),
        Key<CustomerCustomerRoleMapping, Customer>(nameof(CustomerCustomerRoleMapping.CustomerId)),
        Key<CustomerCustomerRoleMapping, CustomerRole>(nameof(CustomerCustomerRoleMapping.CustomerRoleId)),
        Key<CustomerPassword, Customer>(nameof(CustomerPassword.CustomerId)),
        Key<DiscountProductMapping, Discount>(nameof(DiscountProductMapping.DiscountId)),
        Key<DiscountProductMapping, Product>(nameof(DiscountProductMapping.EntityId)),
        Key<LocaleStringResource, Language>(nameof(LocaleStringResource.LanguageId)),
        Key<LocalizedProperty, Language>(nameof(LocalizedProperty.LanguageId)),
        Key<Log, Customer>(nameof(Log.CustomerId)),
        Key<Order, Address>(nameof(Order.BillingAddressId), DeleteBehavior.NoAction),
        Key<Order, Address>(nameof(Order.ShippingAddressId), DeleteBehavior.NoAction),
        Key<Order, Customer>(nameof(Order.CustomerId), DeleteBehavior.NoAction),
        Key<OrderItem, Order>(nameof(OrderItem.OrderId)),
        Key<OrderItem, Product>(nameof(OrderItem.ProductId)),
        Key<OrderNote, Order>(nameof(OrderNote.OrderId)),
        Key<PermissionRecordCustomerRoleMapping, CustomerRole>(nameof(PermissionRecordCustomerRoleMapping.CustomerRoleId)),
        Key<PermissionRecordCustomerRoleMapping, PermissionRecord>(nameof(PermissionRecordCustomerRoleMapping.PermissionRecordId)),
        Key<ProductAttributeCombination, Product>(nameof(ProductAttributeCombination.ProductId)),
        Key<ProductAttributeMapping, Product>(nameof(ProductAttributeMapping.ProductId)),
        Key<ProductAttributeMapping, ProductAttribute>(nameof(ProductAttributeMapping.ProductAttributeId)),
        Key<ProductAttributeValue, ProductAttributeMapping>(nameof(ProductAttributeValue.ProductAttributeMappingId)),
        Key<ProductWarehouseInventory, Product>(nameof(ProductWarehouseInventory.ProductId)),
        Key<ProductWarehouseInventory, Warehouse>(nameof(ProductWarehouseInventory.WarehouseId)),
        Key<QueuedEmail, EmailAccount>(nameof(QueuedEmail.EmailAccountId)),
        Key<RecurringPayment, Order>(nameof(RecurringPayment.InitialOrderId), DeleteBehavior.NoAction),
        Key<RecurringPaymentHistory, RecurringPayment>(nameof(RecurringPaymentHistory.RecurringPaymentId)),
        Key<RewardPointsHistory, Customer>(nameof(RewardPointsHistory.CustomerId)),
        Key<Shipment, Order>(nameof(Shipment.OrderId)),
        Key<ShipmentItem, Shipment>(nameof(ShipmentItem.ShipmentId)),
        Key<ShoppingCartItem, Customer>(nameof(ShoppingCartItem.CustomerId)),
        Key<ShoppingCartItem, Product>(nameof(ShoppingCartItem.ProductId)),
        Key<StockQuantityHistory, Product>(nameof(StockQuantityHistory.ProductId)),
    ];

    public static void Map(ModelBuilder model)
    {
        foreach (var (table, column, to, onDelete) in _all.Where(x => model.Model.FindEntityType(x.Table) != null))
        {
            var (tableName, toName) = (NameCompatibilityManager.GetTableName(table), NameCompatibilityManager.GetTableName(to));
            model.Entity(table).HasOne(to, null).WithMany((string)null).HasForeignKey(column).OnDelete(onDelete)
                .HasConstraintName($"FK_{tableName}_{NameCompatibilityManager.GetColumnName(table, column)}_{toName}_Id");
        }
    }

    private static (Type, string, Type, DeleteBehavior) Key<TTable, TTo>(string column, DeleteBehavior onDelete = DeleteBehavior.Cascade)
        => (typeof(TTable), column, typeof(TTo), onDelete);
}
