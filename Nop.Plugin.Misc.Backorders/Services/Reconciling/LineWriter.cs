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
    /// <summary>More ids than this go into a second statement.</summary>
    private const int IDS_PER_STATEMENT = 900;

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

        var moves = changed.SelectMany(line => Trace(IdOf(line), line)).ToList();
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
        foreach (var kind in moves.GroupBy(move => move.Kind).OrderBy(group => group.Key))
        {
            var (from, to) = LegalMoves.EndsOf(kind.Key);
            var kindCause = $"{cause}:{(int)kind.Key}";
            var whole = kind.Where(move => from is not null && move.Quantity == move.Before).Select(move => move.LineId).ToList();
            await ForEachChunkAsync(whole, some => InsertMovesAsync(LinesOf(some), from, 0, kind.Key, kindCause, actorId));
            await ForEachChunkAsync(whole, some => UpdateQuantitiesAsync(LinesOf(some), from, to, null, kind.Key));

            var parts = kind.Where(move => from is null || move.Quantity != move.Before).Select(move => (move.LineId, move.Quantity)).ToList();
            var steps = AmountSteps.Of(parts);
            if (!steps.AreWhole)
                await ForEachChunkAsync([.. parts.Select(part => part.LineId)], some => InsertMovesAsync(LinesOf(some), null, 0, kind.Key, kindCause, actorId));

            foreach (var step in steps.Steps)
            {
                await ForEachChunkAsync(step.LineIds, some => steps.AreWhole
                    ? InsertMovesAsync(LinesOf(some), null, step.Amount, kind.Key, kindCause, actorId)
                    : AddToMovesAsync(some, step.Amount, kindCause));
                await ForEachChunkAsync(step.LineIds, some => UpdateQuantitiesAsync(LinesOf(some), from, to, step.Amount, kind.Key));
            }
        }
    }

    private async Task NoteAsync(List<(int LineId, int Noted)> lines)
    {
        var steps = AmountSteps.Of(lines);
        if (!steps.AreWhole)
            await ForEachChunkAsync([.. lines.Select(line => line.LineId)], some => LinesOf(some).Set(line => line.QuantityNoted, 0).UpdateAsync());

        foreach (var step in steps.Steps)
        {
            var amount = step.Amount;
            await ForEachChunkAsync(step.LineIds, some => steps.AreWhole
                ? LinesOf(some).Set(line => line.QuantityNoted, amount).UpdateAsync()
                : LinesOf(some).Set(line => line.QuantityNoted, line => unchecked(line.QuantityNoted + amount)).UpdateAsync());
        }
    }

    private Task<int> AddToMovesAsync(List<int> lineIds, int amount, string cause)
    {
        return _moveRepository.Table
            .Where(move => move.Cause == cause && lineIds.Contains(move.LineId))
            .Set(move => move.Quantity, move => unchecked(move.Quantity + amount))
            .UpdateAsync();
    }

    private IQueryable<Line> LinesOf(List<int> ids) => _lineRepository.Table.Where(line => ids.Contains(line.Id));

    /// <summary>The line's moves, each with what its starting state has when its turn comes.</summary>
    private static IEnumerable<LineMove> Trace(int lineId, LinePlan line)
    {
        var now = line.Before;
        foreach (var move in line.Moves)
        {
            yield return new LineMove(lineId, move.Kind, move.Quantity, move.From is { } from ? now.In(from) : 0);
            now = now.Apply(move);
        }
    }

    /// <param name="all">The state of which the move takes all that the line has; null: so many as are said.</param>
    private Task<int> InsertMovesAsync(IQueryable<Line> lines, UnitState? all, int quantity, MoveKind kind, string cause, int actorId)
    {
        var (kindId, now) = ((int)kind, Now);
        Expression<Func<Line, Move>> move = line => new Move
        {
            LineId = line.Id,
            KindId = kindId,
            Quantity = quantity,
            Cause = cause,
            ActorId = actorId,
            CreatedOnUtc = now,
        };

        return lines.InsertAsync((ITable<Move>)_moveRepository.Table, all is { } state ? LineColumns.TakeAll(move, state) : move);
    }

    /// <summary>The gaining column comes first: some databases assign from left to right.</summary>
    /// <param name="quantity">Null: all that the starting state has.</param>
    private Task<int> UpdateQuantitiesAsync(IQueryable<Line> lines, UnitState? from, UnitState to, int? quantity, MoveKind kind)
    {
        var units = quantity ?? 0;
        var update = lines.Set(line => line.UpdatedOnUtc, Now);
        if (kind == MoveKind.ShippedShort)
            update = update.Set(line => line.SentAlthoughShort, quantity is null ? line => unchecked(line.SentAlthoughShort + line.Waiting) : line => unchecked(line.SentAlthoughShort + units));

        if (from is not { } state)
            return update.Set(LineColumns.Of(to), LineColumns.Plus(to, units)).UpdateAsync();

        return quantity is null
            ? update.Set(LineColumns.Of(to), LineColumns.PlusAll(to, state)).Set(LineColumns.Of(state), 0).UpdateAsync()
            : update.Set(LineColumns.Of(to), LineColumns.Plus(to, units)).Set(LineColumns.Of(state), LineColumns.Plus(state, -units)).UpdateAsync();
    }

    private Task CloseAsync(List<int> ids, bool closed)
    {
        return ForEachChunkAsync(ids, some => LinesOf(some).Set(line => line.Closed, closed).UpdateAsync());
    }

    private static async Task ForEachChunkAsync(IReadOnlyList<int> ids, Func<List<int>, Task<int>> write)
    {
        foreach (var chunk in ids.Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            var affected = await write(some);
            if (affected != some.Count)
                throw new LedgerException($"{some.Count} lines were to be written, {affected} were.");
        }
    }
}
