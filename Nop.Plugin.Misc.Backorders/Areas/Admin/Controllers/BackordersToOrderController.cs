using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>What waits, by stock item, for whoever buys. Reads alone.</summary>
public class BackordersToOrderController : BackordersAdminController
{
    private readonly IToOrderModelFactory _toOrderModelFactory;

    public BackordersToOrderController(IToOrderModelFactory toOrderModelFactory, IWorkContext workContext) : base(workContext)
    {
        _toOrderModelFactory = toOrderModelFactory;
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(ToOrderSearchModel searchModel)
    {
        await _toOrderModelFactory.PrepareSearchModelAsync(searchModel);

        return View("~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersToOrder/List.cshtml", searchModel);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> ItemList(ToOrderSearchModel searchModel)
    {
        return Json(await _toOrderModelFactory.PrepareListModelAsync(searchModel));
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Export(int searchSupplierId)
    {
        return File(await _toOrderModelFactory.ExportAsync(searchSupplierId), CsvFileWriter.ContentType, "to-order.csv");
    }
}
