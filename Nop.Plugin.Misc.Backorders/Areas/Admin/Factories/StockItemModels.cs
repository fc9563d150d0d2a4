using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>A stock item with its lines, corrections, orders that were set back, and the decisions about it.</summary>
public class StockItemModels
{
    private const int LINES_AT_MOST = 100;
    private const int ROWS_AT_MOST = 50;

    private readonly IDecisionQueryService _decisionQueryService;
    private readonly DecisionTexts _decisionTexts;
    private readonly ILineModelFactory _lineModelFactory;
    private readonly ILineQueryService _lineQueryService;
    private readonly LineTexts _lineTexts;
    private readonly MoveTargets _moveTargets;
    private readonly StockItemNames _stockItemNames;
    private readonly IWorkList _workList;

    public StockItemModels(IDecisionQueryService decisionQueryService,
        DecisionTexts decisionTexts,
        ILineModelFactory lineModelFactory,
        ILineQueryService lineQueryService,
        LineTexts lineTexts,
        MoveTargets moveTargets,
        StockItemNames stockItemNames,
        IWorkList workList)
    {
        _decisionQueryService = decisionQueryService;
        _decisionTexts = decisionTexts;
        _lineModelFactory = lineModelFactory;
        _lineQueryService = lineQueryService;
        _lineTexts = lineTexts;
        _moveTargets = moveTargets;
        _stockItemNames = stockItemNames;
        _workList = workList;
    }

    public virtual async Task<StockItemModel> PrepareAsync(StockItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var lines = await _lineQueryService.GetOpenAsync(item.Id, LINES_AT_MOST + 1);
        var model = new StockItemModel
        {
            Id = item.Id,
            ProductId = item.ProductId,
            ProductName = await _stockItemNames.OfAsync(item),
            HowCounted = await _decisionTexts.CountedAsync(item.HowCounted),
            Stock = item.Stock,
            Correction = item.Correction,
            Waiting = item.Waiting,
            Ready = item.Ready,
            Released = item.Released,
            Withheld = item.Withheld,
            Unexplained = item.Unexplained,
            IsFrozen = item.Frozen,
            OnHold = item.OnHold,
            KeptForNewOrders = item.KeptForNewOrders,
            LookedOn = await _lineTexts.LocalAsync(item.LastSweptOnUtc),
            HasMoreLines = lines.Count > LINES_AT_MOST,
            Lines = [.. await _lineModelFactory.PrepareLinesAsync([.. lines.Take(LINES_AT_MOST)])],
            AvailableTargets = item.Frozen ? [.. await _moveTargets.OfAsync(item.ProductId)] : [],
        };
        await AddCorrectionsAsync(model);
        await AddReopenedAsync(model);
        await AddDecisionsAsync(model);

        return model;
    }

    private async Task AddCorrectionsAsync(StockItemModel model)
    {
        var corrections = await _decisionQueryService.GetCorrectionsAsync(model.Id, ROWS_AT_MOST);
        var numbers = await _decisionTexts.OrderNumbersAsync(corrections.Select(row => row.OrderId));
        foreach (var row in corrections)
        {
            var isOpen = row.Quantity != row.Settled;
            var units = isOpen ? row.Quantity - row.Settled : row.Settled - row.Back;
            model.Corrections.Add(new CorrectionModel(row.Id, row.OrderId, numbers.GetValueOrDefault(row.OrderId) ?? DecisionTexts.NumberOf(row.OrderId),
                await _decisionTexts.ReasonAsync(row.Reason, units), await _decisionTexts.ReasonMeaningAsync(row.Reason, units), units,
                isOpen ? null : await _decisionTexts.SettlementAsync(row), row.Reason == CorrectionReason.SentThenClosed && units < 0));
        }
    }

    private async Task AddReopenedAsync(StockItemModel model)
    {
        var orders = await _workList.GetReopenedAsync(model.ProductId);
        var numbers = await _decisionTexts.OrderNumbersAsync(orders.Select(order => order.Id));
        foreach (var order in orders)
            model.Reopened.Add(new ReopenedOrderModel(order.Id, numbers.GetValueOrDefault(order.Id) ?? DecisionTexts.NumberOf(order.Id), await _lineTexts.LocalAsync(order.CreatedOnUtc)));
    }

    private async Task AddDecisionsAsync(StockItemModel model)
    {
        var decisions = await _decisionQueryService.GetDecisionsAsync(model.Id, ROWS_AT_MOST);
        var orders = await _decisionQueryService.GetOrdersOfAsync([.. decisions.Select(row => row.OrderItemId)]);
        var numbers = await _decisionTexts.OrderNumbersAsync(orders.Values);
        foreach (var row in decisions)
        {
            var orderId = orders.GetValueOrDefault(row.OrderItemId);
            model.Decisions.Add(new DecisionModel(await _lineTexts.LocalAsync(row.CreatedOnUtc), await _decisionTexts.KindAsync(row.Kind), row.Quantity,
                orderId, numbers.GetValueOrDefault(orderId) ?? orderId.ToString(CultureInfo.InvariantCulture), await _lineTexts.ActorAsync(row.ActorId)));
        }
    }
}
