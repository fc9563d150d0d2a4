using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class ArrivalService : IArrivalService
{
    private const int IDS_PER_STATEMENT = 900;

    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IArrivalFollower _arrivalFollower;
    private readonly IArrivalWriter _arrivalWriter;
    private readonly IGoodsReader _goodsReader;
    private readonly IRepository<Receipt> _receiptRepository;
    private readonly IStoreDay _storeDay;
    private readonly IRepository<Supplier> _supplierRepository;
    private readonly IRepository<Warehouse> _warehouseRepository;

    public ArrivalService(IRepository<Arrival> arrivalRepository,
        IArrivalFollower arrivalFollower,
        IArrivalWriter arrivalWriter,
        IGoodsReader goodsReader,
        IRepository<Receipt> receiptRepository,
        IStoreDay storeDay,
        IRepository<Supplier> supplierRepository,
        IRepository<Warehouse> warehouseRepository)
    {
        _arrivalRepository = arrivalRepository;
        _arrivalFollower = arrivalFollower;
        _arrivalWriter = arrivalWriter;
        _goodsReader = goodsReader;
        _receiptRepository = receiptRepository;
        _storeDay = storeDay;
        _supplierRepository = supplierRepository;
        _warehouseRepository = warehouseRepository;
    }

    public virtual async Task<ArrivalResult> AddAsync(ArrivalDraft draft, int actorId)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var refusals = ArrivalRules.Check(draft, await ReadFactsAsync(draft));
        if (refusals.Count > 0)
            return ArrivalResult.Refused(refusals);

        return await WriteAsync([new ArrivalWrite(new Arrival().With(draft), ArrivalChange.Added)], actorId);
    }

    public virtual Task<ArrivalResult> EditAsync(SeenArrival seen, ArrivalDraft draft, int actorId)
    {
        ArgumentNullException.ThrowIfNull(draft);

        return ChangeAsync(seen, actorId, async before =>
        {
            if (!before.IsOpen())
                return (null, [Of(ArrivalRefusal.Closed, before.Id)]);

            var facts = await ReadFactsAsync(draft);
            if (draft.WarehouseId != before.WarehouseId && await IsOnTheWayAsync(before.Id))
                facts = facts with { OnTheWay = new HashSet<int> { before.Id } };

            return (before.With(draft), ArrivalRules.Check(draft, facts, before));
        });
    }

    public virtual Task<ArrivalResult> SetStatusAsync(SeenArrival seen, ArrivalStatus status, int actorId)
    {
        if (status is not (ArrivalStatus.Planned or ArrivalStatus.Confirmed or ArrivalStatus.InTransit))
            throw new ArgumentOutOfRangeException(nameof(status), status, "An arrival is received by receipts and cancelled by name.");

        return ChangeAsync(seen, actorId, before => Task.FromResult(before.IsOpen()
            ? (Into(before, status), (IReadOnlyList<RefusedArrival>)[])
            : (null, [Of(ArrivalRefusal.Closed, before.Id)])));
    }

    public virtual Task<ArrivalResult> CancelAsync(SeenArrival seen, int actorId)
    {
        return ChangeAsync(seen, actorId, async before =>
        {
            if (!before.IsOpen())
                return (null, [Of(ArrivalRefusal.Closed, before.Id)]);

            return await IsOnTheWayAsync(before.Id)
                ? (null, [Of(ArrivalRefusal.OnTheWay, before.Id)])
                : (Into(before, ArrivalStatus.Cancelled), []);
        });
    }

    public virtual Task<ArrivalResult> ReopenAsync(SeenArrival seen, int actorId)
    {
        return ChangeAsync(seen, actorId, before => Task.FromResult(before switch
        {
            _ when before.IsOpen() => (null, [Of(ArrivalRefusal.Open, before.Id)]),
            _ when before.Expected() == 0 => (null, [new RefusedArrival(ArrivalRefusal.QuantityReceived, nameof(ArrivalDraft.Ordered), before.Id, before.Received)]),
            _ => ((Arrival?)Into(before, ArrivalStatus.Planned), (IReadOnlyList<RefusedArrival>)[]),
        }));
    }

    public virtual async Task<ArrivalResult> MoveAsync(IReadOnlyList<SeenArrival> seen, DateMove move, int actorId)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var plan = await PlanMoveAsync([.. seen.Select(one => one.ArrivalId)], move);
        if (plan.Refusals.Count > 0)
            return ArrivalResult.Refused(plan.Refusals);

        var versions = seen.GroupBy(one => one.ArrivalId).ToDictionary(group => group.Key, group => group.Last().Version);
        var writes = new List<ArrivalWrite>();
        foreach (var moved in plan.Moved)
        {
            var after = moved.Arrival.With(ArrivalDraft.Of(moved.Arrival) with { From = moved.From, To = moved.To });
            after.Version = versions[after.Id];
            if (ArrivalChanges.Of(moved.Arrival, after) is { } change || moved.Arrival.Version != after.Version)
                writes.Add(new ArrivalWrite(after, ArrivalChange.Moved));
        }

        return await WriteAsync(writes, actorId);
    }

    public virtual async Task<MovePlan> PlanMoveAsync(IReadOnlyList<int> arrivalIds, DateMove move)
    {
        ArgumentNullException.ThrowIfNull(arrivalIds);
        ArgumentNullException.ThrowIfNull(move);
        var found = await FindAsync(arrivalIds);
        var moved = new List<MovedArrival>();
        var refusals = new List<RefusedArrival>();
        foreach (var id in arrivalIds.Distinct().Order())
        {
            if (!found.TryGetValue(id, out var arrival))
                refusals.Add(Of(ArrivalRefusal.NotFound, id));
            else if (!arrival.IsOpen())
                refusals.Add(Of(ArrivalRefusal.Closed, id));
            else if (Window(arrival, move) is not var (from, to))
                refusals.Add(Of(ArrivalRefusal.NothingToMove, id));
            else if (ArrivalRules.OfWindow(ArrivalDraft.Of(arrival) with { From = from, To = to }, _storeDay.Today, arrival).ToList() is { Count: > 0 } reasons)
                refusals.AddRange(reasons);
            else
                moved.Add(new MovedArrival(arrival, from, to));
        }

        return new MovePlan(moved, refusals);
    }

    /// <summary>Null where no window is stated that could be moved, or the calendar has no such day.</summary>
    private static (DateOnly From, DateOnly To)? Window(Arrival arrival, DateMove move)
    {
        if (move is { From: { } from, To: { } to })
            return (from, to);
        if (StoredDay.Window(arrival.WindowFrom, arrival.WindowTo) is not { } window || Math.Abs((long)move.Days) > ArrivalRules.FARTHEST_DAYS)
            return null;

        return (window.From.AddDays(move.Days), window.To.AddDays(move.Days));
    }

    private async Task<ArrivalResult> ChangeAsync(SeenArrival seen, int actorId, Func<Arrival, Task<(Arrival? After, IReadOnlyList<RefusedArrival> Refusals)>> change)
    {
        if (!(await FindAsync([seen.ArrivalId])).TryGetValue(seen.ArrivalId, out var before))
            return ArrivalResult.Refused(ArrivalRefusal.NotFound, seen.ArrivalId);

        if (before.Version != seen.Version)
            return ArrivalResult.Refused(ArrivalRefusal.Stale, seen.ArrivalId);

        var (after, refusals) = await change(before);
        if (after is null || refusals.Count > 0)
            return ArrivalResult.Refused(refusals);

        return ArrivalChanges.Of(before, after) is { } what
            ? await WriteAsync([new ArrivalWrite(after, what)], actorId)
            : ArrivalResult.Done(before.Id);
    }

    private async Task<ArrivalResult> WriteAsync(IReadOnlyList<ArrivalWrite> writes, int actorId)
    {
        var stale = await _arrivalWriter.WriteAsync(writes, actorId);
        if (stale.Count > 0)
            return ArrivalResult.Refused([.. stale.Select(id => Of(ArrivalRefusal.Stale, id))]);

        await _arrivalFollower.FollowAsync(writes);

        return ArrivalResult.Done([.. writes.Select(write => write.After.Id)]);
    }

    private async Task<ArrivalFacts> ReadFactsAsync(ArrivalDraft draft)
    {
        var goods = await _goodsReader.ReadAsync([draft.Key]);
        var suppliers = await _supplierRepository.Table.Where(row => row.Id == draft.SupplierId).Select(row => row.Id).ToListAsync();
        var warehouses = await _warehouseRepository.Table.Where(row => row.Id == draft.WarehouseId).Select(row => row.Id).ToListAsync();

        return new ArrivalFacts(goods.GetValueOrDefault(draft.Key), suppliers.ToHashSet(), warehouses.ToHashSet(), _storeDay.Today);
    }

    private async Task<Dictionary<int, Arrival>> FindAsync(IReadOnlyCollection<int> ids)
    {
        var found = new Dictionary<int, Arrival>();
        foreach (var chunk in ids.Distinct().Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            foreach (var arrival in await _arrivalRepository.Table.Where(row => some.Contains(row.Id)).ToListAsync())
                found[arrival.Id] = arrival;
        }

        return found;
    }

    private Task<bool> IsOnTheWayAsync(int arrivalId)
    {
        return _receiptRepository.Table.OnTheWay().AnyAsync(receipt => receipt.ArrivalId == arrivalId);
    }

    private static Arrival Into(Arrival arrival, ArrivalStatus status)
    {
        var copy = arrival.Copy();
        copy.Status = status;

        return copy;
    }

    private static RefusedArrival Of(ArrivalRefusal reason, int arrivalId)
    {
        return new RefusedArrival(reason, string.Empty, arrivalId);
    }
}
