using Microsoft.AspNetCore.Mvc;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Logging;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

public class LogController(ILocalizationService localization, Nop.Services.Logging.ILogger logger, SystemModelFactory models,
    INotificationService notifications) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> List() => View(await models.PrepareLogSearchAsync());

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> LogList(LogSearchModel searchModel) => Json(await models.PrepareLogsAsync(searchModel));

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired("clearall")]
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> ClearAll()
    {
        await logger.ClearLogAsync();
        notifications.SuccessNotification(await localization.GetResourceAsync("Admin.System.Log.Cleared"));

        return RedirectToAction(nameof(List));
    }

    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> View(int id) => await logger.GetLogByIdAsync(id) is { } log
        ? View(await models.PrepareLogAsync(log))
        : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await logger.GetLogByIdAsync(id) is { } log)
        {
            await logger.DeleteLogAsync(log);
            notifications.SuccessNotification(await localization.GetResourceAsync("Admin.System.Log.Deleted"));
        }

        return RedirectToAction(nameof(List));
    }
}
