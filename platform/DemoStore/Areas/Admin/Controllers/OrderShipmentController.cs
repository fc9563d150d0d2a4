using System.Globalization;
using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Services.Orders;
using DemoStore.Services.Shipping;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Services.Shipping;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Orders;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

/// <summary>Shipments of orders.</summary>
[PartOf("Order")]
public class OrderShipmentController(ShipmentHandling handling, ShipmentModelFactory models, INotificationService notifications,
    IOrderService orders, IShipmentService shipments) : BaseAdminController
{
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public IActionResult ShipmentList() => View(models.PrepareSearch());

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public async Task<IActionResult> ShipmentListSelect(ShipmentSearchModel searchModel) => Json(await models.PrepareListAsync(searchModel));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public async Task<IActionResult> ShipmentsByOrder(OrderShipmentSearchModel searchModel) => Json(await models.PrepareListAsync(searchModel));

    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddShipment(int id) => await FindOrderAsync(id) is { } order
        ? View(await models.PrepareNewAsync(order))
        : ToOrders();

    [HttpPost]
    [FormValueRequired("save", "save-continue")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddShipment(ShipmentModel model, IFormCollection form)
    {
        if (await FindOrderAsync(model.OrderId) is not { } order)
            return ToOrders();

        var items = await orders.GetOrderItemsAsync(order.Id, isShipEnabled: true);
        var answer = await handling.AddAsync(order, new ShipmentForm(Numbers(form, "qtyToAdd", items), model.TrackingNumber, model.AdminComment,
            Ship: model.CanShip, ReadyForPickup: model.CanMarkAsReadyForPickup, Deliver: model.CanDeliver, Warehouses: Numbers(form, "warehouse_", items)));

        return Answer(await ContinuedAsync(answer, order, form), notifications);
    }

    /// <summary>The fields of that name, one for each order item; what is no number is not there.</summary>
    private static Dictionary<int, int> Numbers(IFormCollection form, string name, IEnumerable<OrderItem> items)
        => items.Where(item => int.TryParse(form[name + item.Id], NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
            .ToDictionary(item => item.Id, item => int.Parse(form[name + item.Id], NumberStyles.Integer, CultureInfo.InvariantCulture));

    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public async Task<IActionResult> ShipmentDetails(int id) => await shipments.GetShipmentByIdAsync(id) is { } shipment
        ? View(await models.PrepareAsync(shipment))
        : RedirectToAction(nameof(ShipmentList));

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("setasshipped")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAsShipped(int id) => WithAsync(id, handling.SetAsShippedAsync);

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("setasreadyforpickup")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAsReadyForPickup(int id) => WithAsync(id, handling.SetAsReadyForPickupAsync);

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("setasdelivered")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAsDelivered(int id) => WithAsync(id, handling.SetAsDeliveredAsync);

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("settrackingnumber")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetTrackingNumber(ShipmentModel model) => WithAsync(model.Id, shipment => handling.SetTrackingNumberAsync(shipment, model.TrackingNumber));

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("setadmincomment")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetShipmentAdminComment(ShipmentModel model) => WithAsync(model.Id, async shipment =>
    {
        shipment.AdminComment = model.AdminComment;
        await shipments.UpdateShipmentAsync(shipment);

        return new AdminAnswer(AdminAnswer.ShipmentDetails, shipment.Id);
    });

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("saveshippeddate")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> EditShippedDate(ShipmentModel model) => WithAsync(model.Id, async shipment =>
    {
        if (model.ShippedDateUtc is { } moment)
        {
            shipment.ShippedDateUtc = DateTime.SpecifyKind(moment, DateTimeKind.Utc);
            await shipments.UpdateShipmentAsync(shipment);
        }

        return new AdminAnswer(AdminAnswer.ShipmentDetails, shipment.Id);
    });

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAsShippedSelected(ICollection<int> selectedIds) => ForEachAsync(selectedIds, async shipment =>
    {
        if (shipment.ShippedDateUtc == null)
            await handling.SetAsShippedAsync(shipment);
    });

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAsDeliveredSelected(ICollection<int> selectedIds) => ForEachAsync(selectedIds, async shipment =>
    {
        if (shipment.DeliveryDateUtc == null)
            await handling.SetAsDeliveredAsync(shipment);
    });

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> DeleteShipment(int id) => WithAsync(id, handling.DeleteAsync);

    async Task<Order> FindOrderAsync(int id) => await orders.GetOrderByIdAsync(id) is { Deleted: false } order ? order : null;

    async Task<IActionResult> WithAsync(int id, Func<Shipment, Task<AdminAnswer>> act) => await shipments.GetShipmentByIdAsync(id) is { } shipment
        ? Answer(await act(shipment), notifications)
        : RedirectToAction(nameof(ShipmentList));

    async Task<IActionResult> ForEachAsync(ICollection<int> ids, Func<Shipment, Task> act)
    {
        foreach (var id in ids ?? [])
            if (await shipments.GetShipmentByIdAsync(id) is { } shipment)
                await act(shipment);

        return Json(new { Result = true });
    }

    /// <summary>"Save and continue" leads to the new shipment instead of its order.</summary>
    async Task<AdminAnswer> ContinuedAsync(AdminAnswer answer, Order order, IFormCollection form)
    {
        if (!answer.Succeeded || !form.ContainsKey("save-continue"))
            return answer;

        var newest = (await shipments.GetShipmentsByOrderIdAsync(order.Id)).MaxBy(shipment => shipment.Id);
        return newest == null ? answer : answer with { Page = AdminAnswer.ShipmentDetails, Id = newest.Id };
    }

    RedirectToActionResult ToOrders() => RedirectToAction("List", "Order");
}
