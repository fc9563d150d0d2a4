using Microsoft.AspNetCore.Mvc;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

public class HomeController(SystemModelFactory models) : BaseAdminController
{
    [CheckPermission(StandardPermission.Security.ACCESS_ADMIN_PANEL)]
    public async Task<IActionResult> Index() => View(await models.PrepareDashboardAsync());
}
