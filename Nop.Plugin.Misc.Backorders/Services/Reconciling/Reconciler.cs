using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Promising;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class Reconciler : IReconciler
{
    private const int ATTEMPTS = 4;
    private static readonly IReadOnlyDictionary<int, int> _nothing = new Dictionary<int, int>();

    private readonly IDirtyMarker _dirtyMarker;
    private readonly LedgerRun _ledgerRun;
    private readonly ILedgerRunPreparer _ledgerRunPreparer;
    private readonly IPromiseBoard _promiseBoard;
    private readonly IStockItemMap _stockItemMap;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IStockReader _stockReader;

    public Reconciler(IDirtyMarker dirtyMarker,
        LedgerRun ledgerRun,
        ILedgerRunPreparer ledgerRunPreparer,
        IPromiseBoard promiseBoard,
        IStockItemMap stockItemMap,
        IRepository<StockItem> stockItemRepository,
        IStockReader stockReader)
    {
        _dirtyMarker = dirtyMarker;
        _ledgerRun = ledgerRun;
        _ledgerRunPreparer = ledgerRunPreparer;
        _promiseBoard = promiseBoard;
        _stockItemMap = stockItemMap;
        _stockItemRepository = stockItemRepository;
        _stockReader = stockReader;
    }

    public virtual async Task<ReconcileResult> ReconcileAsync(ReconcileRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.AssumedUnits != 0)
            throw new ArgumentException("Units are assumed in a preview only.", nameof(request));

        if (AmbientTransaction.IsPresent())
        {
            await _dirtyMarker.MarkAsync(request.Key);
            return new ReconcileResult(ReconcileOutcome.Postponed, null, _nothing);
        }

        if (await FindItemAsync(request.Key) is not { } item)
            return new ReconcileResult(ReconcileOutcome.NothingToDo, null, _nothing);

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var context = await _ledgerRunPreparer.PrepareAsync(request, item);
                var result = await RunAsync(item.Id, context, isPreview: false);
                if (result.Outcome == ReconcileOutcome.Changed)
                    return result;

                var committed = await IsCommittedAsync(item.Id, context.RunId);
                if (committed || attempt == ATTEMPTS)
                {
                    if (!committed)
                        await _dirtyMarker.MarkAsync(request.Key);
                    if (!item.HasWork)
                        await _stockItemMap.ForgetAsync();
                    if (result.IsBoardOutdated)
                        await _promiseBoard.ForgetAsync();
                    return result;
                }
            }
            catch (Exception) when (attempt < ATTEMPTS)
            {
                // Rolled back as a whole; what it was to do is read again.
            }
            catch (Exception exception)
            {
                await _dirtyMarker.MarkAsync(request.Key);
                throw new LedgerException($"The stock item of product {request.Key.ProductId} could not be brought up to date.", exception);
            }
        }
    }

    public virtual async Task<ReconcileResult> PreviewAsync(ReconcileRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (AmbientTransaction.IsPresent())
            return new ReconcileResult(ReconcileOutcome.Postponed, null, _nothing);

        if (await FindItemAsync(request.Key) is not { } item)
            return new ReconcileResult(ReconcileOutcome.NothingToDo, null, _nothing);

        try
        {
            return await RunAsync(item.Id, await _ledgerRunPreparer.PrepareAsync(request, item), isPreview: true);
        }
        catch (Exception exception) when (exception is not (LedgerException or OperationCanceledException))
        {
            throw new LedgerException($"The stock item of product {request.Key.ProductId} could not be previewed.", exception);
        }
    }

    /// <summary>Null where the ledger has no row and needs none.</summary>
    private async Task<StockItem?> FindItemAsync(StockKey key)
    {
        if (await _stockItemMap.FindAsync(key) is { } item)
            return item;

        var reading = await _stockReader.ReadAsync(key);
        return reading.IsCounted && reading.Stock < 0
            ? await _stockItemMap.FindOrInsertAsync(key, reading.HowCounted)
            : null;
    }

    private async Task<ReconcileResult> RunAsync(int stockItemId, LedgerRunContext context, bool isPreview)
    {
        using var scope = AmbientTransaction.Begin();
        var result = await _ledgerRun.ExecuteAsync(stockItemId, context);
        if (!isPreview && result.Outcome != ReconcileOutcome.Changed)
            scope.Complete();

        return result;
    }

    /// <summary>
    /// A scope can roll back without a word. Not ours here means so, or that the next one was quicker than we are; the plan
    /// is made again either way, and changes nothing if it was written.
    /// </summary>
    private async Task<bool> IsCommittedAsync(int stockItemId, Guid runId)
    {
        return await _stockItemRepository.Table.AnyAsync(item => item.Id == stockItemId && item.RunId == runId);
    }
}
