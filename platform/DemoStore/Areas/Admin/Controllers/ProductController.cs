using DemoStore.Services.Catalog;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Catalog;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

public class ProductController(ProductEditing editing, ILocalizationService localization, ProductModelFactory models,
    INotificationService notifications, IProductService products, StockEditing stock,
    ProductStockModelFactory stockModels) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> List() => View(await models.PrepareSearchAsync());

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> ProductList(ProductSearchModel searchModel) => Json(await models.PrepareListAsync(searchModel));

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired("go-to-product-by-sku")]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> GoToSku(ProductSearchModel searchModel)
    {
        var product = await products.GetProductBySkuAsync(searchModel.GoDirectlyToSku);

        return product == null ? RedirectToAction(nameof(List)) : RedirectToAction(nameof(Edit), new { id = product.Id });
    }

    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> Edit(int id) => await FindAsync(id) is { } product
        ? View(await models.PrepareAsync(product))
        : RedirectToAction(nameof(List));

    [HttpPost]
    [FormValueRequired("save", "save-continue")]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Edit(ProductModel model, IFormCollection form)
    {
        if (await FindAsync(model.Id) is not { } product)
            return RedirectToAction(nameof(List));

        if (string.IsNullOrWhiteSpace(model.Name))
            ModelState.AddModelError(nameof(model.Name), await localization.GetResourceAsync("Admin.Catalog.Products.Fields.Name.Required"));
        if (!ModelState.IsValid)
        {
            await models.PrepareChoicesAsync(model);
            return View(model);
        }

        var answer = await editing.SaveAsync(product, model.LastStockQuantity, changed => models.Apply(model, changed),
            await stockModels.ReadWarehousesAsync(form));
        if (answer.Succeeded && !form.ContainsKey("save-continue"))
            answer = answer with { Page = DemoStore.Services.Orders.AdminAnswer.List };

        return Answer(answer, notifications);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Delete(int id)
    {
        return await FindAsync(id) is { } product ? Answer(await stock.DeleteAsync(product), notifications) : RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> StockQuantityHistory(StockQuantityHistorySearchModel searchModel) => await FindAsync(searchModel.ProductId) is { } product
        ? Json(await models.PrepareHistoryAsync(searchModel, product))
        : ErrorJson(await localization.GetResourceAsync("DemoStore.Admin.ProductNotFound"));

    async Task<Product> FindAsync(int id) => await products.GetProductByIdAsync(id) is { Deleted: false } product ? product : null;
}
