using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Orders;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

public class RecurringPaymentController(ILocalizationService localization, RecurringPaymentModelFactory models, INotificationService notifications,
    IOrderProcessingService processing, IOrderService orders) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    [CheckPermission(StandardPermission.Orders.RECURRING_PAYMENTS_VIEW)]
    public IActionResult List() => View(models.PrepareSearch());

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.RECURRING_PAYMENTS_VIEW)]
    public async Task<IActionResult> List(RecurringPaymentSearchModel searchModel) => Json(await models.PrepareListAsync(searchModel));

    [CheckPermission(StandardPermission.Orders.RECURRING_PAYMENTS_VIEW)]
    public async Task<IActionResult> Edit(int id) => await FindAsync(id) is { } payment
        ? View(await models.PrepareAsync(payment))
        : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.RECURRING_PAYMENTS_VIEW)]
    public async Task<IActionResult> HistoryList(RecurringPaymentHistorySearchModel searchModel)
        => await FindAsync(searchModel.RecurringPaymentId) is { } payment ? Json(await models.PrepareHistoryAsync(searchModel, payment)) : NotFound();

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("processnextpayment")]
    [CheckPermission(StandardPermission.Orders.RECURRING_PAYMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> ProcessNextPayment(int id)
        => DoAsync(id, payment => processing.ProcessNextRecurringPaymentAsync(payment), "Admin.RecurringPayments.NextPaymentProcessed");

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("cancelpayment")]
    [CheckPermission(StandardPermission.Orders.RECURRING_PAYMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> CancelRecurringPayment(int id)
        => DoAsync(id, async payment => await processing.CancelRecurringPaymentAsync(payment), "Admin.RecurringPayments.Cancelled");

    async Task<IActionResult> DoAsync(int id, Func<RecurringPayment, Task<IEnumerable<string>>> change, string done)
    {
        if (await FindAsync(id) is not { } payment)
            return RedirectToAction(nameof(List));

        try
        {
            var errors = (await change(payment)).ToList();
            foreach (var error in errors)
                notifications.ErrorNotification(error);
            if (errors.Count == 0)
                notifications.SuccessNotification(await localization.GetResourceAsync(done));
        }
        catch (Exception exception)
        {
            notifications.ErrorNotification(exception.Message);
        }

        return RedirectToAction(nameof(Edit), new { id });
    }

    async Task<RecurringPayment> FindAsync(int id) => await orders.GetRecurringPaymentByIdAsync(id) is { Deleted: false } payment ? payment : null;
}
