using System.Globalization;
using System.Linq.Expressions;
using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class LineWriter : ILineWriter
{
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Move> _moveRepository;
    private readonly INewLineWriter _newLineWriter;
    private readonly TimeProvider _timeProvider;

    public LineWriter(IRepository<Line> lineRepository, IRepository<Move> moveRepository, INewLineWriter newLineWriter, TimeProvider timeProvider)
    {
        _lineRepository = lineRepository;
        _moveRepository = moveRepository;
        _newLineWriter = newLineWriter;
        _timeProvider = timeProvider;
    }

    private DateTime Now => _timeProvider.GetUtcNow().UtcDateTime;

    public virtual async Task WriteAsync(StockItem item, StockReading reading, ReconcilePlan plan, IReadOnlyList<Line> lines, int actorId)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(lines);
        var changed = plan.Changed.ToList();
        var newItems = changed.Where(line => line.IsNew).ToDictionary(line => line.Place.OrderItemId, line => line.PerItem);
        var ids = await _newLineWriter.InsertAsync(item, reading, newItems);
        int IdOf(LinePlan line) => line.LineId ?? ids[line.Place.OrderItemId];

        var moves = changed.SelectMany(line => line.Moves.Select(move => new LineMove(IdOf(line), move.Kind, move.Quantity))).ToList();
        await MoveAsync(moves, item.Version.ToString(CultureInfo.InvariantCulture), actorId);

        await NoteAsync([.. changed.Where(line => line.Noted != line.NotedBefore || line.IsNew).Select(line => (IdOf(line), line.Noted))]);

        var open = plan.Lines.Where(line => line.After.Open > 0).Select(IdOf).ToHashSet();
        var closed = lines.Where(line => line.Closed).Select(line => line.Id).ToHashSet();
        await CloseAsync([.. plan.Lines.Where(line => !line.IsNew).Select(IdOf).Where(id => !open.Contains(id) && !closed.Contains(id))], true);
        await CloseAsync([.. open.Where(closed.Contains)], false);
    }

    public virtual async Task MoveAsync(IReadOnlyCollection<LineMove> moves, string cause, int actorId)
    {
        ArgumentNullException.ThrowIfNull(moves);
        foreach (var kind in moves.GroupBy(move => move.Kind, move => (move.LineId, move.Quantity)).OrderBy(group => group.Key))
        {
            var kindCause = $"{cause}:{(int)kind.Key}";
            await ForEachChunkAsync([.. kind], (lines, units) => InsertMovesAsync(lines, units, kind.Key, kindCause, actorId));
            await ForEachChunkAsync([.. kind], (lines, units) => UpdateQuantitiesAsync(lines, units, kind.Key));
        }
    }

    private Task NoteAsync(List<(int LineId, int Noted)> noted)
    {
        return ForEachChunkAsync(noted, (lines, value) => lines.Set(line => line.QuantityNoted, LineColumns.Lambda<int>(value)).UpdateAsync());
    }

    private Task CloseAsync(List<int> ids, bool closed)
    {
        return ForEachChunkAsync([.. ids.Select(id => (id, closed))], (lines, _) => lines.Set(line => line.Closed, closed).UpdateAsync());
    }

    private Task<int> InsertMovesAsync(IQueryable<Line> lines, Expression units, MoveKind kind, string cause, int actorId)
    {
        var (kindId, now) = ((int)kind, Now);
        Expression<Func<Line, Move>> move = line => new Move
        {
            LineId = line.Id,
            KindId = kindId,
            Cause = cause,
            ActorId = actorId,
            CreatedOnUtc = now,
        };

        return lines.InsertAsync((ITable<Move>)_moveRepository.Table, LineColumns.With(move, (nameof(Move.Quantity), units)));
    }

    private Task<int> UpdateQuantitiesAsync(IQueryable<Line> lines, Expression units, MoveKind kind)
    {
        var (from, to) = LegalMoves.EndsOf(kind);
        var update = lines
            .Set(line => line.UpdatedOnUtc, Now)
            .Set(LineColumns.Of(to), LineColumns.Plus(to, units));
        if (kind == MoveKind.ShippedShort)
            update = update.Set(line => line.SentAlthoughShort, LineColumns.Lambda<int>(Expression.Add(Expression.Property(LineColumns.Row, nameof(Line.SentAlthoughShort)), units)));
        if (from is { } state)
            update = update.Set(LineColumns.Of(state), LineColumns.Minus(state, units));

        return update.UpdateAsync();
    }

    /// <param name="write">Of some of the lines, with their values as one expression.</param>
    private async Task ForEachChunkAsync<TValue>(IReadOnlyCollection<(int LineId, TValue Value)> values, Func<IQueryable<Line>, Expression, Task<int>> write)
    {
        foreach (var chunk in ValueByLine.Chunk(values, value => value.Value))
        {
            var some = chunk.Select(value => value.LineId).ToList();
            var affected = await write(_lineRepository.Table.Where(line => some.Contains(line.Id)), ValueByLine.Of(chunk));
            if (affected != some.Count)
                throw new LedgerException($"{some.Count} lines were to be written, {affected} were.");
        }
    }
}
