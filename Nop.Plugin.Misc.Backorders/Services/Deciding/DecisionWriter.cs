using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <inheritdoc />
public class DecisionWriter : IDecisionWriter
{
    private const int IDS_PER_STATEMENT = 900;

    private readonly ICorrectionBook _correctionBook;
    private readonly ICorrectionIntents _correctionIntents;
    private readonly IRepository<Decision> _decisionRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly ILineWriter _lineWriter;
    private readonly IRepository<ReopenedOrder> _reopenedOrderRepository;
    private readonly TimeProvider _timeProvider;

    public DecisionWriter(ICorrectionBook correctionBook,
        ICorrectionIntents correctionIntents,
        IRepository<Decision> decisionRepository,
        IRepository<Line> lineRepository,
        ILineWriter lineWriter,
        IRepository<ReopenedOrder> reopenedOrderRepository,
        TimeProvider timeProvider)
    {
        _correctionBook = correctionBook;
        _correctionIntents = correctionIntents;
        _decisionRepository = decisionRepository;
        _lineRepository = lineRepository;
        _lineWriter = lineWriter;
        _reopenedOrderRepository = reopenedOrderRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task<DecisionWriting> ApplyAsync(StockItem item, StockReading reading, PersonDecision decision)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(decision);
        if (await _decisionRepository.Table.AnyAsync(row => row.StockItemId == item.Id && row.DecisionGuid == decision.DecisionGuid))
            return DecisionWriting.Before;

        if (decision.SettledCorrectionId > 0 && await SettleAsync(item, decision) is not DecisionWriting.Written and var other)
            return other;

        item.OnHold = decision.Hold ?? item.OnHold;
        item.KeptForNewOrders = Math.Max(0, decision.KeptForNewOrders ?? item.KeptForNewOrders);
        if (decision.AcceptsCounting && reading.IsCounted)
            item.HowCounted = reading.HowCounted;

        if (decision.Reopens is (var orderId, var noteId))
            await ReopenAsync(orderId, noteId, decision.ActorId);

        foreach (var correction in decision.Corrections)
            item.Correction = await _correctionBook.AddAsync(item, correction, decision.ActorId);

        var closed = await CloseAsync(item, decision);
        var noted = decision.Charges.Select(charge => (charge.OrderItemId, charge.Units))
            .Concat(decision.Corrections.Select(correction => (correction.OrderItemId, correction.Quantity)))
            .Concat(closed)
            .DefaultIfEmpty((decision.SettledOrderItemId, decision.KeptForNewOrders ?? (decision.Hold == true ? 1 : decision.SettledUnits)));
        foreach (var (orderItemId, quantity) in noted)
            await NoteAsync(item, decision, orderItemId, quantity);

        return DecisionWriting.Written;
    }

