using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On a product's admin page, what is coming of it. Whatever else we say there is a partial view below.</summary>
public class BackordersProductPanelViewComponent : NopViewComponent
{
    private const int MOST_ARRIVALS = 20;

    private readonly IArrivalModelFactory _arrivalModelFactory;
    private readonly IArrivalQueryService _arrivalQueryService;
    private readonly IPermissionService _permissionService;
    private readonly IWorkContext _workContext;

    public BackordersProductPanelViewComponent(IArrivalModelFactory arrivalModelFactory, IArrivalQueryService arrivalQueryService, IPermissionService permissionService, IWorkContext workContext)
    {
        _arrivalModelFactory = arrivalModelFactory;
        _arrivalQueryService = arrivalQueryService;
        _permissionService = permissionService;
        _workContext = workContext;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        if (additionalData is not BaseNopEntityModel { Id: > 0 } product
            || !await _permissionService.AuthorizeAsync(BackordersPermissions.VIEW)
            || await _workContext.GetCurrentVendorAsync() is not null)
        {
            return Content(string.Empty);
        }

        var filter = new ArrivalFilter { ProductId = product.Id, StatusIds = [(int)ArrivalStatus.Planned, (int)ArrivalStatus.Confirmed, (int)ArrivalStatus.InTransit], Overdue = true };
        var arrivals = await _arrivalQueryService.SearchAsync(filter, 0, MOST_ARRIVALS);

        return View("~/Plugins/Misc.Backorders/Areas/Admin/Views/Shared/ProductPanel.cshtml", new ProductPanelModel
        {
            Id = product.Id,
            Arrivals = await _arrivalModelFactory.PrepareRowsAsync([.. arrivals]),
            HasMore = arrivals.TotalCount > arrivals.Count,
            CanSupply = await _permissionService.AuthorizeAsync(BackordersPermissions.SUPPLY),
        });
    }
}
