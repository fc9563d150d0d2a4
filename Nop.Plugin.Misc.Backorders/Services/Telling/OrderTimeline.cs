using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;
using PromiseRevision = Nop.Plugin.Misc.Backorders.Domain.PromiseRevision;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
public class OrderTimeline : IOrderTimeline
{
    private const int IDS_AT_ONCE = 900;

    private readonly ILineQueryService _lineQueryService;
    private readonly IRepository<Move> _moveRepository;
    private readonly IRepository<PromiseRevision> _promiseRevisionRepository;
    private readonly IStoreDay _storeDay;
    private readonly Dictionary<int, (List<Move> Moves, List<PromiseRevision> Revisions, bool IsSettled)> _byLine = [];

    public OrderTimeline(ILineQueryService lineQueryService,
        IRepository<Move> moveRepository,
        IRepository<PromiseRevision> promiseRevisionRepository,
        IStoreDay storeDay)
    {
        _lineQueryService = lineQueryService;
        _moveRepository = moveRepository;
        _promiseRevisionRepository = promiseRevisionRepository;
        _storeDay = storeDay;
    }

    public virtual async Task<IReadOnlyList<TimelineEntry>> ReadAsync(OrderItemTelling item, IReadOnlyList<OrderItemTelling> ofOrder)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(ofOrder);
        if (item.Lines.Count == 0)
            return [];

        await LoadAsync([.. ofOrder.Append(item).SelectMany(one => one.Lines).DistinctBy(line => line.Id)]);
        var entries = new List<TimelineEntry> { new(DayOf(item.Lines[0].QueuedOnUtc), TimelineKind.Ordered) };
        if (!string.IsNullOrEmpty(item.Shown?.Sentence))
            entries.Add(new(StoredDay.Read(item.Shown.Day), TimelineKind.Read, Words: item.Shown.Sentence));

        foreach (var line in item.Lines)
        {
            var (moves, revisions, isSettled) = _byLine[line.Id];
            if (item.TellsDates)
                entries.AddRange(Promises(line, revisions));
            entries.AddRange(Units(moves, isSettled));
        }

        return [.. entries.Distinct().OrderBy(entry => entry.Day).ThenBy(entry => entry.Kind is TimelineKind.Ordered or TimelineKind.Read or TimelineKind.Promised ? (int)entry.Kind : (int)TimelineKind.Changed)];
    }

    /// <summary>The first promise, and every later one that reads differently.</summary>
    private IEnumerable<TimelineEntry> Promises(Line line, List<PromiseRevision> revisions)
    {
        if (line.FirstBasisId == 0)
            yield break;

        var first = DayOf(line.CreatedOnUtc);
        var told = PromiseText.Of(StoredDay.Promise(line.FirstFrom, line.FirstTo, line.FirstBasisId), first);
        yield return new(first, TimelineKind.Promised, When: told);
        foreach (var revision in revisions)
        {
            var day = StoredDay.Read(revision.Day);
            var now = PromiseText.Of(StoredDay.Promise(revision.AfterFrom, revision.AfterTo, revision.AfterBasisId), day);
            if (now == told)
                continue;

            told = now;
            yield return new(day, TimelineKind.Changed, When: now, Cause: (PromiseCause)revision.CauseId);
        }
    }

    /// <summary>What became ready is told once it is final.</summary>
    private IEnumerable<TimelineEntry> Units(List<Move> moves, bool isSettled)
    {
        return moves
            .Select(move => (Day: DayOf(move.CreatedOnUtc), Kind: KindOf(move.Kind), move.Quantity))
            .Where(move => move.Kind is not null && (isSettled || move.Kind is not (TimelineKind.Ready or TimelineKind.WaitsAgain)))
            .GroupBy(move => (move.Day, move.Kind))
            .Select(group => new TimelineEntry(group.Key.Day, group.Key.Kind!.Value, group.Sum(move => move.Quantity)));
    }

    private static TimelineKind? KindOf(MoveKind kind) => kind switch
    {
        MoveKind.Allotted => TimelineKind.Ready,
        MoveKind.TakenBack => TimelineKind.WaitsAgain,
        MoveKind.Released => TimelineKind.BeingPacked,
        MoveKind.Shipped or MoveKind.ShippedShort => TimelineKind.Shipped,
        MoveKind.CancelledWaiting or MoveKind.CancelledReady or MoveKind.CancelledReleased => TimelineKind.Cancelled,
        _ => null,
    };

    private async Task LoadAsync(List<Line> lines)
    {
        var missing = lines.Where(line => !_byLine.ContainsKey(line.Id)).ToList();
        if (missing.Count == 0)
            return;

        var stockItems = await _lineQueryService.GetStockItemsAsync([.. missing.Select(line => line.StockItemId).Distinct()]);
        foreach (var line in missing)
            _byLine[line.Id] = ([], [], stockItems.TryGetValue(line.StockItemId, out var item) && await _lineQueryService.IsSettledAsync(item));

        foreach (var chunk in missing.Select(line => line.Id).Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            foreach (var move in await _moveRepository.Table.Where(move => some.Contains(move.LineId)).OrderBy(move => move.Id).ToListAsync())
                _byLine[move.LineId].Moves.Add(move);

            foreach (var revision in await _promiseRevisionRepository.Table.Where(revision => some.Contains(revision.LineId)).OrderBy(revision => revision.Id).ToListAsync())
                _byLine[revision.LineId].Revisions.Add(revision);
        }
    }

    private DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(_storeDay.LocalOf(utc));
}
