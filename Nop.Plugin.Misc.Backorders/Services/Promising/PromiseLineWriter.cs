using System.Linq.Expressions;
using LinqToDB;
using LinqToDB.Linq;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using PromiseRevision = Nop.Plugin.Misc.Backorders.Domain.PromiseRevision;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class PromiseLineWriter : IPromiseLineWriter
{
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<PromiseRevision> _promiseRevisionRepository;
    private readonly TimeProvider _timeProvider;

    public PromiseLineWriter(IRepository<Line> lineRepository, IRepository<PromiseRevision> promiseRevisionRepository, TimeProvider timeProvider)
    {
        _lineRepository = lineRepository;
        _promiseRevisionRepository = promiseRevisionRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task WriteAsync(IReadOnlyList<PromiseChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await ForEachChunkAsync(changes.Where(change => change.Revision is not null), KeepAsync);
        await ForEachChunkAsync(changes.Where(change => (change.IsFirst || change.IsTold) && change.Book.Told is not null), TellAsync);
        await ForEachChunkAsync(changes.Where(change => change.IsFirst), (lines, some) => PromiseFirst(SetPromise(lines, some), some).UpdateAsync());
        await ForEachChunkAsync(changes.Where(change => !change.IsFirst), (lines, some) => SetPromise(lines, some).UpdateAsync());
    }

    /// <summary>What was promised before is what the line's row says still.</summary>
    private Task<int> KeepAsync(IQueryable<Line> lines, Changes some)
    {
        var now = Now;
        Expression<Func<Line, PromiseRevision>> revision = line => new PromiseRevision
        {
            LineId = line.Id,
            BeforeFrom = line.PromiseFrom,
            BeforeTo = line.PromiseTo,
            BeforeBasisId = line.PromiseBasisId,
            CreatedOnUtc = now,
        };

        return lines.InsertAsync((ITable<PromiseRevision>)_promiseRevisionRepository.Table, LineColumns.With(revision,
            (nameof(PromiseRevision.AfterFrom), some.Value(change => FromOf(change.Revision!.After))),
            (nameof(PromiseRevision.AfterTo), some.Value(change => ToOf(change.Revision!.After))),
            (nameof(PromiseRevision.AfterBasisId), some.Value(change => (int)change.Revision!.After.Basis)),
            (nameof(PromiseRevision.CauseId), some.Value(change => (int)change.Revision!.Cause)),
            (nameof(PromiseRevision.Day), some.Value(change => StoredDay.Of(change.Revision!.On))),
            (nameof(PromiseRevision.IsSlip), some.Value(change => change.Revision!.IsSlip))));
    }

    private static Task<int> TellAsync(IQueryable<Line> lines, Changes some)
    {
        return lines
            .Set(line => line.ToldBasisId, some.Column(change => (int)change.Book.Told!.Value.Promise.Basis))
            .Set(line => line.ToldFrom, some.Column(change => FromOf(change.Book.Told!.Value.Promise)))
            .Set(line => line.ToldTo, some.Column(change => ToOf(change.Book.Told!.Value.Promise)))
            .Set(line => line.ToldOn, some.Column(change => (DateTime?)StoredDay.Of(change.Book.Told!.Value.On)))
            .UpdateAsync();
    }

    private IUpdatable<Line> SetPromise(IQueryable<Line> lines, Changes some)
    {
        return lines
            .Set(line => line.PromiseBasisId, some.Column(change => (int)change.Planned.Promise.Basis))
            .Set(line => line.PromiseFrom, some.Column(change => FromOf(change.Planned.Promise)))
            .Set(line => line.PromiseTo, some.Column(change => ToOf(change.Planned.Promise)))
            .Set(line => line.PromiseReasonId, some.Column(change => (int)change.Planned.Reason))
            .Set(line => line.PromiseSourceId, some.Column(change => (int)change.Planned.Source.Kind))
            .Set(line => line.PromiseArrivalId, some.Column(change => change.Planned.Source.ArrivalId ?? 0))
            .Set(line => line.DatedUnits, some.Column(change => change.Planned.DatedUnits))
            .Set(line => line.DatedBasisId, some.Column(change => (int)change.Planned.Dated.Basis))
            .Set(line => line.DatedFrom, some.Column(change => FromOf(change.Planned.Dated)))
            .Set(line => line.DatedTo, some.Column(change => ToOf(change.Planned.Dated)))
            .Set(line => line.UpdatedOnUtc, Now);
    }

    private static IUpdatable<Line> PromiseFirst(IUpdatable<Line> update, Changes some)
    {
        return update
            .Set(line => line.FirstBasisId, some.Column(change => (int)change.Planned.Promise.Basis))
            .Set(line => line.FirstFrom, some.Column(change => FromOf(change.Planned.Promise)))
            .Set(line => line.FirstTo, some.Column(change => ToOf(change.Planned.Promise)));
    }

    private DateTime Now => _timeProvider.GetUtcNow().UtcDateTime;

    private static DateTime? FromOf(Promise promise) => StoredDay.Of(promise.Window?.From);

    private static DateTime? ToOf(Promise promise) => StoredDay.Of(promise.Window?.To);

    private async Task ForEachChunkAsync(IEnumerable<PromiseChange> changes, Func<IQueryable<Line>, Changes, Task<int>> write)
    {
        foreach (var chunk in ValueByLine.Chunk([.. changes], change => (change.Planned.Promise, change.Planned.Source, change.Planned.Dated, change.Planned.DatedUnits, change.Book.Told)))
        {
            var some = chunk.Select(change => change.Planned.LineId).ToList();
            var affected = await write(_lineRepository.Table.Where(line => some.Contains(line.Id)), new Changes(chunk));
            if (affected != some.Count)
                throw new LedgerException($"{some.Count} promises were to be written, {affected} were.");
        }
    }

    /// <summary>The changes of one statement.</summary>
    private sealed record Changes(IReadOnlyList<PromiseChange> OfLines)
    {
        public Expression Value<TValue>(Func<PromiseChange, TValue> of) => ValueByLine.Of(OfLines.Select(change => (change.Planned.LineId, of(change))));

        public Expression<Func<Line, TValue>> Column<TValue>(Func<PromiseChange, TValue> of) => LineColumns.Lambda<TValue>(Value(of));
    }
}
