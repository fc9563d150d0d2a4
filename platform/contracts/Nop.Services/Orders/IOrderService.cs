using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

public interface IOrderService
{
    Task DeleteOrderAsync(Order order);

    Task DeleteOrderItemAsync(OrderItem orderItem);

    Task DeleteOrderNoteAsync(OrderNote orderNote);

    Task DeleteRecurringPaymentAsync(RecurringPayment recurringPayment);

    Task<Order> GetOrderByCustomOrderNumberAsync(string customOrderNumber);

    Task<Order> GetOrderByIdAsync(int orderId);

    Task<Order> GetOrderByOrderItemAsync(int orderItemId);

    Task<OrderItem> GetOrderItemByIdAsync(int orderItemId);

    Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0);

    Task<OrderNote> GetOrderNoteByIdAsync(int orderNoteId);

    Task<IList<OrderNote>> GetOrderNotesByOrderIdAsync(int orderId, bool? displayToCustomer = null);

    Task<IList<Order>> GetOrdersByIdsAsync(int[] orderIds);

    Task<Product> GetProductByOrderItemIdAsync(int orderItemId);

    Task<RecurringPayment> GetRecurringPaymentByIdAsync(int recurringPaymentId);

    Task<IList<RecurringPaymentHistory>> GetRecurringPaymentHistoryAsync(RecurringPayment recurringPayment);

    Task<int> GetTotalNumberOfItemsCanBeAddedToShipmentAsync(OrderItem orderItem);

    Task<int> GetTotalNumberOfItemsInAllShipmentsAsync(OrderItem orderItem);

    Task<bool> HasItemsToAddToShipmentAsync(Order order);

    Task<bool> HasItemsToDeliverAsync(Order order);

    Task<bool> HasItemsToReadyForPickupAsync(Order order);

    Task<bool> HasItemsToShipAsync(Order order);

    Task InsertOrderAsync(Order order);

    Task InsertOrderItemAsync(OrderItem orderItem);

    Task InsertOrderNoteAsync(OrderNote orderNote);

    Task InsertRecurringPaymentAsync(RecurringPayment recurringPayment);

    Task InsertRecurringPaymentHistoryAsync(RecurringPaymentHistory recurringPaymentHistory);

    Task<IPagedList<Order>> SearchOrdersAsync(int storeId = 0, int vendorId = 0, int customerId = 0, int productId = 0, int affiliateId = 0, int warehouseId = 0, int billingCountryId = 0, string paymentMethodSystemName = null, DateTime? createdFromUtc = null, DateTime? createdToUtc = null, List<int> osIds = null, List<int> psIds = null, List<int> ssIds = null, string billingPhone = null, string billingEmail = null, string billingLastName = "", string orderNotes = null, int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false);

    Task<IPagedList<RecurringPayment>> SearchRecurringPaymentsAsync(int storeId = 0, int customerId = 0, int initialOrderId = 0, OrderStatus? initialOrderStatus = null, int pageIndex = 0, int pageSize = int.MaxValue, bool showHidden = false);

    Task UpdateOrderAsync(Order order);

    Task UpdateOrderItemAsync(OrderItem orderItem);

    Task UpdateRecurringPaymentAsync(RecurringPayment recurringPayment);
}
