using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class ArrivalImportModelFactory : IArrivalImportModelFactory
{
    private const int MOST_ROWS = 200;
    private const int MOST_ERRORS = 1000;

    private readonly ArrivalTexts _arrivalTexts;
    private readonly IGoodsReader _goodsReader;
    private readonly ILocalizationService _localizationService;

    public ArrivalImportModelFactory(ArrivalTexts arrivalTexts, IGoodsReader goodsReader, ILocalizationService localizationService)
    {
        _arrivalTexts = arrivalTexts;
        _goodsReader = goodsReader;
        _localizationService = localizationService;
    }

    public virtual async Task<ArrivalImportModel> PrepareAsync(ArrivalImportPlan plan, string? content)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var model = new ArrivalImportModel
        {
            Content = content,
            IsChecked = true,
            CanApply = plan.CanApply && plan.Changes.Count > 0,
            Problem = plan.IsOutdated ? await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.Import.Outdated") : null,
            Added = plan.Changes.Count(change => change.Before is null),
            Changed = plan.Changes.Count(change => change.Before is not null),
            Unchanged = plan.Unchanged,
            MoreRows = Math.Max(0, plan.Changes.Count - MOST_ROWS),
            ErrorCount = plan.Errors.Count + plan.Refusals.Count,
        };
        var wrong = plan.Errors.Select(error => (error.Row, Error: (CsvError?)error, Refusal: (RefusedArrival?)null))
            .Concat(plan.Refusals.Select(refused => (refused.Row, Error: (CsvError?)null, Refusal: (RefusedArrival?)refused.Refusal)));
        foreach (var (row, error, refusal) in wrong.OrderBy(one => one.Row).Take(MOST_ERRORS))
        {
            model.Errors.Add(error is not null
                ? new ImportErrorModel(row, error.Column ?? string.Empty, await MessageAsync(error))
                : new ImportErrorModel(row, ColumnOf(refusal!.Field), await _arrivalTexts.RefusalAsync(refusal)));
        }

        var shown = plan.Changes.Take(MOST_ROWS).ToList();
        var goods = await _goodsReader.ReadAsync([.. shown.Select(change => KeyOf(change.After))]);
        foreach (var change in shown)
        {
            model.Rows.Add(new ImportedArrivalModel(change.Row, await _arrivalTexts.ChangeAsync(change.Change), goods.GetValueOrDefault(KeyOf(change.After))?.Name ?? string.Empty, change.After.Reference,
                change.Before is null ? string.Empty : await SayAsync(change.Before), await SayAsync(change.After)));
        }

        return model;
    }

    private async Task<string> SayAsync(Arrival arrival)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.Import.State");

        return string.Format(CultureInfo.CurrentCulture, text, arrival.Ordered,
            await _arrivalTexts.DaysAsync(StoredDay.Read(arrival.WindowFrom), StoredDay.Read(arrival.WindowTo)), await _arrivalTexts.StatusAsync(arrival.Status), arrival.Note);
    }

    private async Task<string> MessageAsync(CsvError error)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Csv.Problem.{error.Problem}");

        return string.Format(CultureInfo.CurrentCulture, text, error.Arguments);
    }

    private static string ColumnOf(string field)
    {
        return field switch
        {
            nameof(ArrivalDraft.Key) => IArrivalFiles.SKU,
            nameof(ArrivalDraft.WarehouseId) => IArrivalFiles.WAREHOUSE,
            nameof(ArrivalDraft.SupplierId) => IArrivalFiles.SUPPLIER,
            nameof(ArrivalDraft.Ordered) => IArrivalFiles.QUANTITY,
            _ => field,
        };
    }

    private static StockKey KeyOf(Arrival arrival)
    {
        return new StockKey(arrival.ProductId, arrival.CombinationId);
    }
}
