using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Web.Areas.Admin.Models.Orders;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Web.Areas.Admin.Factories;

/// <summary>Models of the recurring payments' pages.</summary>
public class RecurringPaymentModelFactory(AdminLists lists, ICustomerService customers, IOrderProcessingService processing, IOrderService orders,
    IWorkContext workContext)
{
    public RecurringPaymentSearchModel PrepareSearch()
    {
        var model = new RecurringPaymentSearchModel();
        model.SetGridPageSize();

        return model;
    }

    public async Task<RecurringPaymentListModel> PrepareListAsync(RecurringPaymentSearchModel search)
    {
        var found = await orders.SearchRecurringPaymentsAsync(pageIndex: search.Page - 1, pageSize: search.PageSize, showHidden: true);
        var rows = new List<RecurringPaymentModel>();
        foreach (var payment in found)
            rows.Add(await RowAsync(payment));

        return new RecurringPaymentListModel().PrepareToGrid(search, found, () => rows);
    }

    public async Task<RecurringPaymentModel> PrepareAsync(RecurringPayment payment)
    {
        var model = await RowAsync(payment);
        model.RecurringPaymentHistorySearchModel.RecurringPaymentId = payment.Id;
        model.RecurringPaymentHistorySearchModel.SetGridPageSize();

        return model;
    }

    public async Task<RecurringPaymentHistoryListModel> PrepareHistoryAsync(RecurringPaymentHistorySearchModel search, RecurringPayment payment)
    {
        var found = (await orders.GetRecurringPaymentHistoryAsync(payment)).ToPagedList(search);
        var rows = new List<RecurringPaymentHistoryModel>();
        foreach (var entry in found)
        {
            var order = await orders.GetOrderByIdAsync(entry.OrderId);
            rows.Add(new RecurringPaymentHistoryModel
            {
                Id = entry.Id,
                OrderId = entry.OrderId,
                CustomOrderNumber = order?.CustomOrderNumber,
                OrderStatus = order is null ? null : await lists.EnumAsync(order.OrderStatus),
                CreatedOn = await lists.LocalAsync(entry.CreatedOnUtc),
            });
        }

        return new RecurringPaymentHistoryListModel().PrepareToGrid(search, found, () => rows);
    }

    async Task<RecurringPaymentModel> RowAsync(RecurringPayment payment)
    {
        var first = await orders.GetOrderByIdAsync(payment.InitialOrderId);
        return new RecurringPaymentModel
        {
            Id = payment.Id,
            CycleLength = payment.CycleLength,
            CyclePeriodStr = await lists.EnumAsync(payment.CyclePeriod),
            TotalCycles = payment.TotalCycles,
            CyclesRemaining = await processing.GetCyclesRemainingAsync(payment),
            StartDate = await lists.LocalTextAsync(payment.StartDateUtc),
            NextPaymentDate = await lists.LocalTextAsync(await processing.GetNextPaymentDateAsync(payment)),
            IsActive = payment.IsActive,
            InitialOrderId = payment.InitialOrderId,
            InitialOrderNumber = first?.CustomOrderNumber,
            CustomerEmail = first is null ? null : (await customers.GetCustomerByIdAsync(first.CustomerId))?.Email,
            CanCancelRecurringPayment = await processing.CanCancelRecurringPaymentAsync(await workContext.GetCurrentCustomerAsync(), payment),
            LastPaymentFailed = payment.LastPaymentFailed,
        };
    }
}
