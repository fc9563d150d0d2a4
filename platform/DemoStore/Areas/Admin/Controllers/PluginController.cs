using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Plugins;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

/// <summary>The plugins that lie in the store. Installing and uninstalling are prepared here and done when the changes are applied, with a restart.</summary>
public class PluginController(ILocalizationService localization, PluginModelFactory models, INotificationService notifications,
    IPluginService plugins, IWebHelper webHelper, IWorkContext workContext) : BaseAdminController
{
    const string INSTALL = "install-plugin-link-";
    const string UNINSTALL = "uninstall-plugin-link-";

    public IActionResult Index() => RedirectToAction(nameof(List));

    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> List() => View(await models.PrepareSearchAsync());

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> ListSelect(PluginSearchModel searchModel) => Json(await models.PrepareListAsync(searchModel));

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired(FormValueRequirement.StartsWith, INSTALL)]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public Task<IActionResult> Install(IFormCollection form) => PrepareAsync(form, INSTALL, async name =>
        await plugins.PreparePluginToInstallAsync(name, await workContext.GetCurrentCustomerAsync()));

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired(FormValueRequirement.StartsWith, UNINSTALL)]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public Task<IActionResult> Uninstall(IFormCollection form) => PrepareAsync(form, UNINSTALL, plugins.PreparePluginToUninstallAsync);

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired("plugin-apply-changes")]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> ApplyChanges()
    {
        await plugins.UninstallPluginsAsync();
        webHelper.RestartAppDomain();

        return View("RestartApplication", Url.Action(nameof(List)));
    }

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired("plugin-discard-changes")]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public IActionResult DiscardChanges()
    {
        plugins.ResetChanges();

        return RedirectToAction(nameof(List));
    }

    async Task<IActionResult> PrepareAsync(IFormCollection form, string button, Func<string, Task> prepare)
    {
        var name = form.Keys.First(key => key.StartsWith(button, StringComparison.OrdinalIgnoreCase))[button.Length..];
        try
        {
            if (await plugins.GetPluginDescriptorBySystemNameAsync<IPlugin>(name, LoadPluginsMode.All) != null)
                await prepare(name);
            notifications.SuccessNotification(await localization.GetResourceAsync("Admin.Configuration.Plugins.ChangesApplyAfterReboot"));
        }
        catch (NopException refused)
        {
            await notifications.ErrorNotificationAsync(refused);
        }

        return RedirectToAction(nameof(List));
    }
}
