using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Orders;

namespace DemoStore.Services.Orders;

/// <summary>Orders, their items and notes as rows, and what of them can still be sent. Orders are deleted softly, items for good.</summary>
public class OrderService : IOrderService
{
    private readonly IRepository<Address> _addresses;
    private readonly IRepository<OrderItem> _items;
    private readonly IRepository<OrderNote> _notes;
    private readonly IRepository<Order> _orders;
    private readonly IRepository<Product> _products;
    private readonly RecurringPaymentBook _recurring;
    private readonly IRepository<ShipmentItem> _shipmentItems;
    private readonly IRepository<Shipment> _shipments;

    public OrderService(IRepository<Address> addresses, IRepository<OrderItem> items, IRepository<OrderNote> notes,
        IRepository<Order> orders, IRepository<Product> products, RecurringPaymentBook recurring, IRepository<ShipmentItem> shipmentItems,
        IRepository<Shipment> shipments)
    {
        _addresses = addresses;
        _items = items;
        _notes = notes;
        _orders = orders;
        _products = products;
        _recurring = recurring;
        _shipmentItems = shipmentItems;
        _shipments = shipments;
    }

    public Task<Order> GetOrderByIdAsync(int orderId) => _orders.GetByIdAsync(orderId);

    public async Task<Order> GetOrderByCustomOrderNumberAsync(string customOrderNumber)
        => string.IsNullOrEmpty(customOrderNumber) ? null
            : (await _orders.GetAllAsync(orders => orders.Where(o => o.CustomOrderNumber == customOrderNumber).Take(1))).FirstOrDefault();

    public async Task<Order> GetOrderByOrderItemAsync(int orderItemId)
        => await GetOrderItemByIdAsync(orderItemId) is { } item ? await GetOrderByIdAsync(item.OrderId) : null;

    public Task<IList<Order>> GetOrdersByIdsAsync(int[] orderIds) => _orders.GetByIdsAsync(orderIds, includeDeleted: false);

    /// <summary>Newest first, deleted ones left out. Vendors, affiliates and countries are not in this shop and filter nothing.</summary>
    public Task<IPagedList<Order>> SearchOrdersAsync(int storeId = 0, int vendorId = 0, int customerId = 0, int productId = 0,
        int affiliateId = 0, int warehouseId = 0, int billingCountryId = 0, string paymentMethodSystemName = null,
        DateTime? createdFromUtc = null, DateTime? createdToUtc = null, List<int> osIds = null, List<int> psIds = null,
        List<int> ssIds = null, string billingPhone = null, string billingEmail = null, string billingLastName = "",
        string orderNotes = null, int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false)
        => _orders.GetAllPagedAsync(orders =>
        {
            orders = orders.Where(o => !o.Deleted);
            if (storeId > 0)
                orders = orders.Where(o => o.StoreId == storeId);
            if (customerId > 0)
                orders = orders.Where(o => o.CustomerId == customerId);
            if (!string.IsNullOrEmpty(paymentMethodSystemName))
                orders = orders.Where(o => o.PaymentMethodSystemName == paymentMethodSystemName);
            if (createdFromUtc is DateTime from)
                orders = orders.Where(o => o.CreatedOnUtc >= from);
            if (createdToUtc is DateTime to)
                orders = orders.Where(o => o.CreatedOnUtc <= to);
            if (osIds is { Count: > 0 })
                orders = orders.Where(o => osIds.Contains(o.OrderStatusId));
            if (psIds is { Count: > 0 })
                orders = orders.Where(o => psIds.Contains(o.PaymentStatusId));
            if (ssIds is { Count: > 0 })
                orders = orders.Where(o => ssIds.Contains(o.ShippingStatusId));
            if (productId > 0)
                orders = orders.Where(o => _items.Table.Any(i => i.OrderId == o.Id && i.ProductId == productId));
            if (!string.IsNullOrEmpty(orderNotes))
                orders = orders.Where(o => _notes.Table.Any(n => n.OrderId == o.Id && n.Note.Contains(orderNotes)));
            if (!string.IsNullOrEmpty(billingEmail))
                orders = orders.Where(o => _addresses.Table.Any(a => a.Id == o.BillingAddressId && a.Email.Contains(billingEmail)));
            if (!string.IsNullOrEmpty(billingLastName))
                orders = orders.Where(o => _addresses.Table.Any(a => a.Id == o.BillingAddressId && a.LastName.Contains(billingLastName)));
            if (!string.IsNullOrEmpty(billingPhone))
                orders = orders.Where(o => _addresses.Table.Any(a => a.Id == o.BillingAddressId && a.PhoneNumber.Contains(billingPhone)));
            return orders.OrderByDescending(o => o.CreatedOnUtc).ThenByDescending(o => o.Id);
        }, pageIndex, pageSize, getOnlyTotalCount);

    public Task InsertOrderAsync(Order order) => _orders.InsertAsync(order);

    public Task UpdateOrderAsync(Order order) => _orders.UpdateAsync(order);

    public Task DeleteOrderAsync(Order order) => _orders.DeleteAsync(order);

    public Task<OrderItem> GetOrderItemByIdAsync(int orderItemId) => _items.GetByIdAsync(orderItemId);

