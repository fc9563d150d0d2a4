using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Services.Orders;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Catalog;
using Nop.Web.Areas.Admin.Models.Orders;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

/// <summary>Adds a product to an order that is already placed.</summary>
[PartOf("Order")]
public class OrderProductController(IProductAttributeParser attributes, OrderEditing editing,
    INotificationService notifications, IOrderService orders, ProductModelFactory models, IProductService products) : BaseAdminController
{
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddProductToOrder(int orderId)
    {
        if (await FindAsync(orderId) == null)
            return RedirectToAction("List");

        var model = new AddProductToOrderSearchModel { OrderId = orderId };
        model.SetGridPageSize();

        return View(model);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddProductToOrder(AddProductToOrderSearchModel searchModel) => Json(await models.PrepareListAsync(
        new ProductSearchModel { SearchProductName = searchModel.SearchProductName, Start = searchModel.Start, Length = searchModel.Length, Draw = searchModel.Draw }));

    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddProductToOrderDetails(int orderId, int productId)
    {
        if (await FindAsync(orderId) == null || await products.GetProductByIdAsync(productId) is not { } product)
            return RedirectToAction("List");

        return View(await models.PrepareAddToOrderAsync(orderId, product));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddProductToOrderDetails(int orderId, int productId, AddProductToOrderModel model, IFormCollection form)
    {
        if (await FindAsync(orderId) is not { } order || await products.GetProductByIdAsync(productId) is not { } product)
            return RedirectToAction("List");

        var answer = await editing.AddProductAsync(order, product, model.Quantity, model.UnitPriceInclTax, await attributes.ParseProductAttributesAsync(product, form, []));
        if (answer.Succeeded)
            return Answer(answer, notifications);

        foreach (var notice in answer.Notices)
            notifications.Notification(notice.Type, notice.Text);

        return RedirectToAction(nameof(AddProductToOrderDetails), new { orderId, productId });
    }

    async Task<Order> FindAsync(int id) => await orders.GetOrderByIdAsync(id) is { Deleted: false } order ? order : null;
}
