using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Services.Catalog;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Catalog;
using Nop.Web.Framework.Mvc;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

/// <summary>Attribute combinations of a product.</summary>
[PartOf("Product")]
public class ProductCombinationController(IProductAttributeService attributes, StockEditing editing, ILocalizationService localization,
    ProductStockModelFactory models, INotificationService notifications, IProductService products) : BaseAdminController
{
    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> ProductAttributeCombinationList(ProductAttributeCombinationSearchModel searchModel) => await products.GetProductByIdAsync(searchModel.ProductId) is { } product
        ? Json(await models.PrepareListAsync(searchModel, product))
        : ErrorJson(await localization.GetResourceAsync("DemoStore.Admin.ProductNotFound"));

    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> ProductAttributeCombinationEditPopup(int id) => await attributes.GetProductAttributeCombinationByIdAsync(id) is { } combination
        ? View(await models.PrepareAsync(combination))
        : RedirectToAction("List", "Product");

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> ProductAttributeCombinationEditPopup(ProductAttributeCombinationModel model)
    {
        if (await attributes.GetProductAttributeCombinationByIdAsync(model.Id) is not { } combination)
            return RedirectToAction("List", "Product");
        if (!ModelState.IsValid)
            return View(model);

        combination.Sku = model.Sku;
        combination.AllowOutOfStockOrders = model.AllowOutOfStockOrders;
        combination.NotifyAdminForQuantityBelow = model.NotifyAdminForQuantityBelow;
        await editing.SaveCombinationAsync(await products.GetProductByIdAsync(combination.ProductId), combination, model.StockQuantity);
        notifications.SuccessNotification(await localization.GetResourceAsync("Admin.Catalog.Products.Updated"));

        return View(await models.PrepareAsync(combination));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> ProductAttributeCombinationDelete(int id)
    {
        if (await attributes.GetProductAttributeCombinationByIdAsync(id) is { } combination)
            await editing.DeleteCombinationAsync(combination);

        return new NullJsonResult();
    }
}
