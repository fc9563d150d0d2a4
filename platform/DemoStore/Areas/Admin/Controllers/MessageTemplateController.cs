using Microsoft.AspNetCore.Mvc;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Messages;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

/// <summary>The templates that mail is made from: their words, and whether they are used at all.</summary>
public class MessageTemplateController(ILocalizationService localization, MessageModelFactory models, INotificationService notifications,
    IMessageTemplateService templates) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)]
    public IActionResult List() => View(models.PrepareTemplateSearch());

    [HttpPost]
    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)]
    public async Task<IActionResult> MessageTemplateList(MessageTemplateSearchModel searchModel) => Json(await models.PrepareTemplatesAsync(searchModel));

    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)]
    public async Task<IActionResult> Edit(int id) => await templates.GetMessageTemplateByIdAsync(id) is { } template
        ? View(models.PrepareTemplate(template))
        : RedirectToAction(nameof(List));

    [HttpPost]
    [FormValueRequired("save")]
    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Edit(MessageTemplateModel model)
    {
        if (await templates.GetMessageTemplateByIdAsync(model.Id) is not { } template)
            return RedirectToAction(nameof(List));

        if (string.IsNullOrWhiteSpace(model.Subject))
            ModelState.AddModelError(nameof(model.Subject), await localization.GetResourceAsync("Admin.ContentManagement.MessageTemplates.Fields.Subject.Required"));
        if (string.IsNullOrWhiteSpace(model.Body))
            ModelState.AddModelError(nameof(model.Body), await localization.GetResourceAsync("Admin.ContentManagement.MessageTemplates.Fields.Body.Required"));
        if (!ModelState.IsValid)
            return View(model with { Name = template.Name });

        (template.Subject, template.Body, template.IsActive) = (model.Subject, model.Body, model.IsActive);
        await templates.UpdateMessageTemplateAsync(template);
        notifications.SuccessNotification(await localization.GetResourceAsync("Admin.ContentManagement.MessageTemplates.Updated"));

        return RedirectToAction(nameof(Edit), new { id = template.Id });
    }
}
