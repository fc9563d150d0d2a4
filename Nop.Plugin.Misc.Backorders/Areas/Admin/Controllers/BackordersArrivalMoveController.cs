using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>Other dates for many arrivals: choose, preview every promise that changes, then the same move is made, or none of it.</summary>
public class BackordersArrivalMoveController : BackordersAdminController
{
    private const string VIEW = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersArrivalMove/Preview.cshtml";
    private const int MOST_ARRIVALS = 50_000;

    private readonly IArrivalFormFactory _arrivalFormFactory;
    private readonly IArrivalPreviewFactory _arrivalPreviewFactory;
    private readonly IArrivalService _arrivalService;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IArrivalQueryService _arrivalQueryService;

    public BackordersArrivalMoveController(IArrivalFormFactory arrivalFormFactory,
        IArrivalPreviewFactory arrivalPreviewFactory,
        IArrivalQueryService arrivalQueryService,
        IArrivalService arrivalService,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IWorkContext workContext) : base(workContext)
    {
        _arrivalFormFactory = arrivalFormFactory;
        _arrivalPreviewFactory = arrivalPreviewFactory;
        _arrivalQueryService = arrivalQueryService;
        _arrivalService = arrivalService;
        _localizationService = localizationService;
        _notificationService = notificationService;
    }

    /// <summary>Writes nothing. Posted, because the chosen ids may be many.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    [RequestFormLimits(ValueCountLimit = MOST_ARRIVALS)]
    public async Task<IActionResult> Preview(ArrivalMoveModel model, IList<int> arrivalIds)
    {
        ArgumentNullException.ThrowIfNull(model);
        var seen = arrivalIds is { Count: > 0 }
            ? [.. (await _arrivalQueryService.GetByIdsAsync([.. arrivalIds])).Select(arrival => new SeenArrival(arrival.Id, arrival.Version))]
            : Read(model.Seen);
        if (seen.Count == 0)
        {
            _notificationService.WarningNotification(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.NothingSelected"));
            return RedirectToAction("List", "BackordersArrivals");
        }

        // What is shown is what was read now, so it is what may be applied.
        seen = [.. (await _arrivalQueryService.GetByIdsAsync([.. seen.Select(one => one.ArrivalId)])).Select(arrival => new SeenArrival(arrival.Id, arrival.Version))];

        return await ShowAsync(model, seen, await ReadMoveAsync(model, isRequired: false));
    }

    /// <summary>Where somebody wrote one of them since the preview, none is moved and the preview is made anew.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Apply(ArrivalMoveModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var seen = Read(model.Seen);
        if (await ReadMoveAsync(model, isRequired: true) is { } move)
        {
            var result = await _arrivalService.MoveAsync(seen, move, (await WorkContext.GetCurrentCustomerAsync()).Id);
            if (result.IsDone)
            {
                var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.Move.Done");
                _notificationService.SuccessNotification(string.Format(CultureInfo.CurrentCulture, text, result.ArrivalIds.Count));
                return RedirectToAction("List", "BackordersArrivals");
            }

            await _arrivalFormFactory.AddRefusalsAsync(result, ModelState);
        }

        return await Preview(model, []);
    }

    private async Task<IActionResult> ShowAsync(ArrivalMoveModel model, IReadOnlyList<SeenArrival> seen, DateMove? move)
    {
        ModelState.Remove(nameof(model.Seen));
        model.Seen = string.Join(' ', seen.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.ArrivalId}:{one.Version}")));
        await _arrivalPreviewFactory.PrepareMoveModelAsync(model, seen, move);

        return View(VIEW, model);
    }

    /// <summary>What is no pair of numbers is left out.</summary>
    private static List<SeenArrival> Read(string? text)
    {
        var seen = new List<SeenArrival>();
        foreach (var pair in (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(':');
            if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                seen.Add(new SeenArrival(id, version));
        }

        return seen;
    }

    /// <summary>Null where none is stated, or both ways are, or one cannot be read; then the state has it.</summary>
    private async Task<DateMove?> ReadMoveAsync(ArrivalMoveModel model, bool isRequired)
    {
        var hasDays = !string.IsNullOrWhiteSpace(model.Days);
        var hasWindow = !string.IsNullOrWhiteSpace(model.From) || !string.IsNullOrWhiteSpace(model.To);
        if (hasDays == hasWindow)
        {
            if (hasDays || isRequired)
                ModelState.AddModelError(nameof(model.Days), await TextAsync("OneWay"));
            return null;
        }

        if (hasDays)
        {
            if (int.TryParse(model.Days!.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days != 0 && Math.Abs((long)days) <= ArrivalRules.FARTHEST_DAYS)
                return DateMove.By(days);

            ModelState.AddModelError(nameof(model.Days), string.Format(CultureInfo.CurrentCulture, await TextAsync("DaysError"), ArrivalRules.FARTHEST_DAYS));
            return null;
        }

        if (ArrivalTexts.TryReadDay(model.From, out var from) && ArrivalTexts.TryReadDay(model.To, out var to) && from is { } first && to is { } last)
            return DateMove.Into(first, last);

        ModelState.AddModelError(nameof(model.From), await TextAsync("WindowError"));
        return null;
    }

    private Task<string> TextAsync(string name)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.Move.{name}");
    }
}
