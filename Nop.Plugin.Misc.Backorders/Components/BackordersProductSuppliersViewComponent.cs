using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On a product's admin page, who supplies it and on what terms. A product that is not saved yet has nobody.</summary>
public class BackordersProductSuppliersViewComponent : NopViewComponent
{
    private readonly IPermissionService _permissionService;
    private readonly ISupplierProductModelFactory _supplierProductModelFactory;
    private readonly IWorkContext _workContext;

    public BackordersProductSuppliersViewComponent(IPermissionService permissionService, ISupplierProductModelFactory supplierProductModelFactory, IWorkContext workContext)
    {
        _permissionService = permissionService;
        _supplierProductModelFactory = supplierProductModelFactory;
        _workContext = workContext;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        if (additionalData is not BaseNopEntityModel { Id: > 0 } product
            || !await _permissionService.AuthorizeAsync(BackordersPermissions.SUPPLY)
            || await _workContext.GetCurrentVendorAsync() is not null)
        {
            return Content(string.Empty);
        }

        return View("~/Plugins/Misc.Backorders/Areas/Admin/Views/Shared/ProductSuppliers.cshtml", await _supplierProductModelFactory.PrepareProductModelAsync(product.Id));
    }
}
