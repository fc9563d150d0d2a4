using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On a product's admin page, what is decided about selling what is not there.</summary>
public class BackordersProductPolicyViewComponent : NopViewComponent
{
    private readonly IPermissionService _permissionService;
    private readonly IProductPolicyModelFactory _productPolicyModelFactory;
    private readonly IWorkContext _workContext;

    public BackordersProductPolicyViewComponent(IPermissionService permissionService, IProductPolicyModelFactory productPolicyModelFactory, IWorkContext workContext)
    {
        _permissionService = permissionService;
        _productPolicyModelFactory = productPolicyModelFactory;
        _workContext = workContext;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        return additionalData is BaseNopEntityModel { Id: > 0 } product
            && await _permissionService.AuthorizeAsync(BackordersPermissions.VIEW)
            && await _workContext.GetCurrentVendorAsync() is null
            && await _productPolicyModelFactory.PrepareAsync(product.Id) is { } model
                ? View("~/Plugins/Misc.Backorders/Areas/Admin/Views/Shared/ProductPolicy.cshtml", model)
                : Content(string.Empty);
    }
}
