using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>What does not add up, and the new plan that puts a stock item right: preview, then the same plan applied.</summary>
public class BackordersConsistencyController : BackordersAdminController
{
    private const string VIEWS = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersConsistency/";

    private readonly IConsistencyModelFactory _consistencyModelFactory;
    private readonly IConsistencyReport _consistencyReport;
    private readonly DecisionReporter _decisionReporter;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IRepairService _repairService;
    private readonly ISeenFindings _seenFindings;

    public BackordersConsistencyController(IConsistencyModelFactory consistencyModelFactory,
        IConsistencyReport consistencyReport,
        DecisionReporter decisionReporter,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IRepairService repairService,
        ISeenFindings seenFindings,
        IWorkContext workContext) : base(workContext)
    {
        _consistencyModelFactory = consistencyModelFactory;
        _consistencyReport = consistencyReport;
        _decisionReporter = decisionReporter;
        _localizationService = localizationService;
        _notificationService = notificationService;
        _repairService = repairService;
        _seenFindings = seenFindings;
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.CONSISTENCY)]
    public async Task<IActionResult> List(ConsistencySearchModel searchModel)
    {
        await _consistencyModelFactory.PrepareSearchModelAsync(searchModel);

        return View($"{VIEWS}List.cshtml", searchModel);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.CONSISTENCY)]
    public async Task<IActionResult> FindingList(ConsistencySearchModel searchModel)
    {
        return Json(await _consistencyModelFactory.PrepareListModelAsync(searchModel));
    }

    /// <summary>Calls a finding settled, or takes that back, where it is there with these numbers still.</summary>
    /// <param name="seen">The finding's key, or null.</param>
    /// <param name="unseen">The key of one to be shown as new again, or null.</param>
    [HttpPost]
    [CheckPermission(BackordersPermissions.DECIDE)]
    public async Task<IActionResult> Seen(string? seen, string? unseen)
    {
        var report = await _consistencyReport.RunAsync();
        var finding = report.Findings.FirstOrDefault(row => row.CanBeSeen && string.Equals(row.Key, seen ?? unseen, StringComparison.Ordinal));
        if (finding is null)
        {
            _notificationService.WarningNotification(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Notice.Changed"));
            return RedirectToAction(nameof(List));
        }

        if (seen is null)
        {
            await _seenFindings.ForgetAsync(finding);
        }
        else
        {
            var actor = await WorkContext.GetCurrentCustomerAsync();
            await _seenFindings.MarkAsync(finding, actor.Id);
        }

        await _decisionReporter.TellSeenAsync(finding, isSeen: seen is not null);
        return RedirectToAction(nameof(List));
    }

    /// <summary>Writes nothing: the plan is made and taken back.</summary>
    [HttpGet]
    [CheckPermission(BackordersPermissions.REPAIR)]
    public async Task<IActionResult> Repair(int id)
    {
        return await ShowAsync(await _repairService.PreviewAsync(id), null);
    }

    /// <summary>Applies what the preview showed; where that were something else by now, it is shown and not applied.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.REPAIR)]
    public async Task<IActionResult> Repair(int id, string fingerprint, bool restores)
    {
        if (restores)
        {
            var restored = await _repairService.RestoreAsync(id, fingerprint);
            return await ShowAsync(restored, restored is { Restorations.Count: 0 } ? "Restored" : "Changed");
        }

        var applied = await _repairService.ApplyAsync(id, fingerprint);
        return await ShowAsync(applied, applied is { IsApplied: true } ? "Applied" : "Changed");
    }

    private async Task<IActionResult> ShowAsync(Repair? repair, string? notice)
    {
        return repair is null
            ? RedirectToAction(nameof(List))
            : View($"{VIEWS}Repair.cshtml", await _consistencyModelFactory.PrepareRepairModelAsync(repair, notice));
    }
}