    public Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0)
        => _items.GetAllAsync(items =>
        {
            items = items.Where(i => i.OrderId == orderId);
            if (isShipEnabled is bool ships)
                items = items.Where(i => _products.Table.Any(p => p.Id == i.ProductId && p.IsShipEnabled == ships));
            if (vendorId > 0)
                items = items.Where(i => _products.Table.Any(p => p.Id == i.ProductId && p.VendorId == vendorId));
            return items.OrderBy(i => i.Id);
        });

    public async Task<Product> GetProductByOrderItemIdAsync(int orderItemId)
        => await GetOrderItemByIdAsync(orderItemId) is { } item ? await _products.GetByIdAsync(item.ProductId, cache => default) : null;

    public Task InsertOrderItemAsync(OrderItem orderItem) => _items.InsertAsync(orderItem);

    public Task UpdateOrderItemAsync(OrderItem orderItem) => _items.UpdateAsync(orderItem);

    public Task DeleteOrderItemAsync(OrderItem orderItem) => _items.DeleteAsync(orderItem);

    public Task<OrderNote> GetOrderNoteByIdAsync(int orderNoteId) => _notes.GetByIdAsync(orderNoteId);

    public Task<IList<OrderNote>> GetOrderNotesByOrderIdAsync(int orderId, bool? displayToCustomer = null)
        => _notes.GetAllAsync(notes =>
        {
            notes = notes.Where(n => n.OrderId == orderId);
            if (displayToCustomer is bool shown)
                notes = notes.Where(n => n.DisplayToCustomer == shown);
            return notes.OrderBy(n => n.Id);
        });

    public Task InsertOrderNoteAsync(OrderNote orderNote) => _notes.InsertAsync(orderNote);

    public Task DeleteOrderNoteAsync(OrderNote orderNote) => _notes.DeleteAsync(orderNote);

    public Task<RecurringPayment> GetRecurringPaymentByIdAsync(int recurringPaymentId) => _recurring.FindAsync(recurringPaymentId);

    public Task<IPagedList<RecurringPayment>> SearchRecurringPaymentsAsync(int storeId = 0, int customerId = 0, int initialOrderId = 0,
        OrderStatus? initialOrderStatus = null, int pageIndex = 0, int pageSize = int.MaxValue, bool showHidden = false)
        => _recurring.SearchAsync(storeId, customerId, initialOrderId, initialOrderStatus, pageIndex, pageSize, showHidden);

    public Task InsertRecurringPaymentAsync(RecurringPayment recurringPayment) => _recurring.InsertAsync(recurringPayment);

    public Task UpdateRecurringPaymentAsync(RecurringPayment recurringPayment) => _recurring.UpdateAsync(recurringPayment);

    public Task DeleteRecurringPaymentAsync(RecurringPayment recurringPayment) => _recurring.DeleteAsync(recurringPayment);

    public Task<IList<RecurringPaymentHistory>> GetRecurringPaymentHistoryAsync(RecurringPayment recurringPayment) => _recurring.HistoryAsync(recurringPayment);

    public Task InsertRecurringPaymentHistoryAsync(RecurringPaymentHistory recurringPaymentHistory) => _recurring.InsertAsync(recurringPaymentHistory);

    public async Task<int> GetTotalNumberOfItemsInAllShipmentsAsync(OrderItem orderItem)
    {
        ArgumentNullException.ThrowIfNull(orderItem);
        var orderItemId = orderItem.Id;
        return (await _shipmentItems.GetAllAsync(items => items.Where(i => i.OrderItemId == orderItemId))).Sum(i => i.Quantity);
    }

    public async Task<int> GetTotalNumberOfItemsCanBeAddedToShipmentAsync(OrderItem orderItem)
        => Math.Max(orderItem.Quantity - await GetTotalNumberOfItemsInAllShipmentsAsync(orderItem), 0);

    public async Task<bool> HasItemsToAddToShipmentAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        foreach (var item in await GetOrderItemsAsync(order.Id, isShipEnabled: true))
            if (await GetTotalNumberOfItemsCanBeAddedToShipmentAsync(item) > 0)
                return true;
        return false;
    }

    public Task<bool> HasItemsToShipAsync(Order order)
        => HasItemsAsync(order, !order.PickupInStore, s => s.ShippedDateUtc == null);

    public Task<bool> HasItemsToReadyForPickupAsync(Order order)
        => HasItemsAsync(order, order.PickupInStore, s => s.ReadyForPickupDateUtc == null);

    public Task<bool> HasItemsToDeliverAsync(Order order)
        => HasItemsAsync(order, true, s => (s.ShippedDateUtc != null || s.ReadyForPickupDateUtc != null) && s.DeliveryDateUtc == null);

    private async Task<bool> HasItemsAsync(Order order, bool possible, Func<Shipment, bool> open)
    {
        if (!possible)
            return false;

        var orderId = order.Id;
        var shipmentIds = (await _shipments.GetAllAsync(shipments => shipments.Where(s => s.OrderId == orderId)))
            .Where(open).Select(s => s.Id).ToArray();
        return shipmentIds.Length > 0
            && (await _shipmentItems.GetAllAsync(items => items.Where(i => shipmentIds.Contains(i.ShipmentId)))).Any(i => i.Quantity > 0);
    }
}
