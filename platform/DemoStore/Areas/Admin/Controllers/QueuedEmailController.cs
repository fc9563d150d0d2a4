using Microsoft.AspNetCore.Mvc;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

/// <summary>The mail that waits to be sent. Here it can be read and thrown away, not changed.</summary>
public class QueuedEmailController(ILocalizationService localization, IQueuedEmailService mails, MessageModelFactory models,
    INotificationService notifications) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public IActionResult List() => View(models.PrepareMailSearch());

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public async Task<IActionResult> QueuedEmailList(QueuedEmailSearchModel searchModel) => Json(await models.PrepareMailsAsync(searchModel));

    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public async Task<IActionResult> Edit(int id) => await mails.GetQueuedEmailByIdAsync(id) is { } mail
        ? View(await models.PrepareMailAsync(mail))
        : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await mails.GetQueuedEmailByIdAsync(id) is { } mail)
        {
            await mails.DeleteQueuedEmailAsync(mail);
            notifications.SuccessNotification(await localization.GetResourceAsync("Admin.System.QueuedEmails.Deleted"));
        }

        return RedirectToAction(nameof(List));
    }
}
