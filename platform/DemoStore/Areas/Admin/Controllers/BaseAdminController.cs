using DemoStore.Services.Orders;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Messages;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

/// <summary>A page of the admin area: for who may see it, and no post without the page's token.</summary>
[Area(AreaNames.ADMIN)]
[AutoValidateAntiforgeryToken]
[AuthorizeAdmin]
public abstract class BaseAdminController : BaseController
{
    /// <summary>Shows what the staff action said, on the page that comes next.</summary>
    protected IActionResult Answer(AdminAnswer answer, INotificationService notifications, string controller = null)
    {
        foreach (var notice in answer.Notices)
            notifications.Notification(notice.Type, notice.Text);

        return answer.Page == AdminAnswer.List
            ? RedirectToAction(answer.Page, controller)
            : RedirectToAction(answer.Page, controller, new { id = answer.Id });
    }
}
