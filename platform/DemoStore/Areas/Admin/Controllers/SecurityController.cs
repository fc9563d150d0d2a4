using Microsoft.AspNetCore.Mvc;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

public class SecurityController : BaseAdminController
{
    [CheckPermission(StandardPermission.Security.ACCESS_ADMIN_PANEL, CheckPermissionAttribute.CheckPermissionResultType.Text)]
    public IActionResult AccessDenied(string pageUrl) => View(nameof(AccessDenied), pageUrl);
}
