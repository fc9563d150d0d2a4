using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
/// <remarks>By ascending id, so that two writers wait for each other in one order only. Nothing else happens in the transaction.</remarks>
public class ArrivalWriter : IArrivalWriter
{
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
        var last = 0;
        foreach (var key in ordered.Select(write => new StockKey(write.After.ProductId, write.After.CombinationId)).Distinct())
            await _stockItemBeginner.BeginAsync(key);

        using (var scope = AmbientTransaction.Begin())
        {
            foreach (var (after, change) in ordered)
            {
                if (after.Id == 0)
                    await InsertAsync(after, now);
                else if (await UpdateAsync(after, now) == 0)
                    stale.Add(after.Id);

                last = await KeepAsync(after, change, actorId, now);
            }

            if (stale.Count > 0 || (alongside is not null && !await alongside()))
                return stale;

            scope.Complete();
        }

        if (last > 0 && !await _arrivalRevisionRepository.Table.AnyAsync(revision => revision.Id == last))
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

    private async Task<int> KeepAsync(Arrival after, ArrivalChange change, int actorId, DateTime now)
    {
        var revision = new ArrivalRevision
        {
            ArrivalId = after.Id,
            Change = change,
            Ordered = after.Ordered,
            Received = after.Received,
            WindowFrom = after.WindowFrom,
            WindowTo = after.WindowTo,
            StatusId = after.StatusId,
            WarehouseId = after.WarehouseId,
            Note = after.Note,
            ActorId = actorId,
            CreatedOnUtc = now,
        };
        await _arrivalRevisionRepository.InsertAsync(revision, publishEvent: false);

        return revision.Id;
    }
}
