using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>Puts the platform's stock right by a correction, through the platform: preview, then what it showed. A permission of its own.</summary>
public class BackordersPutRightController : BackordersAdminController
{
    private const string VIEW = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersPutRight/Confirm.cshtml";

    private readonly IDecisionPreviewFactory _decisionPreviewFactory;
    private readonly DecisionReporter _decisionReporter;
    private readonly ILineQueryService _lineQueryService;
    private readonly IPutRightService _putRightService;

    public BackordersPutRightController(IDecisionPreviewFactory decisionPreviewFactory,
        DecisionReporter decisionReporter,
        ILineQueryService lineQueryService,
        IPutRightService putRightService,
        IWorkContext workContext) : base(workContext)
    {
        _decisionPreviewFactory = decisionPreviewFactory;
        _decisionReporter = decisionReporter;
        _lineQueryService = lineQueryService;
        _putRightService = putRightService;
    }

    /// <param name="id">The correction's.</param>
    [HttpGet]
    [CheckPermission(BackordersPermissions.PUT_RIGHT)]
    public async Task<IActionResult> Confirm(int id)
    {
        return View(VIEW, await _decisionPreviewFactory.PreparePutRightAsync(id, await _putRightService.PreviewAsync(id)));
    }

    /// <summary>Does what the preview showed; where the stock or the correction is another by now, that is shown and nothing done.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.PUT_RIGHT)]
    public async Task<IActionResult> Confirm(int id, string? fingerprint)
    {
        var actor = await WorkContext.GetCurrentCustomerAsync();
        var result = await _putRightService.ApplyAsync(id, actor.Id, fingerprint ?? string.Empty);
        if (result.Preview is not { } preview || result.Refusal is not null || result.IsChanged)
            return View(VIEW, await _decisionPreviewFactory.PreparePutRightAsync(id, result));

        var stockItemId = preview.Correction.StockItemId;
        await _decisionReporter.TellPutRightAsync((await _lineQueryService.GetStockItemsAsync([stockItemId])).GetValueOrDefault(stockItemId));

        return RedirectToAction(nameof(BackordersDecisionsController.Item), "BackordersDecisions", new { id = stockItemId });
    }
}
