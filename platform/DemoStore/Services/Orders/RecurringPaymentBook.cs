using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace DemoStore.Services.Orders;

/// <summary>Recurring payments and the orders they made, as rows. Payments are deleted softly.</summary>
public class RecurringPaymentBook
{
    private readonly IRepository<RecurringPaymentHistory> _history;
    private readonly IRepository<Order> _orders;
    private readonly IRepository<RecurringPayment> _payments;

    public RecurringPaymentBook(IRepository<RecurringPaymentHistory> history, IRepository<Order> orders, IRepository<RecurringPayment> payments)
    {
        _history = history;
        _orders = orders;
        _payments = payments;
    }

    public Task<RecurringPayment> FindAsync(int id) => _payments.GetByIdAsync(id);

    /// <summary>Oldest first. Without <paramref name="showHidden"/> only active ones of orders that are there.</summary>
    public Task<IPagedList<RecurringPayment>> SearchAsync(int storeId, int customerId, int initialOrderId, OrderStatus? status, int pageIndex,
        int pageSize, bool showHidden)
        => _payments.GetAllPagedAsync(payments =>
        {
            payments = payments.Where(payment => !payment.Deleted);
            if (initialOrderId > 0)
                payments = payments.Where(payment => payment.InitialOrderId == initialOrderId);
            if (!showHidden)
                payments = payments.Where(payment => payment.IsActive && _orders.Table.Any(order => order.Id == payment.InitialOrderId && !order.Deleted));
            if (storeId > 0)
                payments = payments.Where(payment => _orders.Table.Any(order => order.Id == payment.InitialOrderId && order.StoreId == storeId));
            if (customerId > 0)
                payments = payments.Where(payment => _orders.Table.Any(order => order.Id == payment.InitialOrderId && order.CustomerId == customerId));
            if (status is { } wanted && (int)wanted is var statusId and > 0)
                payments = payments.Where(payment => _orders.Table.Any(order => order.Id == payment.InitialOrderId && order.OrderStatusId == statusId));
            return payments.OrderBy(payment => payment.StartDateUtc).ThenBy(payment => payment.Id);
        }, pageIndex, pageSize);

    public Task InsertAsync(RecurringPayment payment) => _payments.InsertAsync(payment);

    public Task UpdateAsync(RecurringPayment payment) => _payments.UpdateAsync(payment);

    public Task DeleteAsync(RecurringPayment payment) => _payments.DeleteAsync(payment);

    public Task<IList<RecurringPaymentHistory>> HistoryAsync(RecurringPayment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var paymentId = payment.Id;
        return _history.GetAllAsync(rows => rows.Where(row => row.RecurringPaymentId == paymentId).OrderBy(row => row.Id));
    }

    public Task InsertAsync(RecurringPaymentHistory row) => _history.InsertAsync(row);
}
