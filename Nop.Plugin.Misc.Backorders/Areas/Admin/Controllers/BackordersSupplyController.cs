using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>Base of the pages of suppliers and of what they have: both can be filled from a file.</summary>
public abstract class BackordersSupplyController : BackordersAdminController
{
    private const string IMPORT_VIEW = "~/Plugins/Misc.Backorders/Areas/Admin/Views/Shared/CsvImport.cshtml";

    protected BackordersSupplyController(INotificationService notificationService, SupplyTexts supplyTexts, IWorkContext workContext) : base(workContext)
    {
        NotificationService = notificationService;
        SupplyTexts = supplyTexts;
    }

    protected INotificationService NotificationService { get; }

    protected SupplyTexts SupplyTexts { get; }

    protected ViewResult ShowImport(CsvImportModel model) => View(IMPORT_VIEW, model);

    /// <summary>Back to the suppliers, or to the page with what is wrong with the file.</summary>
    protected async Task<IActionResult> ImportAsync(IFormFile? file, CsvImportModel model, Func<Stream, Task<ImportResult>> import)
    {
        if (file is null)
        {
            model.Problem = await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Csv.NoFile");
            return ShowImport(model);
        }

        await using var stream = file.OpenReadStream();
        var result = await import(stream);
        if (result.Errors.Count > 0)
        {
            await SupplyTexts.DescribeAsync(model, result);
            return ShowImport(model);
        }

        NotificationService.SuccessNotification(await SupplyTexts.ImportedAsync(result));

        return RedirectToAction("List", "BackordersSuppliers");
    }
}
