using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>The lines, one line, and the release of ready units: preview, then the same plan applied, then its report.</summary>
public class BackordersController : BackordersAdminController
{
    private const string VIEWS = "~/Plugins/Misc.Backorders/Areas/Admin/Views/Backorders/";

    private readonly ILineModelFactory _lineModelFactory;
    private readonly ILineQueryService _lineQueryService;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IReleaseModelFactory _releaseModelFactory;
    private readonly IReleasePreviewer _releasePreviewer;
    private readonly IReleaseService _releaseService;

    public BackordersController(ILineModelFactory lineModelFactory,
        ILineQueryService lineQueryService,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IReleaseModelFactory releaseModelFactory,
        IReleasePreviewer releasePreviewer,
        IReleaseService releaseService,
        IWorkContext workContext) : base(workContext)
    {
        _lineModelFactory = lineModelFactory;
        _lineQueryService = lineQueryService;
        _localizationService = localizationService;
        _notificationService = notificationService;
        _releaseModelFactory = releaseModelFactory;
        _releasePreviewer = releasePreviewer;
        _releaseService = releaseService;
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(LineSearchModel searchModel)
    {
        await _lineModelFactory.PrepareSearchModelAsync(searchModel);

        return View($"{VIEWS}List.cshtml", searchModel);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> LineList(LineSearchModel searchModel)
    {
        return await _lineModelFactory.FindFilterErrorAsync(searchModel) is { } error
            ? ErrorJson(error)
            : Json(await _lineModelFactory.PrepareListModelAsync(searchModel));
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Details(int id)
    {
        return await _lineQueryService.FindAsync(id) is { } line
            ? View($"{VIEWS}Details.cshtml", await _lineModelFactory.PrepareDetailsModelAsync(line))
            : RedirectToAction(nameof(List));
    }

    /// <summary>Shows what would happen and changes no line's fate; posted, because it looks at the stock again.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.RELEASE)]
    public async Task<IActionResult> ReleasePreview(IList<int> lineIds)
    {
        if (lineIds is not { Count: > 0 })
            return await NothingChosenAsync();

        var lines = await _releasePreviewer.PreviewAsync([.. lineIds]);

        return View($"{VIEWS}ReleasePreview.cshtml", await _releaseModelFactory.PreparePreviewAsync(lines));
    }

    /// <summary>Releases what the preview showed; where less is ready by now, the line is reported and not released.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.RELEASE)]
    public async Task<IActionResult> Release(IList<ReleaseChoiceModel> lines)
    {
        if (lines is not { Count: > 0 })
            return await NothingChosenAsync();

        var actor = await WorkContext.GetCurrentCustomerAsync();
        var result = await _releaseService.ReleaseAsync([.. lines.Select(line => new ReleaseChoice(line.LineId, line.Quantity))], actor.Id);

        return View($"{VIEWS}ReleaseReport.cshtml", await _releaseModelFactory.PrepareReportAsync(result));
    }

    private async Task<IActionResult> NothingChosenAsync()
    {
        _notificationService.WarningNotification(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.List.NothingSelected"));

        return RedirectToAction(nameof(List));
    }
}
