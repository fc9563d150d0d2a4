using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>Back-fill of several stock items at once: the dry run, a page at a time, then what it showed, then its report.</summary>
public class BackordersBackFillController : BackordersAdminController
{
    private const string VIEWS = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersBackFill/";
    private const int ITEMS_AT_ONCE = 25;

    private readonly IBackFillModelFactory _backFillModelFactory;
    private readonly IBackFillService _backFillService;
    private readonly DecisionReporter _decisionReporter;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;

    public BackordersBackFillController(IBackFillModelFactory backFillModelFactory,
        IBackFillService backFillService,
        DecisionReporter decisionReporter,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IWorkContext workContext) : base(workContext)
    {
        _backFillModelFactory = backFillModelFactory;
        _backFillService = backFillService;
        _decisionReporter = decisionReporter;
        _localizationService = localizationService;
        _notificationService = notificationService;
    }

    /// <summary>The dry run. Writes nothing.</summary>
    /// <param name="pageNumber">From 1.</param>
    [HttpGet]
    [CheckPermission(BackordersPermissions.DECIDE)]
    public async Task<IActionResult> List(int pageNumber = 1)
    {
        return View($"{VIEWS}List.cshtml", await _backFillModelFactory.PrepareDryRunAsync(await _backFillService.PreviewAsync(pageNumber - 1, ITEMS_AT_ONCE)));
    }

    /// <summary>Does what the dry run showed. A product of which something else is true by now stays as it is, and is named.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.DECIDE)]
    public async Task<IActionResult> Run(IList<BackFillChoiceModel> items)
    {
        if (items is not { Count: > 0 })
        {
            _notificationService.WarningNotification(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.BackFill.Nothing"));
            return RedirectToAction(nameof(List));
        }

        var shown = items.Take(ITEMS_AT_ONCE).GroupBy(item => item.StockItemId).ToDictionary(group => group.Key, group => group.First().Fingerprint ?? string.Empty);
        var actor = await WorkContext.GetCurrentCustomerAsync();
        var filled = await _backFillService.ApplyAsync(shown, actor.Id);
        await _decisionReporter.TellBackFillAsync([.. filled.Where(item => !item.Result.IsRefused && !item.Result.IsChanged).Select(item => item.Item)]);

        return View($"{VIEWS}Report.cshtml", await _backFillModelFactory.PrepareReportAsync(filled));
    }
}
