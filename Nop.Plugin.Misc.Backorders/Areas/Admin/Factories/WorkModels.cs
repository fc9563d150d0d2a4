using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Rows of the list of what waits for a person.</summary>
public class WorkModels
{
    private readonly DecisionTexts _decisionTexts;
    private readonly ILocalizationService _localizationService;
    private readonly StockItemNames _stockItemNames;

    public WorkModels(DecisionTexts decisionTexts, ILocalizationService localizationService, StockItemNames stockItemNames)
    {
        _decisionTexts = decisionTexts;
        _localizationService = localizationService;
        _stockItemNames = stockItemNames;
    }

    public virtual async Task<IReadOnlyList<WorkModel>> PrepareAsync(IReadOnlyList<WorkItem> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var names = await _stockItemNames.OfAsync([.. work.Where(row => row.Item is not null).Select(row => row.Item!).DistinctBy(item => item.Id)]);
        var numbers = await _decisionTexts.OrderNumbersAsync(work.Select(row => row.Correction?.OrderId ?? row.Order?.Id ?? 0));
        var decide = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Action");
        var openAgain = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.ActionOrder");
        var models = new List<WorkModel>();
        foreach (var row in work)
        {
            var orderId = row.Correction?.OrderId ?? row.Order?.Id ?? 0;
            models.Add(new WorkModel
            {
                Kind = row.Correction is { } kind ? await _decisionTexts.ReasonAsync(kind.Reason, kind.Quantity - kind.Settled) : await _decisionTexts.WorkAsync(row.Kind),
                KindCode = row.Kind.ToString().ToLowerInvariant(),
                Meaning = await MeaningAsync(row),
                StockItemId = row.Item?.Id ?? 0,
                ProductName = row.Item is { } item ? names[item.Id] : null,
                OrderId = orderId,
                OrderNumber = orderId > 0 ? numbers.GetValueOrDefault(orderId) ?? DecisionTexts.NumberOf(orderId) : null,
                ActionText = row.Item is null ? openAgain : decide,
            });
        }

        return models;
    }

    private async Task<string> MeaningAsync(WorkItem row)
    {
        if (row.Correction is { } correction)
            return await _decisionTexts.ReasonMeaningAsync(correction.Reason, correction.Quantity - correction.Settled);

        if (row is { Kind: WorkKind.Withheld, Item.OnHold: true })
            return await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.WorkMeaning.OnHold");

        var units = row.Kind switch
        {
            WorkKind.Unexplained => row.Item!.Unexplained,
            WorkKind.Frozen => row.Item!.Waiting + row.Item.Ready + row.Item.Released,
            WorkKind.Withheld => row.Item!.KeptForNewOrders,
            _ => 0,
        };
        return await _decisionTexts.WorkMeaningAsync(row.Kind, units);
    }
}
