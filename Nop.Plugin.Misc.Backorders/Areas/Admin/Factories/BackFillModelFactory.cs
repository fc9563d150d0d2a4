using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Models of the back-fill: the dry run, and what came of it.</summary>
public interface IBackFillModelFactory
{
    Task<BackFillModel> PrepareDryRunAsync(IPagedList<BackFilledItem> items);

    Task<BackFillModel> PrepareReportAsync(IReadOnlyList<BackFilledItem> items);
}

/// <inheritdoc />
public class BackFillModelFactory : IBackFillModelFactory
{
    private readonly DecisionTexts _decisionTexts;
    private readonly ILocalizationService _localizationService;
    private readonly PlannedLines _plannedLines;
    private readonly StockItemNames _stockItemNames;

    public BackFillModelFactory(DecisionTexts decisionTexts, ILocalizationService localizationService, PlannedLines plannedLines, StockItemNames stockItemNames)
    {
        _decisionTexts = decisionTexts;
        _localizationService = localizationService;
        _plannedLines = plannedLines;
        _stockItemNames = stockItemNames;
    }

    public virtual async Task<BackFillModel> PrepareDryRunAsync(IPagedList<BackFilledItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new BackFillModel
        {
            Page = items.PageIndex + 1,
            Pages = items.TotalPages,
            Total = items.TotalCount,
            Items = await PrepareAsync([.. items]),
        };
    }

    public virtual async Task<BackFillModel> PrepareReportAsync(IReadOnlyList<BackFilledItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new BackFillModel { IsReport = true, Total = items.Count, Items = await PrepareAsync(items) };
    }

    private async Task<List<BackFilledItemModel>> PrepareAsync(IReadOnlyList<BackFilledItem> items)
    {
        var names = await _stockItemNames.OfAsync([.. items.Select(item => item.Item)]);
        var models = new List<BackFilledItemModel>();
        foreach (var (item, result) in items)
        {
            var decided = result.Items.Count > 0 ? result.Items[0] : null;
            var lines = decided is null ? [] : await _plannedLines.OfAsync(decided);
            var units = decided?.Plan?.Lines.Sum(line => line.Moves.Where(move => move.Kind == MoveKind.Charged).Sum(move => move.Quantity)) ?? 0;
            models.Add(new BackFilledItemModel(item.Id, names[item.Id], units, decided?.Plan?.Unexplained ?? item.Unexplained, result.ShownAs, await ReasonAsync(result, units), lines));
        }

        return models;
    }

    private async Task<string?> ReasonAsync(DecisionResult result, int units)
    {
        if (result.IsChanged)
            return await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Changed");

        if (result.IsRefused)
            return await _decisionTexts.RefusalAsync(result.Refusals[0].Reason);

        return units == 0 ? await _decisionTexts.RefusalAsync(DecisionRefusal.NobodyToCharge) : null;
    }
}