    public virtual async Task CarryPromisesAsync(StockItem item, PersonDecision decision)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(decision);
        foreach (var chunk in decision.MovedLineIds.Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            var promised = await _lineRepository.Table.Where(line => some.Contains(line.Id) && line.FirstBasisId > 0).OrderBy(line => line.Id).ToListAsync();
            foreach (var alike in promised.GroupBy(PromiseLedger.BookOf))
                await CarryAsync(item.Id, [.. alike.Select(line => line.OrderItemId)], alike.First());
        }
    }

    public virtual async Task CorrectAsync(StockItem item, IReadOnlyList<PlannedCorrection> facts)
    {
        ArgumentNullException.ThrowIfNull(item);
        item.Correction = await _correctionBook.DecideAsync(item, facts);
    }

    private async Task<DecisionWriting> SettleAsync(StockItem item, PersonDecision decision)
    {
        var correctionId = decision.SettledCorrectionId;
        if (decision.IntentId > 0)
        {
            if (!await _correctionIntents.FinishAsync(decision.IntentId))
                return DecisionWriting.Before;
        }
        else if (await _correctionIntents.IsOnTheWayAsync(correctionId) || !await _correctionBook.IsOpenAsync(correctionId, decision.SettledUnits))
        {
            return DecisionWriting.Changed;
        }

        item.Correction = await _correctionBook.SettleAsync(item, correctionId, decision.SettledUnits, decision.Settlement, decision.ActorId);
        return DecisionWriting.Written;
    }

    /// <summary>A line that has been here before keeps its own first promise.</summary>
    private async Task CarryAsync(int stockItemId, List<int> orderItemIds, Line from)
    {
        var lines = _lineRepository.Table.Where(line => line.StockItemId == stockItemId && orderItemIds.Contains(line.OrderItemId));
        await lines.Where(line => line.FirstBasisId == 0)
            .Set(line => line.FirstBasisId, from.FirstBasisId)
            .Set(line => line.FirstFrom, from.FirstFrom)
            .Set(line => line.FirstTo, from.FirstTo)
            .UpdateAsync();
        await lines
            .Set(line => line.PromiseBasisId, from.PromiseBasisId)
            .Set(line => line.PromiseFrom, from.PromiseFrom)
            .Set(line => line.PromiseTo, from.PromiseTo)
            .Set(line => line.ToldBasisId, from.ToldBasisId)
            .Set(line => line.ToldFrom, from.ToldFrom)
            .Set(line => line.ToldTo, from.ToldTo)
            .Set(line => line.ToldOn, from.ToldOn)
            .UpdateAsync();
    }

    /// <summary>Once for the order, and before the first of its stock items is planned, so that its units are open there.</summary>
    private async Task ReopenAsync(int orderId, int noteId, int actorId)
    {
        if (await _reopenedOrderRepository.Table.AnyAsync(row => row.OrderId == orderId && row.NoteId >= noteId))
            return;

        await _reopenedOrderRepository.InsertAsync(new ReopenedOrder
        {
            OrderId = orderId,
            NoteId = noteId,
            ActorId = actorId,
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        }, publishEvent: false);
    }

    /// <summary>The open units of the lines by order item. A frozen item has no plan after this, so its sums are taken here.</summary>
    private async Task<List<(int OrderItemId, int Units)>> CloseAsync(StockItem item, PersonDecision decision)
    {
        if (decision.ClosedLineIds.Count == 0)
            return [];

        var open = await _lineRepository.Table.Where(line => line.StockItemId == item.Id && !line.Closed).ToListAsync();
        var closing = open.Where(line => decision.ClosedLineIds.Contains(line.Id)).ToList();
        var moves = closing.SelectMany(line => new[]
        {
            new LineMove(line.Id, MoveKind.CancelledWaiting, line.Waiting),
            new LineMove(line.Id, MoveKind.CancelledReady, line.Ready),
            new LineMove(line.Id, MoveKind.CancelledReleased, line.Released),
        });
        await _lineWriter.MoveAsync([.. moves.Where(move => move.Quantity > 0)], $"{decision.DecisionGuid:N}", decision.ActorId);
        foreach (var chunk in closing.Select(line => line.Id).Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            await _lineRepository.Table.Where(line => some.Contains(line.Id)).Set(line => line.Closed, true).UpdateAsync();
        }

        var left = open.Except(closing).ToList();
        (item.Waiting, item.Ready, item.Released) = (left.Sum(line => line.Waiting), left.Sum(line => line.Ready), left.Sum(line => line.Released));
        item.HasWork = left.Count > 0 || item.Correction != 0;

        return [.. closing.Select(line => (line.OrderItemId, line.Waiting + line.Ready + line.Released))];
    }

    private Task NoteAsync(StockItem item, PersonDecision decision, int orderItemId, int quantity)
    {
        return _decisionRepository.InsertAsync(new Decision
        {
            StockItemId = item.Id,
            OrderItemId = orderItemId,
            Kind = decision.Kind,
            Quantity = quantity,
            ActorId = decision.ActorId,
            DecisionGuid = decision.DecisionGuid,
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        }, publishEvent: false);
    }
}
