using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Menu;

namespace Nop.Web.Areas.Admin.Components;

public class AdminMenuViewComponent(IAdminMenu menu) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await menu.GetRootNodeAsync());
}
