using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Rows of what a decision does to lines: those that the plan changes, and those of a frozen item that are closed.</summary>
public class PlannedLines
{
    private readonly DecisionTexts _decisionTexts;
    private readonly LineTexts _lineTexts;
    private readonly ILocalizationService _localizationService;

    public PlannedLines(DecisionTexts decisionTexts, LineTexts lineTexts, ILocalizationService localizationService)
    {
        _decisionTexts = decisionTexts;
        _lineTexts = lineTexts;
        _localizationService = localizationService;
    }

    public virtual async Task<IReadOnlyList<PlannedLineModel>> OfAsync(DecidedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var changed = item.Plan?.Changed.Where(line => line.Moves.Count > 0).ToList() ?? [];
        var numbers = await _decisionTexts.OrderNumbersAsync(changed.Select(line => line.Place.OrderId).Concat(item.Closed.Select(line => line.OrderId)));
        var rows = new List<PlannedLineModel>();
        foreach (var line in changed)
        {
            rows.Add(new PlannedLineModel(line.LineId ?? 0, line.Place.OrderId, numbers.GetValueOrDefault(line.Place.OrderId) ?? DecisionTexts.NumberOf(line.Place.OrderId),
                UnitsOf(line.Before), UnitsOf(line.After), await _decisionTexts.WhatAsync(line), await _decisionTexts.WhyAsync(line)));
        }

        foreach (var line in item.Closed.Where(line => line.Waiting + line.Ready + line.Released > 0))
            rows.Add(await CloseAsync(line, numbers));

        return rows;
    }

    private async Task<PlannedLineModel> CloseAsync(Line line, IReadOnlyDictionary<int, string> numbers)
    {
        var before = new Quantities(line.Waiting, line.Ready, line.Released, line.Shipped, line.Cancelled);
        var after = new Quantities(0, 0, 0, line.Shipped, line.Cancelled + line.Waiting + line.Ready + line.Released);
        var texts = new List<string>();
        foreach (var (units, kind) in new[] { (line.Waiting, MoveKind.CancelledWaiting), (line.Ready, MoveKind.CancelledReady), (line.Released, MoveKind.CancelledReleased) })
        {
            if (units > 0)
                texts.Add($"{units}: {await _lineTexts.KindAsync(kind)}");
        }

        return new PlannedLineModel(line.Id, line.OrderId, numbers.GetValueOrDefault(line.OrderId) ?? DecisionTexts.NumberOf(line.OrderId), UnitsOf(before), UnitsOf(after),
            string.Join("; ", texts), await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.WhyClosed"));
    }

    private static int[] UnitsOf(Quantities units)
    {
        return [units.Waiting, units.Ready, units.Released, units.Shipped, units.Cancelled];
    }
}
