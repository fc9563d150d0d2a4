using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class DecisionPreviewFactory : IDecisionPreviewFactory
{
    private readonly IDecisionQueryService _decisionQueryService;
    private readonly DecisionTexts _decisionTexts;
    private readonly ILineQueryService _lineQueryService;
    private readonly ILocalizationService _localizationService;
    private readonly PlannedLines _plannedLines;
    private readonly StockItemNames _stockItemNames;
    private readonly IUnshippedOrderItems _unshippedOrderItems;

    public DecisionPreviewFactory(IDecisionQueryService decisionQueryService,
        DecisionTexts decisionTexts,
        ILineQueryService lineQueryService,
        ILocalizationService localizationService,
        PlannedLines plannedLines,
        StockItemNames stockItemNames,
        IUnshippedOrderItems unshippedOrderItems)
    {
        _decisionQueryService = decisionQueryService;
        _decisionTexts = decisionTexts;
        _lineQueryService = lineQueryService;
        _localizationService = localizationService;
        _plannedLines = plannedLines;
        _stockItemNames = stockItemNames;
        _unshippedOrderItems = unshippedOrderItems;
    }

    public virtual async Task<DecisionPreviewModel> PrepareAsync(DecisionFormModel form, DecisionOrder order, DecisionResult result)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(result);
        var model = new DecisionPreviewModel
        {
            Form = form,
            Title = await _decisionTexts.ActAsync(form.Act),
            Explanation = await _decisionTexts.ExplanationAsync(form.Act),
            BackId = form.Id,
            Notice = result.IsChanged ? await ResourceAsync("Changed") : null,
            Fingerprint = result.ShownAs,
        };
        foreach (var reason in result.Refusals.Select(refused => refused.Reason).Distinct())
            model.Refusals.Add(await _decisionTexts.RefusalAsync(reason));

        var names = await _stockItemNames.OfAsync([.. result.Items.Select(item => item.Before).DistinctBy(item => item.Id)]);
        foreach (var item in result.Items)
            model.Items.Add(new DecidedItemModel(item.StockItemId, names[item.StockItemId], await NumbersAsync(item), await _plannedLines.OfAsync(item)));

        if (order is ChargeNewest charge)
            await AddCandidatesAsync(model, charge, result);

        model.CanConfirm = !result.IsRefused && (order is not ChargeNewest || result.Items.Any(item => item.Plan is { IsEmpty: false }));
        return model;
    }

    public virtual async Task<PutRightModel> PreparePutRightAsync(int correctionId, PutRightResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var model = new PutRightModel
        {
            Id = correctionId,
            Notice = result.IsChanged ? await ResourceAsync("Changed") : null,
            Refusal = result.Refusal is { } refused ? await _decisionTexts.RefusalAsync(refused.Reason) : null,
        };
        if (result.Preview is not { } preview)
            return model;

        var correction = preview.Correction;
        var items = await _lineQueryService.GetStockItemsAsync([correction.StockItemId]);
        model.StockItemId = correction.StockItemId;
        model.ProductName = items.TryGetValue(correction.StockItemId, out var item) ? await _stockItemNames.OfAsync(item) : preview.ProductName;
        model.OrderId = correction.OrderId;
        model.OrderNumber = (await _decisionTexts.OrderNumbersAsync([correction.OrderId])).GetValueOrDefault(correction.OrderId) ?? DecisionTexts.NumberOf(correction.OrderId);
        model.Meaning = await _decisionTexts.ReasonMeaningAsync(correction.Reason, preview.Quantity);
        model.Message = BackordersDefaults.CorrectionTag.Trim();
        model.Units = preview.Quantity;
        model.StockBefore = preview.StockBefore;
        model.StockAfter = preview.StockAfter;
        model.Fingerprint = preview.ShownAs;

        return model;
    }

    private async Task<IReadOnlyList<NumberModel>> NumbersAsync(DecidedItem item)
    {
        if (item.Plan is not { } plan)
            return [];

        var before = item.Before;
        return
        [
            new NumberModel(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Unexplained.Stock"), before.Stock, plan.Stock.Stock),
            new NumberModel(await ResourceAsync("Correction"), before.Correction, plan.Stock.Correction),
            new NumberModel(await ResourceAsync("Withheld"), before.Withheld, plan.Stock.Withheld),
            new NumberModel(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Fields.Waiting"), before.Waiting, plan.Waiting),
            new NumberModel(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Fields.Ready"), before.Ready, plan.Ready),
            new NumberModel(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Fields.Released"), before.Released, plan.Released),
            new NumberModel(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Unexplained.Units"), before.Unexplained, plan.Unexplained),
        ];
    }

    /// <summary>Everybody who could be charged, with what the plan charges to each.</summary>
    private async Task AddCandidatesAsync(DecisionPreviewModel model, ChargeNewest charge, DecisionResult result)
    {
        var items = await _lineQueryService.GetStockItemsAsync([charge.StockItemId]);
        if (!items.TryGetValue(charge.StockItemId, out var item) || item.Frozen || item.Unexplained == 0)
            return;

        var charged = result.Items.SelectMany(decided => decided.Plan?.Lines ?? [])
            .ToDictionary(line => line.Place.OrderItemId, line => line.Moves.Where(move => move.Kind == MoveKind.Charged).Sum(move => move.Quantity));
        var found = await _unshippedOrderItems.FindAsync(item);
        var orders = await _decisionQueryService.GetOrdersOfAsync([.. found.Select(row => row.OrderItemId)]);
        var numbers = await _decisionTexts.OrderNumbersAsync(orders.Values);
        foreach (var row in found)
        {
            var orderId = orders.GetValueOrDefault(row.OrderItemId);
            model.Candidates.Add(new CandidateModel(row.OrderItemId, orderId, numbers.GetValueOrDefault(orderId) ?? DecisionTexts.NumberOf(orderId), row.Units,
                charged.GetValueOrDefault(row.OrderItemId), charge.OrderItemIds?.Contains(row.OrderItemId) ?? true));
        }
    }

    private Task<string> ResourceAsync(string name)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.{name}");
    }
}
