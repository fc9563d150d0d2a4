using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;
using PlannedMove = Nop.Plugin.Misc.Backorders.Planning.Lifecycle.Move;
using PromiseRevision = Nop.Plugin.Misc.Backorders.Domain.PromiseRevision;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
public class OrderTimeline : IOrderTimeline
{
    private const int IDS_AT_ONCE = 900;

    private readonly IHeldHistories _heldHistories;
    private readonly ILineQueryService _lineQueryService;
    private readonly IRepository<Move> _moveRepository;
    private readonly IRepository<PromiseRevision> _promiseRevisionRepository;
    private readonly IStoreDay _storeDay;
    private readonly Dictionary<int, HeldGoods?> _heldByItem = [];
    private readonly Dictionary<int, (List<Move> Moves, List<PromiseRevision> Revisions, DateOnly? NotFinalFrom)> _byLine = [];

    public OrderTimeline(IHeldHistories heldHistories,
        ILineQueryService lineQueryService,
        IRepository<Move> moveRepository,
        IRepository<PromiseRevision> promiseRevisionRepository,
        IStoreDay storeDay)
    {
        _heldHistories = heldHistories;
        _lineQueryService = lineQueryService;
        _moveRepository = moveRepository;
        _promiseRevisionRepository = promiseRevisionRepository;
        _storeDay = storeDay;
    }

    public virtual async Task<IReadOnlyList<TimelineEntry>> ReadAsync(OrderItemTelling item, IReadOnlyList<OrderItemTelling> ofOrder)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(ofOrder);
        await LoadAsync([.. ofOrder.Append(item).SelectMany(one => one.Lines).DistinctBy(line => line.Id)]);
        var entries = new List<TimelineEntry> { new(item.OrderedOn, TimelineKind.Ordered) };
        if (!string.IsNullOrEmpty(item.Shown?.Sentence))
            entries.Add(new(StoredDay.Read(item.Shown.Day), TimelineKind.Read, Words: item.Shown.Sentence));

        await LoadHeldAsync([.. ofOrder.Append(item).DistinctBy(one => one.OrderItemId)]);
        var parts = item.Lines.Select(PartOf).ToList();
        var held = _heldByItem[item.OrderItemId];
        var whole = held is { IsWhole: true } && item.Whole is not null ? item.Whole with { Held = null, Read = held.Parts.Count > 0 ? null : item.Whole.Read } : item.Whole;
        if (item.TellsDates)
            entries.AddRange(PromiseTimeline.Of([.. parts, .. held?.Parts.Select(one => one.Part) ?? []], whole).Select((told, at) => new TimelineEntry(told.Day, at == 0 ? TimelineKind.Promised : TimelineKind.Changed, When: told.Told, Cause: told.Cause)));

        var holds = held?.Parts.SelectMany(one => one.Holds).ToList() ?? [];
        if (held is not { IsWhole: true } && item.ReleasedOn is { } releasedOn)
            holds.Add(new HeldDays(item.OrderedOn, releasedOn));

        entries.AddRange(ItemTimeline.Of([.. parts.Select(part => part.Units)], holds).Where(change => change.Day <= _storeDay.Today).Select(change => new TimelineEntry(change.Day, KindOf(change.Kind), change.Items)));

        return [.. entries.OrderBy(entry => entry.Day).ThenBy(entry => entry.Kind)];
    }

    private PartPromises PartOf(Line line)
    {
        var (moves, revisions, notFinalFrom) = _byLine[line.Id];
        var units = new LineHistory(
            Math.Max(1, line.UnitsPerItem),
            [.. moves.Select(move => new DayMove(DayOf(move.CreatedOnUtc), new PlannedMove(move.Kind, move.Quantity)))],
            notFinalFrom);

        return new PartPromises(
            units,
            line.FirstBasisId == 0 ? null : StoredDay.Promise(line.FirstFrom, line.FirstTo, line.FirstBasisId),
            DayOf(line.CreatedOnUtc),
            [.. revisions.Select(made => new PromiseStep(StoredDay.Read(made.Day), made.CreatedOnUtc.Ticks, StoredDay.Promise(made.AfterFrom, made.AfterTo, made.AfterBasisId), (PromiseCause)made.CauseId))]);
    }

    private static TimelineKind KindOf(ItemChangeKind kind) => kind switch
    {
        ItemChangeKind.NotSent => TimelineKind.NotSent,
        ItemChangeKind.Ready => TimelineKind.Ready,
        ItemChangeKind.ReadyAgain => TimelineKind.ReadyAgain,
        ItemChangeKind.WaitsAgain => TimelineKind.WaitsAgain,
        ItemChangeKind.BeingPacked => TimelineKind.BeingPacked,
        ItemChangeKind.Shipped => TimelineKind.Shipped,
        ItemChangeKind.Cancelled => TimelineKind.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such change."),
    };

    private async Task LoadHeldAsync(List<OrderItemTelling> items)
    {
        var missing = items.Where(item => !_heldByItem.ContainsKey(item.OrderItemId)).ToList();
        var found = missing.Count == 0 ? null : await _heldHistories.ReadAsync(missing);
        foreach (var item in missing)
            _heldByItem[item.OrderItemId] = found!.GetValueOrDefault(item.OrderItemId);
    }

    private async Task LoadAsync(List<Line> lines)
    {
        var missing = lines.Where(line => !_byLine.ContainsKey(line.Id)).ToList();
        if (missing.Count == 0)
            return;

        var stockItems = await _lineQueryService.GetStockItemsAsync([.. missing.Select(line => line.StockItemId).Distinct()]);
        foreach (var line in missing)
            _byLine[line.Id] = ([], [], await NotFinalFromAsync(stockItems.GetValueOrDefault(line.StockItemId)));

        foreach (var chunk in missing.Select(line => line.Id).Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            foreach (var move in await _moveRepository.Table.Where(move => some.Contains(move.LineId)).OrderBy(move => move.Id).ToListAsync())
                _byLine[move.LineId].Moves.Add(move);

            foreach (var revision in await _promiseRevisionRepository.Table.Where(revision => some.Contains(revision.LineId)).OrderBy(revision => revision.Id).ToListAsync())
                _byLine[revision.LineId].Revisions.Add(revision);
        }
    }

    /// <summary>What became ready since the stock last changed may be taken back until that has settled.</summary>
    private async Task<DateOnly?> NotFinalFromAsync(StockItem? stockItem)
    {
        if (stockItem is null)
            return _storeDay.Today;

        return await _lineQueryService.IsSettledAsync(stockItem) ? null : DayOf(stockItem.LastEventOnUtc);
    }

    private DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(_storeDay.LocalOf(utc));
}
