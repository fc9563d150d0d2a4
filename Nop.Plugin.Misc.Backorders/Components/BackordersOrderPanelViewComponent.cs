using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On an order's admin page, its backorder lines with what can be done next.</summary>
public class BackordersOrderPanelViewComponent : NopViewComponent
{
    private readonly ILineModelFactory _lineModelFactory;
    private readonly IPermissionService _permissionService;
    private readonly IWorkContext _workContext;

    public BackordersOrderPanelViewComponent(ILineModelFactory lineModelFactory, IPermissionService permissionService, IWorkContext workContext)
    {
        _lineModelFactory = lineModelFactory;
        _permissionService = permissionService;
        _workContext = workContext;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        if (additionalData is not BaseNopEntityModel order
            || !await _permissionService.AuthorizeAsync(BackordersPermissions.VIEW)
            || await _workContext.GetCurrentVendorAsync() is not null)
        {
            return Content(string.Empty);
        }

        return await _lineModelFactory.PrepareOrderPanelModelAsync(order.Id) is { } model
            ? View("~/Plugins/Misc.Backorders/Areas/Admin/Views/Shared/OrderPanel.cshtml", model)
            : Content(string.Empty);
    }
}
