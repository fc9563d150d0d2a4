using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>
/// Reads out of a form what a person wants. Previews are opened by their address, for which the store runs no validators, so
/// what is wrong is said here.
/// </summary>
public class DecisionForms
{
    private const int HIGHEST_UNITS = 1_000_000;

    private readonly ILocalizationService _localizationService;
    private readonly MoveTargets _moveTargets;

    public DecisionForms(ILocalizationService localizationService, MoveTargets moveTargets)
    {
        _localizationService = localizationService;
        _moveTargets = moveTargets;
    }

    /// <returns>What is wanted, or what is wrong and how to put it right.</returns>
    public virtual async Task<(DecisionOrder? Order, string? Error)> ReadAsync(DecisionFormModel form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var units = ReadUnits(form.Units);
        switch (form.Act)
        {
            case DecisionAct.Charge:
                return (new ChargeNewest(form.Id) { OrderItemIds = form.Chooses ? [.. form.OrderItemIds ?? []] : null }, null);
            case DecisionAct.AlreadyDone:
                return (new SettleCorrection(form.CorrectionId, Settlement.AlreadyDone), null);
            case DecisionAct.TheyAreBack:
                return (new SettleCorrection(form.CorrectionId, Settlement.TheyAreBack), null);
            case DecisionAct.Hold or DecisionAct.GiveAgain:
                return (new HoldStock(form.Id, form.Act == DecisionAct.Hold), null);
            case DecisionAct.Keep:
                return units is { } kept ? (new KeepForNewOrders(form.Id, kept), null) : await WrongAsync("UnitsError", HIGHEST_UNITS);
            case DecisionAct.AcceptCounting:
                return (new AcceptCounting(form.Id), null);
            case DecisionAct.CloseLines or DecisionAct.MoveLines when form.LineIds is not { Count: > 0 }:
                return await WrongAsync("LinesError");
            case DecisionAct.CloseLines:
                return (new CloseLines([.. form.LineIds!]), null);
            case DecisionAct.MoveLines:
                return await _moveTargets.FindAsync(form.Target, form.TargetSku) is { } target ? (new MoveLines([.. form.LineIds!], target), null) : await WrongAsync("TargetError");
            case DecisionAct.Reopen:
                return (new ReopenOrder(form.OrderId), null);
            default:
                return await WrongAsync("ActError");
        }
    }

    private async Task<(DecisionOrder? Order, string? Error)> WrongAsync(string error, int limit = 0)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.{error}");
        return (null, string.Format(CultureInfo.CurrentCulture, text, limit));
    }

    /// <summary>A whole number from 0, or null.</summary>
    private static int? ReadUnits(string? text)
    {
        return int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units <= HIGHEST_UNITS ? units : null;
    }
}
