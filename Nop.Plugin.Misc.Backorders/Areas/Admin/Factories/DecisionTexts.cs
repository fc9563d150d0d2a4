using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Says what waits for a person, what can be done and what was done, in words of the current language.</summary>
public class DecisionTexts
{
    private readonly LineTexts _lineTexts;
    private readonly ILocalizationService _localizationService;
    private readonly IOrderService _orderService;

    public DecisionTexts(LineTexts lineTexts, ILocalizationService localizationService, IOrderService orderService)
    {
        _lineTexts = lineTexts;
        _localizationService = localizationService;
        _orderService = orderService;
    }

    public virtual Task<string> WorkAsync(WorkKind kind)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Work.{kind}");
    }

    /// <param name="units">Units that it is about.</param>
    public virtual async Task<string> WorkMeaningAsync(WorkKind kind, int units)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.WorkMeaning.{kind}");
        return string.Format(CultureInfo.CurrentCulture, text, units);
    }

    public virtual Task<string> ActAsync(DecisionAct act)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Act.{act}");
    }

    public virtual Task<string> ExplanationAsync(DecisionAct act)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Explanation.{act}");
    }

    public virtual Task<string> KindAsync(DecisionKind kind)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Kind.{kind}");
    }

    public virtual Task<string> RefusalAsync(DecisionRefusal refusal)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Refused.{refusal}");
    }

    /// <param name="units">Signed.</param>
    public virtual Task<string> ReasonAsync(CorrectionReason reason, int units)
    {
        return reason.IsReversedBy(units)
            ? _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Reversed")
            : _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Reason.{reason}");
    }

    /// <param name="units">Signed.</param>
    public virtual async Task<string> ReasonMeaningAsync(CorrectionReason reason, int units)
    {
        var text = !reason.IsReversedBy(units)
            ? await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.ReasonMeaning.{reason}")
            : units > 0
                ? await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Reversed.TooLow")
                : await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Reversed.TooHigh");
        return string.Format(CultureInfo.CurrentCulture, text, Math.Abs(units));
    }

    public virtual Task<string> CountedAsync(HowCounted how)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Counted.{how}");
    }

    /// <summary>How, by whom and when a correction was settled.</summary>
    public virtual async Task<string> SettlementAsync(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var how = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Settlement.{correction.Settlement}");
        var when = (await _lineTexts.LocalAsync(correction.UpdatedOnUtc)).ToString("g", CultureInfo.CurrentCulture);

        return $"{how} ({await _lineTexts.ActorAsync(correction.ActorId)}, {when})";
    }

    /// <summary>What happens to a line: its moves.</summary>
    public virtual async Task<string> WhatAsync(LinePlan line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var texts = new List<string>();
        foreach (var move in line.Moves)
            texts.Add($"{move.Quantity.ToString(CultureInfo.CurrentCulture)}: {await _lineTexts.KindAsync(move.Kind)}");

        return string.Join("; ", texts);
    }

    public virtual async Task<string> WhyAsync(LinePlan line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Why.{line.Reason}");
        return string.Format(CultureInfo.CurrentCulture, text, line.PromisedBefore);
    }

    /// <summary>The numbers that people know orders by, by order id; an order that is gone is left out.</summary>
    public virtual async Task<IReadOnlyDictionary<int, string>> OrderNumbersAsync(IEnumerable<int> orderIds)
    {
        var orders = await _orderService.GetOrdersByIdsAsync([.. orderIds.Where(id => id > 0).Distinct()]);
        return orders.ToDictionary(order => order.Id, order => string.IsNullOrEmpty(order.CustomOrderNumber) ? NumberOf(order.Id) : order.CustomOrderNumber);
    }

    public static string NumberOf(int orderId)
    {
        return orderId.ToString(CultureInfo.InvariantCulture);
    }
}
