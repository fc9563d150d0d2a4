using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>What waits for a person, a stock item with everything to be decided, and the decision: preview, then what it showed.</summary>
public class BackordersDecisionsController : BackordersAdminController
{
    private const string VIEWS = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersDecisions/";

    private readonly DecisionForms _decisionForms;
    private readonly IDecisionModelFactory _decisionModelFactory;
    private readonly IDecisionPreviewFactory _decisionPreviewFactory;
    private readonly DecisionReporter _decisionReporter;
    private readonly IDecisionService _decisionService;
    private readonly ILineQueryService _lineQueryService;

    public BackordersDecisionsController(DecisionForms decisionForms,
        IDecisionModelFactory decisionModelFactory,
        IDecisionPreviewFactory decisionPreviewFactory,
        DecisionReporter decisionReporter,
        IDecisionService decisionService,
        ILineQueryService lineQueryService,
        IWorkContext workContext) : base(workContext)
    {
        _decisionForms = decisionForms;
        _decisionModelFactory = decisionModelFactory;
        _decisionPreviewFactory = decisionPreviewFactory;
        _decisionReporter = decisionReporter;
        _decisionService = decisionService;
        _lineQueryService = lineQueryService;
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(WorkSearchModel searchModel)
    {
        await _decisionModelFactory.PrepareSearchModelAsync(searchModel);

        return View($"{VIEWS}List.cshtml", searchModel);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> WorkList(WorkSearchModel searchModel)
    {
        return Json(await _decisionModelFactory.PrepareListModelAsync(searchModel));
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public Task<IActionResult> Item(int id)
    {
        return ShowItemAsync(id, null);
    }

    /// <summary>Writes nothing: the decision is made and taken back.</summary>
    [HttpGet]
    [CheckPermission(BackordersPermissions.DECIDE)]
    public async Task<IActionResult> Preview(DecisionFormModel form)
    {
        return await ReadAsync(form) is { } order
            ? await ShowPreviewAsync(form, order, await _decisionService.PreviewAsync(order))
            : await ShowItemAsync(form.Id, form);
    }

    /// <summary>Does what the preview showed; where that were something else by now, it is shown and not done.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.DECIDE)]
    public async Task<IActionResult> Decide(DecisionFormModel form, string? fingerprint)
    {
        if (await ReadAsync(form) is not { } order)
            return await ShowItemAsync(form.Id, form);

        var actor = await WorkContext.GetCurrentCustomerAsync();
        var result = await _decisionService.ApplyAsync(order, actor.Id, fingerprint ?? string.Empty);
        if (result.IsRefused || result.IsChanged)
            return await ShowPreviewAsync(form, order, result);

        await _decisionReporter.TellAsync(form.Act, [.. result.Items.Select(item => item.Before)]);
        return RedirectToAction(nameof(Item), new { id = form.Id > 0 ? form.Id : result.Items[0].StockItemId });
    }

    /// <returns>Null where the form cannot be read; the model state then says what is wrong.</returns>
    private async Task<DecisionOrder?> ReadAsync(DecisionFormModel form)
    {
        if (!ModelState.IsValid)
            return null;

        var (order, error) = await _decisionForms.ReadAsync(form);
        if (error is not null)
            ModelState.AddModelError(string.Empty, error);

        return order;
    }

    private async Task<IActionResult> ShowItemAsync(int stockItemId, DecisionFormModel? form)
    {
        var items = await _lineQueryService.GetStockItemsAsync([stockItemId]);

        return items.TryGetValue(stockItemId, out var item)
            ? View($"{VIEWS}Item.cshtml", await _decisionModelFactory.PrepareItemModelAsync(item, form))
            : RedirectToAction(nameof(List));
    }

    private async Task<IActionResult> ShowPreviewAsync(DecisionFormModel form, DecisionOrder order, DecisionResult result)
    {
        return View($"{VIEWS}Preview.cshtml", await _decisionPreviewFactory.PrepareAsync(form, order, result));
    }
}
