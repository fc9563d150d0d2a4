using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using PromiseRevision = Nop.Plugin.Misc.Backorders.Domain.PromiseRevision;
using KeptRevision = Nop.Plugin.Misc.Backorders.Planning.Promises.PromiseRevision;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class PromiseLineWriter : IPromiseLineWriter
{
    private const int IDS_PER_STATEMENT = 900;

    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<PromiseRevision> _promiseRevisionRepository;
    private readonly TimeProvider _timeProvider;

    public PromiseLineWriter(IRepository<Line> lineRepository, IRepository<PromiseRevision> promiseRevisionRepository, TimeProvider timeProvider)
    {
        _lineRepository = lineRepository;
        _promiseRevisionRepository = promiseRevisionRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task WriteAsync(IReadOnlyList<PromiseChange> changes, PromiseCause cause)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var alike in changes.Where(change => change.Revision is not null).GroupBy(change => change.Revision! with { Before = Promise.None }, change => change.Planned.LineId))
            await ForEachChunkAsync([.. alike], lines => KeepAsync(lines, alike.Key));

        foreach (var alike in changes.Where(change => (change.IsFirst || change.IsTold) && change.Book.Told is not null).GroupBy(change => change.Book.Told!.Value, change => change.Planned.LineId))
            await ForEachChunkAsync([.. alike], lines => TellAsync(lines, alike.Key));

        foreach (var alike in changes.GroupBy(Stored.Of, change => change.Planned.LineId))
            await ForEachChunkAsync([.. alike], lines => SetAsync(lines, alike.Key));
    }

    /// <summary>What was promised before is what the line's row says still: lines of as many different promises are one statement.</summary>
    private Task<int> KeepAsync(IQueryable<Line> lines, KeptRevision kept)
    {
        var (afterFrom, afterTo) = DaysOf(kept.After);
        var (afterBasis, cause) = ((int)kept.After.Basis, (int)kept.Cause);
        var (day, isSlip, now) = (StoredDay.Of(kept.On), kept.IsSlip, Now);

        return lines.InsertAsync((ITable<PromiseRevision>)_promiseRevisionRepository.Table, line => new PromiseRevision
        {
            LineId = line.Id,
            BeforeFrom = line.PromiseFrom,
            BeforeTo = line.PromiseTo,
            BeforeBasisId = line.PromiseBasisId,
            AfterFrom = afterFrom,
            AfterTo = afterTo,
            AfterBasisId = afterBasis,
            CauseId = cause,
            Day = day,
            IsSlip = isSlip,
            CreatedOnUtc = now,
        });
    }

    private static Task<int> TellAsync(IQueryable<Line> lines, ToldPromise told)
    {
        var (from, to) = DaysOf(told.Promise);
        var on = StoredDay.Of(told.On);

        return lines
            .Set(line => line.ToldBasisId, (int)told.Promise.Basis)
            .Set(line => line.ToldFrom, from)
            .Set(line => line.ToldTo, to)
            .Set(line => line.ToldOn, on)
            .UpdateAsync();
    }

    private Task<int> SetAsync(IQueryable<Line> lines, Stored stored)
    {
        var (from, to) = DaysOf(stored.Promise);
        var (datedFrom, datedTo) = DaysOf(stored.Dated);
        var update = lines
            .Set(line => line.PromiseBasisId, (int)stored.Promise.Basis)
            .Set(line => line.PromiseFrom, from)
            .Set(line => line.PromiseTo, to)
            .Set(line => line.PromiseReasonId, (int)stored.Reason)
            .Set(line => line.PromiseSourceId, (int)stored.Source.Kind)
            .Set(line => line.PromiseArrivalId, stored.Source.ArrivalId ?? 0)
            .Set(line => line.DatedBasisId, (int)stored.Dated.Basis)
            .Set(line => line.DatedFrom, datedFrom)
            .Set(line => line.DatedTo, datedTo)
            .Set(line => line.UpdatedOnUtc, Now);
        if (stored.IsFirst)
        {
            update = update
                .Set(line => line.FirstBasisId, (int)stored.Promise.Basis)
                .Set(line => line.FirstFrom, from)
                .Set(line => line.FirstTo, to);
        }

        return stored.DatedUnits is { } units
            ? update.Set(line => line.DatedUnits, units).UpdateAsync()
            : update.Set(line => line.DatedUnits, line => line.Waiting).UpdateAsync();
    }

    private DateTime Now => _timeProvider.GetUtcNow().UtcDateTime;

    private static (DateTime? From, DateTime? To) DaysOf(Promise promise)
    {
        return (StoredDay.Of(promise.Window?.From), StoredDay.Of(promise.Window?.To));
    }

    private async Task ForEachChunkAsync(List<int> ids, Func<IQueryable<Line>, Task<int>> write)
    {
        foreach (var chunk in ids.Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            var affected = await write(_lineRepository.Table.Where(line => some.Contains(line.Id)));
            if (affected != some.Count)
                throw new LedgerException($"{some.Count} promises were to be written, {affected} were.");
        }
    }

    /// <summary>What lines with the same columns share.</summary>
    /// <param name="DatedUnits">Null: all that wait, however many that are.</param>
    /// <param name="IsFirst">Whether it is what the line is promised first as well.</param>
    private readonly record struct Stored(Promise Promise, PromiseSource Source, PromiseReason Reason, Promise Dated, int? DatedUnits, bool IsFirst)
    {
        public static Stored Of(PromiseChange change)
        {
            var line = change.Planned;
            return new Stored(line.Promise, line.Source, line.Reason, line.Dated, line.DatedUnits == line.Waiting ? null : line.DatedUnits, change.IsFirst);
        }
    }
}
