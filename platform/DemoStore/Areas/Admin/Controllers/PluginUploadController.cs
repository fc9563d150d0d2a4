using System.Globalization;
using DemoStore.Areas.Admin.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

/// <summary>Brings a plugin into the store as a zip file; the next restart lists it.</summary>
[PartOf("Plugin")]
public class PluginUploadController(ICustomerActivityService activities, IEventPublisher events, ILocalizationService localization,
    INotificationService notifications, IUploadService uploads) : BaseAdminController
{
    /// <summary>More than the service takes, so that it can say what is wrong with a file that is a little too large.</summary>
    private const int LARGEST_REQUEST = 64 << 20;

    [HttpPost]
    [RequestSizeLimit(LARGEST_REQUEST)]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> UploadPluginsAndThemes(IFormFile archivefile)
    {
        try
        {
            if (archivefile is not { Length: > 0 })
                throw new NopException(await localization.GetResourceAsync("Admin.Common.UploadFile"));

            var plugins = (await uploads.UploadPluginsAndThemesAsync(archivefile)).OfType<PluginDescriptor>().ToList();
            if (plugins.Count > 0)
                await events.PublishAsync(new PluginsUploadedEvent(plugins));
            foreach (var plugin in plugins)
                await activities.InsertActivityAsync("UploadNewPlugin", await TextAsync("ActivityLog.UploadNewPlugin", plugin.FriendlyName));
            notifications.SuccessNotification(await TextAsync("Admin.Configuration.Plugins.Uploaded", plugins.Count, 0));
        }
        catch (NopException refused)
        {
            await notifications.ErrorNotificationAsync(refused);
        }

        return RedirectToAction("List");
    }

    private async Task<string> TextAsync(string key, params object[] values)
        => string.Format(CultureInfo.CurrentCulture, await localization.GetResourceAsync(key), values);
}
