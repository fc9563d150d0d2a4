using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>What our admin pages share: the area behind its login, tokens, and no vendors.</summary>
[AuthorizeAdmin]
[Area(AreaNames.ADMIN)]
[AutoValidateAntiforgeryToken]
public abstract class BackordersAdminController : BasePluginController
{
    protected BackordersAdminController(IWorkContext workContext)
    {
        WorkContext = workContext;
    }

    protected IWorkContext WorkContext { get; }

    /// <summary>Lines belong to whole orders, and a vendor sees only his part of one.</summary>
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await WorkContext.GetCurrentVendorAsync() is null)
            await base.OnActionExecutionAsync(context, next);
        else
            context.Result = AccessDeniedView();
    }
}
