using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class ConsistencyModelFactory : IConsistencyModelFactory
{
    private readonly IConsistencyReport _consistencyReport;
    private readonly IConsistencyRunLog _consistencyRunLog;
    private readonly FindingTexts _findingTexts;
    private readonly LineTexts _lineTexts;
    private readonly ILocalizationService _localizationService;
    private readonly IPermissionService _permissionService;
    private readonly IProductService _productService;
    private readonly ISettingService _settingService;

    public ConsistencyModelFactory(IConsistencyReport consistencyReport,
        IConsistencyRunLog consistencyRunLog,
        FindingTexts findingTexts,
        LineTexts lineTexts,
        ILocalizationService localizationService,
        IPermissionService permissionService,
        IProductService productService,
        ISettingService settingService)
    {
        _consistencyReport = consistencyReport;
        _consistencyRunLog = consistencyRunLog;
        _findingTexts = findingTexts;
        _lineTexts = lineTexts;
        _localizationService = localizationService;
        _permissionService = permissionService;
        _productService = productService;
        _settingService = settingService;
    }

    public virtual async Task PrepareSearchModelAsync(ConsistencySearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        var all = new SelectListItem(await _localizationService.GetResourceAsync("Admin.Common.All"), "0");
        searchModel.AvailableSeverities.Add(all);
        foreach (var severity in Enum.GetValues<Severity>())
            searchModel.AvailableSeverities.Add(new SelectListItem(await _findingTexts.SeverityAsync(severity), ((int)severity).ToString(CultureInfo.InvariantCulture)));

        searchModel.AvailableKinds.Add(all);
        foreach (var kind in Enum.GetValues<FindingKind>())
            searchModel.AvailableKinds.Add(new SelectListItem(await _findingTexts.KindAsync(kind), ((int)kind).ToString(CultureInfo.InvariantCulture)));

        searchModel.AvailableSeen.Add(all);
        searchModel.AvailableSeen.Add(new SelectListItem(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Seen.No"), "1"));
        searchModel.AvailableSeen.Add(new SelectListItem(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Seen.Yes"), "2"));
        searchModel.IsPaused = !(await _settingService.LoadSettingAsync<BackordersSettings>()).Enabled;
        searchModel.LastRun = await LastRunAsync();
        searchModel.SetGridPageSize();
    }

    public virtual async Task<FindingListModel> PrepareListModelAsync(ConsistencySearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        var report = await _consistencyReport.RunAsync();
        var findings = report.Findings
            .Where(finding => searchModel.SearchSeverityId == 0 || (int)finding.Severity == searchModel.SearchSeverityId)
            .Where(finding => searchModel.SearchKindId == 0 || (int)finding.Kind == searchModel.SearchKindId)
            .Where(finding => searchModel.SearchSeenId == 0 || finding.Seen is null == (searchModel.SearchSeenId == 1))
            .OrderBy(finding => finding.Seen is null ? 0 : 1)
            .ToList();
        var page = new PagedList<Finding>(findings, Math.Max(0, searchModel.Page - 1), Math.Max(1, searchModel.PageSize));
        var models = await _findingTexts.PrepareAsync([.. page], await _permissionService.AuthorizeAsync(BackordersPermissions.REPAIR), await _permissionService.AuthorizeAsync(BackordersPermissions.DECIDE));

        return new FindingListModel().PrepareToGrid(searchModel, page, () => models);
    }

    public virtual async Task<RepairModel> PrepareRepairModelAsync(Repair repair, string? notice = null)
    {
        ArgumentNullException.ThrowIfNull(repair);
        var plan = repair.Result?.Plan;
        var model = new RepairModel
        {
            Id = repair.Item.Id,
            ProductId = repair.Item.ProductId,
            ProductName = (await _productService.GetProductByIdAsync(repair.Item.ProductId))?.Name ?? repair.Item.ProductId.ToString(CultureInfo.InvariantCulture),
            CombinationId = repair.Item.CombinationId,
            Stock = plan?.Stock.Stock ?? repair.Item.Stock,
            Correction = plan?.Stock.Correction ?? repair.Item.Correction,
            Withheld = plan?.Stock.Withheld ?? repair.Item.Withheld,
            Missing = plan?.Missing ?? 0,
            Waiting = plan?.Waiting ?? repair.Item.Waiting,
            Ready = plan?.Ready ?? repair.Item.Ready,
            Released = plan?.Released ?? repair.Item.Released,
            Unexplained = plan?.Unexplained ?? repair.Item.Unexplained,
            Problem = await ProblemAsync(repair),
            Notice = notice is null ? null : await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Notice.{notice}"),
            IsApplied = repair.IsApplied,
            HasChanges = plan is not null && (!plan.IsEmpty || DiffersFrom(repair, plan)),
            Fingerprint = repair.Fingerprint,
        };
        foreach (var line in plan?.Lines ?? [])
            model.Lines.Add(new RepairLineModel(line.LineId ?? 0, line.Place.OrderId, line.Place.OrderId.ToString(CultureInfo.InvariantCulture), UnitsOf(line.Before), UnitsOf(line.After), await MovesAsync(line)));
        foreach (var line in repair.Restorations)
            model.Restorations.Add(new RepairLineModel(line.LineId, line.OrderId, string.IsNullOrEmpty(line.OrderNumber) ? line.OrderId.ToString(CultureInfo.InvariantCulture) : line.OrderNumber, UnitsOf(line.Stored), UnitsOf(line.ByMoves), string.Empty));

        return model;
    }

    /// <summary>The item's own sums may be wrong where its lines are right.</summary>
    private static bool DiffersFrom(Repair repair, ReconcilePlan plan)
    {
        return (repair.Item.Waiting, repair.Item.Ready, repair.Item.Released, repair.Item.Unexplained) != (plan.Waiting, plan.Ready, plan.Released, plan.Unexplained)
            || repair.Item.Stock != plan.Stock.Stock;
    }

    private static int[] UnitsOf(Quantities units)
    {
        return [units.Waiting, units.Ready, units.Released, units.Shipped, units.Cancelled];
    }

    private async Task<string> MovesAsync(LinePlan line)
    {
        var texts = new List<string>();
        foreach (var move in line.Moves)
            texts.Add($"{move.Quantity.ToString(CultureInfo.CurrentCulture)}: {await _lineTexts.KindAsync(move.Kind)}");

        return string.Join("; ", texts);
    }

    private async Task<string?> ProblemAsync(Repair repair)
    {
        var outcome = repair.Restorations.Count > 0 ? null : repair.Result?.Outcome.ToString() ?? "Failed";

        return outcome is null or nameof(ReconcileOutcome.Done) ? null : await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Problem.{outcome}");
    }

    private async Task<string> LastRunAsync()
    {
        if (await _consistencyRunLog.FindLastAsync() is not { } run)
            return await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.NeverRun");

        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.LastRun");
        var when = (await _lineTexts.LocalAsync(run.RanOnUtc)).ToString("g", CultureInfo.CurrentCulture);

        return string.Format(CultureInfo.CurrentCulture, text, when, run.Broken, run.Attention, run.Notes);
    }
}
