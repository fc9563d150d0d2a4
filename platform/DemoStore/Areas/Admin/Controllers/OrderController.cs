using System.Globalization;
using DemoStore.Services.Orders;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Orders;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

/// <summary>Orders: the list, an order's page and its notes.</summary>
public class OrderController(OrderEditing editing, ILocalizationService localization, OrderModelFactory models, INotificationService notifications,
    IOrderProcessingService processing, IOrderService orders, TimeProvider clock) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List() => View(await models.PrepareSearchAsync());

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> OrderList(OrderSearchModel searchModel) => Json(await models.PrepareListAsync(searchModel));

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired("go-to-order-by-number")]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> GoToOrderId(OrderSearchModel model)
    {
        var order = await orders.GetOrderByCustomOrderNumberAsync(model.GoDirectlyToCustomOrderNumber);

        return order == null ? RedirectToAction(nameof(List)) : RedirectToAction(nameof(Edit), new { id = order.Id });
    }

    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Edit(int id) => await FindAsync(id) is { } order
        ? View(await models.PrepareAsync(order))
        : RedirectToAction(nameof(List));

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("cancelorder")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> CancelOrder(int id) => WithAsync(id, editing.CancelAsync);

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("btnSaveOrderStatus")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> ChangeOrderStatus(int id, OrderModel model) => Enum.IsDefined((OrderStatus)model.OrderStatusId)
        ? WithAsync(id, order => editing.ChangeStatusAsync(order, (OrderStatus)model.OrderStatusId))
        : Task.FromResult<IActionResult>(RedirectToAction(nameof(Edit), new { id }));

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("markorderaspaid")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> MarkOrderAsPaid(int id) => WithAsync(id, async order =>
    {
        if (processing.CanMarkOrderAsPaid(order))
            await processing.MarkOrderAsPaidAsync(order);

        return new AdminAnswer(AdminAnswer.Edit, id);
    });

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired(FormValueRequirement.StartsWith, "btnSaveOrderItem")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> EditOrderItem(int id, IFormCollection form) => WithItemAsync(id, form, "btnSaveOrderItem", (order, item) =>
        editing.EditItemAsync(order, item, Posted(form, item)));

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired(FormValueRequirement.StartsWith, "btnDeleteOrderItem")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> DeleteOrderItem(int id, IFormCollection form) => WithItemAsync(id, form, "btnDeleteOrderItem", editing.DeleteItemAsync);

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> Delete(int id) => WithAsync(id, editing.DeleteAsync);

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> OrderNotesSelect(OrderNoteSearchModel searchModel) => Json(await models.PrepareNotesAsync(searchModel));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> OrderNoteAdd(int orderId, int downloadId, bool displayToCustomer, string message)
    {
        if (string.IsNullOrWhiteSpace(message))
            return ErrorJson(await localization.GetResourceAsync("Admin.Orders.OrderNotes.Fields.Note.Validation"));
        if (await FindAsync(orderId) is not { } order)
            return ErrorJson(await localization.GetResourceAsync("DemoStore.Admin.OrderNotFound"));

        await orders.InsertOrderNoteAsync(new OrderNote
        {
            OrderId = order.Id,
            DisplayToCustomer = displayToCustomer,
            Note = message.Trim(),
            DownloadId = downloadId,
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime,
        });

        return Json(new { Result = true });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> OrderNoteDelete(int id, int orderId)
    {
        if (await orders.GetOrderNoteByIdAsync(id) is { } note && (orderId == 0 || note.OrderId == orderId))
            await orders.DeleteOrderNoteAsync(note);

        return new NullJsonResult();
    }

    async Task<Order> FindAsync(int id) => await orders.GetOrderByIdAsync(id) is { Deleted: false } order ? order : null;

    async Task<IActionResult> WithAsync(int id, Func<Order, Task<AdminAnswer>> act) => await FindAsync(id) is { } order
        ? Answer(await act(order), notifications)
        : RedirectToAction(nameof(List));

    Task<IActionResult> WithItemAsync(int id, IFormCollection form, string button, Func<Order, OrderItem, Task<AdminAnswer>> act) => WithAsync(id, async order =>
    {
        var pressed = form.Keys.First(key => key.StartsWith(button, StringComparison.OrdinalIgnoreCase))[button.Length..];
        var item = int.TryParse(pressed, NumberStyles.None, CultureInfo.InvariantCulture, out var itemId) ? await orders.GetOrderItemByIdAsync(itemId) : null;

        return item == null || item.OrderId != order.Id ? new AdminAnswer(AdminAnswer.Edit, id) : await act(order, item);
    });

    static OrderItemEdit Posted(IFormCollection form, OrderItem item)
    {
        var quantity = int.TryParse(form[$"pvQuantity{item.Id}"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : item.Quantity;
        decimal? price = decimal.TryParse(form[$"pvUnitPriceInclTax{item.Id}"], NumberStyles.Number, CultureInfo.InvariantCulture, out var unit) ? unit : null;

        return new OrderItemEdit(quantity, price, price, PriceInclTax: price * quantity ?? item.UnitPriceInclTax * quantity,
            PriceExclTax: price * quantity ?? item.UnitPriceExclTax * quantity);
    }
}
