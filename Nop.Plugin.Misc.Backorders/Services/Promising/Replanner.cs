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
    private readonly ILogger _logger;
    private readonly IPromiseBoard _promiseBoard;
    private readonly IReconciler _reconciler;
    private readonly IStockItemBeginner _stockItemBeginner;
    private readonly IRepository<StockItem> _stockItemRepository;

    public Replanner(IDirtyMarker dirtyMarker,
        ILogger logger,
        IPromiseBoard promiseBoard,
        IReconciler reconciler,
        IStockItemBeginner stockItemBeginner,
        IRepository<StockItem> stockItemRepository)
    {
        _dirtyMarker = dirtyMarker;
        _logger = logger;
        _promiseBoard = promiseBoard;
        _reconciler = reconciler;
        _stockItemBeginner = stockItemBeginner;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task ReplanAsync(IReadOnlyDictionary<StockKey, PromiseCause> causes)
    {
        ArgumentNullException.ThrowIfNull(causes);
        var awaited = causes.Count > PLANNED_AT_ONCE ? await AwaitedAsync() : [];
        var first = causes.Keys.OrderByDescending(awaited.Contains).ThenBy(key => key.ProductId).ThenBy(key => key.CombinationId).Take(PLANNED_AT_ONCE).ToHashSet();
        var left = causes.Where(pair => !first.Contains(pair.Key)).ToList();
        try
        {
            await _dirtyMarker.MarkAsync(left.Where(pair => awaited.Contains(pair.Key)).ToDictionary());
            await _dirtyMarker.MarkAsync(left.Where(pair => !awaited.Contains(pair.Key)).ToDictionary());
            foreach (var key in first.OrderBy(key => key.ProductId).ThenBy(key => key.CombinationId))
                await ReplanAsync(key, causes[key]);
        }
        finally
        {
            await _promiseBoard.ForgetAsync();
        }
    }

    /// <summary>Those of which somebody waits come first, now and in the sweep: their dates are what people read.</summary>
    private async Task<HashSet<StockKey>> AwaitedAsync()
    {
        var waiting = await _stockItemRepository.Table.Where(item => item.Waiting > 0).Select(item => new { item.ProductId, item.CombinationId }).ToListAsync();

        return waiting.Select(item => new StockKey(item.ProductId, item.CombinationId)).ToHashSet();
    }

    private async Task ReplanAsync(StockKey key, PromiseCause cause)
    {
        try
        {
            await _stockItemBeginner.BeginAsync(key);
            await _reconciler.ReconcileAsync(new ReconcileRequest(key, ReconcileOccasion.Supply, Cause: cause));
        }
        catch (Exception exception)
        {
            await _dirtyMarker.MarkAsync(new Dictionary<StockKey, PromiseCause> { [key] = cause });
            await _logger.ErrorAsync("Backorders: dates could not be planned anew. The sweep will look again.", exception);
        }
    }
}
