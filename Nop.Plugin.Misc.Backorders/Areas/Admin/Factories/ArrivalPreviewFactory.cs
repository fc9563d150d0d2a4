using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class ArrivalPreviewFactory : IArrivalPreviewFactory
{
    private readonly IArrivalModelFactory _arrivalModelFactory;
    private readonly IArrivalQueryService _arrivalQueryService;
    private readonly IArrivalService _arrivalService;
    private readonly ArrivalTexts _arrivalTexts;
    private readonly ILineQueryService _lineQueryService;
    private readonly IPromisePreviewer _promisePreviewer;
    private readonly IReceiptService _receiptService;

    public ArrivalPreviewFactory(IArrivalModelFactory arrivalModelFactory,
        IArrivalQueryService arrivalQueryService,
        IArrivalService arrivalService,
        ArrivalTexts arrivalTexts,
        ILineQueryService lineQueryService,
        IPromisePreviewer promisePreviewer,
        IReceiptService receiptService)
    {
        _arrivalModelFactory = arrivalModelFactory;
        _arrivalQueryService = arrivalQueryService;
        _arrivalService = arrivalService;
        _arrivalTexts = arrivalTexts;
        _lineQueryService = lineQueryService;
        _promisePreviewer = promisePreviewer;
        _receiptService = receiptService;
    }

    public virtual async Task<ArrivalCancelModel> PrepareCancelModelAsync(Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        return new ArrivalCancelModel
        {
            Id = arrival.Id,
            Version = arrival.Version,
            Arrival = (await _arrivalModelFactory.PrepareRowsAsync([arrival]))[0],
            Changes = await PrepareChangesAsync([(KeyOf(arrival), arrival.Id, null)]),
        };
    }

    public virtual async Task PrepareMoveModelAsync(ArrivalMoveModel model, IReadOnlyList<SeenArrival> seen, DateMove? move)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(seen);
        var arrivals = await _arrivalQueryService.GetByIdsAsync([.. seen.Select(one => one.ArrivalId)]);
        var plan = move is null ? new MovePlan([], []) : await _arrivalService.PlanMoveAsync([.. seen.Select(one => one.ArrivalId)], move);
        var rows = (await _arrivalModelFactory.PrepareRowsAsync([.. arrivals])).ToDictionary(row => row.Id);
        var moved = plan.Moved.ToDictionary(one => one.Arrival.Id);
        foreach (var arrival in arrivals)
        {
            var row = rows[arrival.Id];
            var after = moved.TryGetValue(arrival.Id, out var to) ? await _arrivalTexts.DaysAsync(to.From, to.To) : string.Empty;
            model.Arrivals.Add(new MovedArrivalModel(arrival.Id, row.ProductName ?? string.Empty, row.SupplierName ?? string.Empty, row.Reference, arrival.Expected(), row.Days ?? string.Empty, after));
        }

        foreach (var refusal in plan.Refusals)
        {
            var (name, reason) = (await NameAsync(refusal.ArrivalId, rows), await _arrivalTexts.RefusalAsync(refusal));
            model.Refusals.Add($"{name}: {reason}");
        }

        model.IsPlanned = move is not null && plan.Refusals.Count == 0 && plan.Moved.Count > 0;
        if (model.IsPlanned)
        {
            model.Changes = await PrepareChangesAsync([.. plan.Moved.Select(one => (KeyOf(one.Arrival), one.Arrival.Id,
                one.Arrival.Promised() is { } promised ? promised with { Window = new PromiseWindow(one.From, one.To) } : null))]);
        }
    }

    public virtual async Task PrepareReceiptModelAsync(ArrivalReceiptModel model, Arrival arrival, int? quantity)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(arrival);
        model.Arrival = (await _arrivalModelFactory.PrepareRowsAsync([arrival]))[0];
        model.Expected = arrival.Expected();
        if (quantity is not { } units || (await _receiptService.PreviewAsync(arrival.Id, units)).Preview is not { } preview)
            return;

        var turned = (preview.Plan?.Lines ?? []).Where(line => line.LineId is not null && line.After.Ready > line.Before.Ready).ToList();
        var lines = (await _lineQueryService.GetByIdsAsync([.. turned.Select(line => line.LineId!.Value)])).ToDictionary(line => line.Id);
        model.Preview = new ReceiptPreviewModel(units, preview.StockBefore, preview.StockAfter, await _arrivalTexts.DifferenceAsync(units, arrival.Expected(), model.Closes),
            [.. turned.Where(plan => lines.ContainsKey(plan.LineId!.Value)).Select(plan =>
            {
                var line = lines[plan.LineId!.Value];
                return new ReadyLineModel(line.Id, line.OrderId, NumberOf(line), CustomerOf(line), plan.After.Ready - plan.Before.Ready, plan.After.Waiting);
            })]);
    }

    /// <summary>Every promise that changes, of every stock item: once each, with all of its arrivals' changes.</summary>
    private async Task<IList<PromiseChangeModel>> PrepareChangesAsync(IReadOnlyList<(StockKey Key, int ArrivalId, ExpectedArrival? After)> changes)
    {
        var models = new List<PromiseChangeModel>();
        foreach (var item in changes.GroupBy(change => change.Key).OrderBy(group => group.Key.ProductId).ThenBy(group => group.Key.CombinationId))
        {
            var previews = await _promisePreviewer.PreviewAsync(item.Key, item.ToDictionary(change => change.ArrivalId, change => change.After));
            foreach (var preview in previews.Where(preview => preview.Changes))
            {
                models.Add(new PromiseChangeModel(preview.Line.OrderId, NumberOf(preview.Line), CustomerOf(preview.Line), preview.Line.CustomerEmail, preview.Line.ProductName, preview.Line.Waiting,
                    await _arrivalTexts.PromiseAsync(preview.Before), await _arrivalTexts.PromiseAsync(preview.After), preview.IsSlip));
            }
        }

        return [.. models.OrderByDescending(model => model.IsSlip)];
    }

    private async Task<string> NameAsync(int arrivalId, IReadOnlyDictionary<int, ArrivalRowModel> rows)
    {
        return rows.TryGetValue(arrivalId, out var row)
            ? $"{row.ProductName}, {row.Reference ?? row.Days}"
            : await _arrivalTexts.RefusalAsync(new RefusedArrival(ArrivalRefusal.NotFound, string.Empty, arrivalId));
    }

    private static StockKey KeyOf(Arrival arrival)
    {
        return new StockKey(arrival.ProductId, arrival.CombinationId);
    }

    private static string NumberOf(Line line)
    {
        return string.IsNullOrEmpty(line.OrderNumber) ? line.OrderId.ToString(CultureInfo.InvariantCulture) : line.OrderNumber;
    }

    private static string CustomerOf(Line line)
    {
        return $"{line.CustomerFirstName} {line.CustomerLastName}".Trim();
    }
}
