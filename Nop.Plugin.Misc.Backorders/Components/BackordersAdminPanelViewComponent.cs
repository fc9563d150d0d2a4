using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>A panel of ours on a page of the platform's admin area: for a row that is saved, for those who may see it, and never for vendors.</summary>
public abstract class BackordersAdminPanelViewComponent : NopViewComponent
{
    private readonly IPermissionService _permissionService;
    private readonly IWorkContext _workContext;

    protected BackordersAdminPanelViewComponent(IPermissionService permissionService, IWorkContext workContext)
    {
        _permissionService = permissionService;
        _workContext = workContext;
    }

    /// <summary>The permission without which the panel is not there.</summary>
    protected virtual string Permission => BackordersPermissions.VIEW;

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        return additionalData is BaseNopEntityModel { Id: > 0 } row
            && await MayAsync(Permission)
            && await _workContext.GetCurrentVendorAsync() is null
            && await PrepareAsync(row.Id) is { } model
                ? View($"~/Plugins/Misc.Backorders/Areas/Admin/Views/Shared/{ViewName}.cshtml", model)
                : Content(string.Empty);
    }

    protected abstract string ViewName { get; }

    /// <summary>Null: there is nothing to say.</summary>
    protected abstract Task<object?> PrepareAsync(int id);

    protected Task<bool> MayAsync(string permission)
    {
        return _permissionService.AuthorizeAsync(permission);
    }
}
