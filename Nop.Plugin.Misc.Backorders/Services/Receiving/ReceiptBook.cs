using System.Data.Common;
using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Services.Receiving;

/// <inheritdoc />
public class ReceiptBook : IReceiptBook
{
    private const int ATTEMPTS = 5;

    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IArrivalWriter _arrivalWriter;
    private readonly IRepository<Receipt> _receiptRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly TimeProvider _timeProvider;

    public ReceiptBook(IRepository<Arrival> arrivalRepository,
        IArrivalWriter arrivalWriter,
        IRepository<Receipt> receiptRepository,
        IRepository<StockItem> stockItemRepository,
        TimeProvider timeProvider)
    {
        _arrivalRepository = arrivalRepository;
        _arrivalWriter = arrivalWriter;
        _receiptRepository = receiptRepository;
        _stockItemRepository = stockItemRepository;
        _timeProvider = timeProvider;
    }

    private DateTime Now => _timeProvider.GetUtcNow().UtcDateTime;

    public virtual async Task<Receipt?> FindAsync(Guid receiptGuid)
    {
        return await _receiptRepository.Table.FirstOrDefaultAsync(receipt => receipt.ReceiptGuid == receiptGuid);
    }

    public virtual async Task<bool> IsOnTheWayAsync(int arrivalId)
    {
        return await _receiptRepository.Table.OnTheWay().AnyAsync(receipt => receipt.ArrivalId == arrivalId);
    }

    public virtual async Task<bool> BeginAsync(Receipt receipt, int version)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        receipt.Status = IntentStatus.Intended;
        receipt.CreatedOnUtc = Now;
        receipt.UpdatedOnUtc = Now;
        try
        {
            using var scope = AmbientTransaction.Begin();
            var raised = await _arrivalRepository.Table
                .Where(arrival => arrival.Id == receipt.ArrivalId && arrival.Version == version
                    && arrival.StatusId != (int)ArrivalStatus.Received && arrival.StatusId != (int)ArrivalStatus.Cancelled)
                .Set(arrival => arrival.Version, version + 1)
                .UpdateAsync();
            if (raised != 1)
                return false;

            await _receiptRepository.InsertAsync(receipt, publishEvent: false);
            scope.Complete();
        }
        catch (Exception exception) when (exception is DbException or { InnerException: DbException })
        {
            // The unique index has the form's Guid, or whatever else it was: the row is not there, and the arrival is as it was.
            return false;
        }

        return await FindAsync(receipt.ReceiptGuid) is not null;
    }

    public virtual async Task<bool> TakeUpAsync(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var taken = await _receiptRepository.Table
            .Where(row => row.Id == receipt.Id && row.StatusId == (int)IntentStatus.Intended)
            .Set(row => row.StatusId, (int)IntentStatus.Calling)
            .Set(row => row.UpdatedOnUtc, Now)
            .UpdateAsync();

        return taken == 1;
    }

    public virtual async Task<bool> FinishAsync(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        for (var attempt = 1; ; attempt++)
        {
            var arrival = await _arrivalRepository.Table.FirstOrDefaultAsync(row => row.Id == receipt.ArrivalId)
                ?? throw new LedgerException($"The arrival {receipt.ArrivalId} is gone.");
            var after = arrival.Copy();
            after.Received += receipt.Quantity;
            if (receipt.Closes || (after.Received >= after.Ordered && after.Status != ArrivalStatus.Cancelled))
                after.Status = ArrivalStatus.Received;

            var isNew = false;
            var stale = await _arrivalWriter.WriteAsync([new ArrivalWrite(after, ArrivalChange.Received)], receipt.ActorId, async () => isNew = await CloseAsync(receipt, after));
            if (stale.Count == 0)
                return isNew;

            if (attempt == ATTEMPTS)
                throw new LedgerException($"The receipt {receipt.Id} could not be finished.");
        }
    }

    public virtual async Task<bool> WithdrawAsync(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var withdrawn = await _receiptRepository.Table
            .Where(row => row.Id == receipt.Id && (row.StatusId == (int)IntentStatus.Intended || row.StatusId == (int)IntentStatus.Calling))
            .Set(row => row.StatusId, (int)IntentStatus.Withdrawn)
            .Set(row => row.UpdatedOnUtc, Now)
            .UpdateAsync();

        return withdrawn == 1;
    }

    public virtual async Task<IList<Receipt>> GetStuckAsync(TimeSpan patience)
    {
        var before = Now - patience;

        return await _receiptRepository.Table.OnTheWay()
            .Where(row => row.UpdatedOnUtc < before)
            .OrderBy(row => row.Id)
            .ToListAsync();
    }

    /// <summary>Also from withdrawn: whoever finishes knows that the platform has the units, and a slow call may have been given up.</summary>
    private async Task<bool> CloseAsync(Receipt receipt, Arrival after)
    {
        var closed = await _receiptRepository.Table
            .Where(row => row.Id == receipt.Id && row.StatusId != (int)IntentStatus.Done)
            .Set(row => row.StatusId, (int)IntentStatus.Done)
            .Set(row => row.UpdatedOnUtc, Now)
            .UpdateAsync();
        if (closed == 1 && receipt.Quantity > 0)
        {
            await _stockItemRepository.Table
                .Where(item => item.ProductId == after.ProductId && item.CombinationId == after.CombinationId)
                .Set(item => item.SubscribersWait, true)
                .UpdateAsync();
        }

        return closed == 1;
    }
}
