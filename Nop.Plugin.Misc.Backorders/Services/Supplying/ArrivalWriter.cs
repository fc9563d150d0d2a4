using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
/// <remarks>
/// By ascending id, so that two writers wait for each other in one order only. Nothing else happens in the transaction; the
/// history is copied from the arrivals themselves, so that a long file does not hold them twice as long.
/// </remarks>
public class ArrivalWriter : IArrivalWriter
{
    private const int IDS_AT_ONCE = 900;

    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IRepository<ArrivalRevision> _arrivalRevisionRepository;
    private readonly IStockItemBeginner _stockItemBeginner;
    private readonly TimeProvider _timeProvider;

    public ArrivalWriter(IRepository<Arrival> arrivalRepository,
        IRepository<ArrivalRevision> arrivalRevisionRepository,
        IStockItemBeginner stockItemBeginner,
        TimeProvider timeProvider)
    {
        _arrivalRepository = arrivalRepository;
        _arrivalRevisionRepository = arrivalRevisionRepository;
        _stockItemBeginner = stockItemBeginner;
        _timeProvider = timeProvider;
    }

    public virtual async Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<ArrivalWrite> writes, int actorId, Func<Task<bool>>? alongside = null)
    {
        ArgumentNullException.ThrowIfNull(writes);
        var ordered = writes.OrderBy(write => write.After.Id).ToList();
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var stale = new List<int>();
        await _stockItemBeginner.BeginAsync([.. ordered.Select(write => new StockKey(write.After.ProductId, write.After.CombinationId)).Distinct()]);
        var version = ordered.Count > 0 ? ordered[^1].After.Version + 1 : 0;

        using (var scope = AmbientTransaction.Begin())
        {
            foreach (var (after, _) in ordered)
            {
                if (after.Id == 0)
                    await InsertAsync(after, now);
                else if (await UpdateAsync(after, now) == 0)
                    stale.Add(after.Id);
            }

            if (stale.Count > 0)
                return stale;

            foreach (var alike in ordered.GroupBy(write => write.Change, write => write.After.Id))
                await KeepAsync([.. alike], (int)alike.Key, actorId, now);

            if (alongside is not null && !await alongside())
                return stale;

            scope.Complete();
        }

        if (ordered.Count > 0 && ordered[^1].After.Id is var last && !await _arrivalRepository.Table.AnyAsync(arrival => arrival.Id == last && arrival.Version >= version))
            throw new LedgerException("The arrivals could not be written.");

        return stale;
    }

    private async Task InsertAsync(Arrival arrival, DateTime now)
    {
        arrival.Version = 1;
        arrival.CreatedOnUtc = now;
        arrival.UpdatedOnUtc = now;
        await _arrivalRepository.InsertAsync(arrival, publishEvent: false);
    }

    private Task<int> UpdateAsync(Arrival after, DateTime now)
    {
        return _arrivalRepository.Table
            .Where(arrival => arrival.Id == after.Id && arrival.Version == after.Version)
            .Set(arrival => arrival.Version, after.Version + 1)
            .Set(arrival => arrival.SupplierId, after.SupplierId)
            .Set(arrival => arrival.Reference, after.Reference)
            .Set(arrival => arrival.WarehouseId, after.WarehouseId)
            .Set(arrival => arrival.Ordered, after.Ordered)
            .Set(arrival => arrival.Received, after.Received)
            .Set(arrival => arrival.WindowFrom, after.WindowFrom)
            .Set(arrival => arrival.WindowTo, after.WindowTo)
            .Set(arrival => arrival.StatusId, after.StatusId)
            .Set(arrival => arrival.Note, after.Note)
            .Set(arrival => arrival.UpdatedOnUtc, now)
            .UpdateAsync();
    }

    private async Task KeepAsync(List<int> arrivalIds, int changeId, int actorId, DateTime now)
    {
        foreach (var chunk in arrivalIds.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            await _arrivalRepository.Table.Where(arrival => some.Contains(arrival.Id)).InsertAsync((ITable<ArrivalRevision>)_arrivalRevisionRepository.Table, arrival => new ArrivalRevision
            {
                ArrivalId = arrival.Id,
                ChangeId = changeId,
                Ordered = arrival.Ordered,
                Received = arrival.Received,
                WindowFrom = arrival.WindowFrom,
                WindowTo = arrival.WindowTo,
                StatusId = arrival.StatusId,
                WarehouseId = arrival.WarehouseId,
                Note = arrival.Note,
                ActorId = actorId,
                CreatedOnUtc = now,
            });
        }
    }
}
