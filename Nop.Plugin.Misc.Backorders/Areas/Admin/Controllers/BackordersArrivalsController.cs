using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>What is coming: the grid, its sums, one arrival with its history, and its form. What takes a date back is previewed first.</summary>
public class BackordersArrivalsController : BackordersAdminController
{
    private const string VIEWS = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersArrivals/";

    private readonly IArrivalFormFactory _arrivalFormFactory;
    private readonly IArrivalModelFactory _arrivalModelFactory;
    private readonly IArrivalPreviewFactory _arrivalPreviewFactory;
    private readonly IArrivalQueryService _arrivalQueryService;
    private readonly IArrivalService _arrivalService;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;

    public BackordersArrivalsController(IArrivalFormFactory arrivalFormFactory,
        IArrivalModelFactory arrivalModelFactory,
        IArrivalPreviewFactory arrivalPreviewFactory,
        IArrivalQueryService arrivalQueryService,
        IArrivalService arrivalService,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IWorkContext workContext) : base(workContext)
    {
        _arrivalFormFactory = arrivalFormFactory;
        _arrivalModelFactory = arrivalModelFactory;
        _arrivalPreviewFactory = arrivalPreviewFactory;
        _arrivalQueryService = arrivalQueryService;
        _arrivalService = arrivalService;
        _localizationService = localizationService;
        _notificationService = notificationService;
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(ArrivalSearchModel searchModel)
    {
        await _arrivalModelFactory.PrepareSearchModelAsync(searchModel);

        return View($"{VIEWS}List.cshtml", searchModel);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> ArrivalList(ArrivalSearchModel searchModel)
    {
        return await _arrivalModelFactory.FindFilterErrorAsync(searchModel) is { } error
            ? ErrorJson(error)
            : Json(await _arrivalModelFactory.PrepareListModelAsync(searchModel));
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Groups(ArrivalGrouping by)
    {
        return View($"{VIEWS}Groups.cshtml", await _arrivalModelFactory.PrepareGroupsModelAsync(Enum.IsDefined(by) ? by : ArrivalGrouping.Supplier));
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Details(int id)
    {
        return await _arrivalQueryService.FindAsync(id) is { } arrival
            ? View($"{VIEWS}Details.cshtml", await _arrivalModelFactory.PrepareDetailsModelAsync(arrival))
            : RedirectToAction(nameof(List));
    }

    /// <summary>The form; before a product is chosen, what to choose it from.</summary>
    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Create(int productId, int combinationId, int supplierId, long quantity, string? productText)
    {
        if (productId > 0)
        {
            var model = await _arrivalFormFactory.PrepareNewAsync(productId, combinationId, supplierId, quantity);
            if (await _arrivalFormFactory.PrepareChoicesAsync(model))
                return View($"{VIEWS}Form.cshtml", model);
        }

        return View($"{VIEWS}Choose.cshtml", await _arrivalFormFactory.PrepareProductsAsync(productText));
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Create(ArrivalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await _arrivalFormFactory.ReadAsync(model, ModelState) is { } draft)
        {
            var result = await _arrivalService.AddAsync(draft, await ActorAsync());
            if (result.IsDone)
                return await DoneAsync(result.ArrivalIds[0], "Added");

            await _arrivalFormFactory.AddRefusalsAsync(result, ModelState);
        }

        return await FormAsync(model);
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Edit(int id)
    {
        if (await _arrivalQueryService.FindAsync(id) is not { } arrival)
            return RedirectToAction(nameof(List));

        return arrival.IsOpen() ? await FormAsync(_arrivalFormFactory.Of(arrival)) : RedirectToAction(nameof(Details), new { id });
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Edit(ArrivalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await _arrivalFormFactory.ReadAsync(model, ModelState) is { } draft)
        {
            var result = await _arrivalService.EditAsync(new SeenArrival(model.Id, model.Version), draft, await ActorAsync());
            if (result.IsDone)
                return await DoneAsync(model.Id, "Saved");

            await _arrivalFormFactory.AddRefusalsAsync(result, ModelState);
        }

        return await FormAsync(model);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> SetStatus(int id, int version, int statusId)
    {
        if ((ArrivalStatus)statusId is not (ArrivalStatus.Planned or ArrivalStatus.Confirmed or ArrivalStatus.InTransit))
            return RedirectToAction(nameof(Details), new { id });

        return await AnswerAsync(id, await _arrivalService.SetStatusAsync(new SeenArrival(id, version), (ArrivalStatus)statusId, await ActorAsync()), "Saved");
    }

    /// <summary>Shows whose date goes; writes nothing.</summary>
    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Cancel(int id)
    {
        if (await _arrivalQueryService.FindAsync(id) is not { } arrival)
            return RedirectToAction(nameof(List));

        return arrival.IsOpen()
            ? View($"{VIEWS}Cancel.cshtml", await _arrivalPreviewFactory.PrepareCancelModelAsync(arrival))
            : RedirectToAction(nameof(Details), new { id });
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Cancel(int id, int version)
    {
        return await AnswerAsync(id, await _arrivalService.CancelAsync(new SeenArrival(id, version), await ActorAsync()), "Cancelled");
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Reopen(int id, int version)
    {
        return await AnswerAsync(id, await _arrivalService.ReopenAsync(new SeenArrival(id, version), await ActorAsync()), "Reopened");
    }

    private async Task<int> ActorAsync()
    {
        return (await WorkContext.GetCurrentCustomerAsync()).Id;
    }

    private async Task<IActionResult> FormAsync(ArrivalModel model)
    {
        return await _arrivalFormFactory.PrepareChoicesAsync(model)
            ? View($"{VIEWS}Form.cshtml", model)
            : RedirectToAction(nameof(List));
    }

    private async Task<IActionResult> DoneAsync(int id, string notice)
    {
        _notificationService.SuccessNotification(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.Notice.{notice}"));

        return RedirectToAction(nameof(Details), new { id });
    }

    private async Task<IActionResult> AnswerAsync(int id, ArrivalResult result, string notice)
    {
        if (result.IsDone)
            return await DoneAsync(id, notice);

        await _arrivalFormFactory.AddRefusalsAsync(result, ModelState);
        foreach (var error in ModelState.Values.SelectMany(value => value.Errors))
            _notificationService.ErrorNotification(error.ErrorMessage);

        return RedirectToAction(nameof(Details), new { id });
    }
}
