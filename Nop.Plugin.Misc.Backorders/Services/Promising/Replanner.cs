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
    private readonly ILogger _logger;
    private readonly IPromiseBoard _promiseBoard;
    private readonly IReconciler _reconciler;
    private readonly IStockItemBeginner _stockItemBeginner;

    public Replanner(IDirtyMarker dirtyMarker, ILogger logger, IPromiseBoard promiseBoard, IReconciler reconciler, IStockItemBeginner stockItemBeginner)
    {
        _dirtyMarker = dirtyMarker;
        _logger = logger;
        _promiseBoard = promiseBoard;
        _reconciler = reconciler;
        _stockItemBeginner = stockItemBeginner;
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
}
