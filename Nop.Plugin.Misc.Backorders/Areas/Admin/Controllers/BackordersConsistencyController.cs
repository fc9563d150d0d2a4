using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>What does not add up, and the new plan that puts a stock item right: preview, then the same plan applied.</summary>
public class BackordersConsistencyController : BackordersAdminController
{
    private const string VIEWS = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersConsistency/";

    private readonly IConsistencyModelFactory _consistencyModelFactory;
    private readonly IRepairService _repairService;

    public BackordersConsistencyController(IConsistencyModelFactory consistencyModelFactory, IRepairService repairService, IWorkContext workContext) : base(workContext)
    {
        _consistencyModelFactory = consistencyModelFactory;
        _repairService = repairService;
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
