using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class Replanner : IReplanner
{
    /// <summary>Stock items that a page waits for; more are left to the sweep.</summary>
    public const int PLANNED_AT_ONCE = 20;

    private readonly IDirtyMarker _dirtyMarker;
    private readonly IExpectedArrivals _expectedArrivals;
    private readonly IRepository<Line> _lineRepository;
    private readonly ILogger _logger;
    private readonly IPromiseBoard _promiseBoard;
    private readonly IReconciler _reconciler;
    private readonly IStockItemBeginner _stockItemBeginner;
    private readonly IStockItemMap _stockItemMap;
    private readonly ITermsReader _termsReader;

    public Replanner(IDirtyMarker dirtyMarker,
        IExpectedArrivals expectedArrivals,
        IRepository<Line> lineRepository,
        ILogger logger,
        IPromiseBoard promiseBoard,
        IReconciler reconciler,
        IStockItemBeginner stockItemBeginner,
        IStockItemMap stockItemMap,
        ITermsReader termsReader)
    {
        _dirtyMarker = dirtyMarker;
        _expectedArrivals = expectedArrivals;
        _lineRepository = lineRepository;
        _logger = logger;
        _promiseBoard = promiseBoard;
        _reconciler = reconciler;
        _stockItemBeginner = stockItemBeginner;
        _stockItemMap = stockItemMap;
        _termsReader = termsReader;
    }

    public virtual async Task ReplanAsync(IReadOnlyDictionary<StockKey, PromiseCause> causes)
    {
        ArgumentNullException.ThrowIfNull(causes);
        var order = causes.Keys.OrderBy(key => key.ProductId).ThenBy(key => key.CombinationId).ToList();
        foreach (var key in order.Take(PLANNED_AT_ONCE))
            await ReplanAsync(key, causes[key]);

        if (order.Count > PLANNED_AT_ONCE)
            await _dirtyMarker.MarkAsync(order[PLANNED_AT_ONCE..]);
        await _promiseBoard.ForgetAsync();
    }

    public virtual async Task<IReadOnlyList<PreviewedPromise>> PreviewAsync(StockKey key, IReadOnlyDictionary<int, ExpectedArrival?> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (await _stockItemMap.FindAsync(key) is not { } item)
            return [];

        var lines = await _lineRepository.Table
            .Where(line => line.StockItemId == item.Id && !line.Closed && line.Waiting > 0)
            .OrderBy(line => line.QueuedOnUtc).ThenBy(line => line.OrderId).ThenBy(line => line.OrderItemId)
            .ToListAsync();
        if (lines.Count == 0)
            return [];

        var terms = await _termsReader.ReadAsync(key);
        var arrivals = (await _expectedArrivals.ReadAsync(key))
            .Where(arrival => !changes.ContainsKey(arrival.ArrivalId))
            .Concat(changes.Values.OfType<ExpectedArrival>())
            .ToList();
        var planned = PromiseLedger.PlanOf(item, lines, arrivals, terms).Lines.ToDictionary(line => line.LineId);

        return [.. lines.Select(line => Compare(line, planned[line.Id], terms.Promise.Today))];
    }

    private async Task ReplanAsync(StockKey key, PromiseCause cause)
    {
        try
        {
            await _stockItemBeginner.BeginAsync(key);
            await _reconciler.ReconcileAsync(new ReconcileRequest(key, ReconcileOccasion.Supply, Cause: cause));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await _dirtyMarker.MarkAsync(key);
            await _logger.ErrorAsync("Backorders: dates could not be planned anew. The sweep will look again.", exception);
        }
    }

    private static PreviewedPromise Compare(Line line, PromisePlanLine planned, DateOnly today)
    {
        var book = PromiseLedger.BookOf(line);
        var decision = book.Revise(planned.Promise, PromiseCause.ArrivalMoved, today);

        return new PreviewedPromise(line, book.Current, planned.Promise, planned.Reason, decision.IsSlip);
    }
}
