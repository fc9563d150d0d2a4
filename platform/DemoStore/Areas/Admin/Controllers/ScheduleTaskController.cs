using Microsoft.AspNetCore.Mvc;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Tasks;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

public class ScheduleTaskController(ILocalizationService localization, SystemModelFactory models, INotificationService notifications,
    IScheduleTaskRunner runner, IScheduleTaskService tasks) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public IActionResult List() => View(models.PrepareTaskSearch());

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> List(ScheduleTaskSearchModel searchModel) => Json(await models.PrepareTasksAsync(searchModel));

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> RunNow(int id)
    {
        if (await tasks.GetTaskByIdAsync(id) is not { } task)
            return RedirectToAction(nameof(List));

        try
        {
            await runner.ExecuteAsync(task, forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
            notifications.SuccessNotification(await localization.GetResourceAsync("Admin.System.ScheduleTasks.RunNow.Done"));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await notifications.ErrorNotificationAsync(failure);
        }

        return RedirectToAction(nameof(List));
    }
}
