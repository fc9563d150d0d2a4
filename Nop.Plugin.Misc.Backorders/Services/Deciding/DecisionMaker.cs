using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <inheritdoc />
public class DecisionMaker : IDecisionMaker
{
    private readonly ICorrectionIntents _correctionIntents;
    private readonly IRepository<Correction> _correctionRepository;
    private readonly ILineQueryService _lineQueryService;
    private readonly IOrderReopener _orderReopener;
    private readonly IStockItemBeginner _stockItemBeginner;
    private readonly IStockItemMap _stockItemMap;
    private readonly IUnshippedOrderItems _unshippedOrderItems;

    public DecisionMaker(ICorrectionIntents correctionIntents,
        IRepository<Correction> correctionRepository,
        ILineQueryService lineQueryService,
        IOrderReopener orderReopener,
        IStockItemBeginner stockItemBeginner,
        IStockItemMap stockItemMap,
        IUnshippedOrderItems unshippedOrderItems)
    {
        _correctionIntents = correctionIntents;
        _correctionRepository = correctionRepository;
        _lineQueryService = lineQueryService;
        _orderReopener = orderReopener;
        _stockItemBeginner = stockItemBeginner;
        _stockItemMap = stockItemMap;
        _unshippedOrderItems = unshippedOrderItems;
    }

    public virtual async Task<DecisionDraft> DraftAsync(DecisionOrder order, int actorId)
    {
        PersonDecision Decide(DecisionKind kind) => new(actorId, Guid.NewGuid(), kind);

        return order switch
        {
            ChargeNewest charge => await ChargeAsync(charge, Decide(charge.IsBackFill ? DecisionKind.BackFilled : DecisionKind.Charged)),
            SettleCorrection settle => await SettleAsync(settle, Decide(DecisionKind.CorrectionSettled)),
            HoldStock hold => await OfItemAsync(hold.StockItemId, frozen: false, Decide(DecisionKind.Held) with { Hold = hold.Hold }),
            KeepForNewOrders { Units: < 0 } keep => DecisionDraft.Refused(DecisionRefusal.NegativeUnits, keep.StockItemId),
            KeepForNewOrders keep => await OfItemAsync(keep.StockItemId, frozen: false, Decide(DecisionKind.Kept) with { KeptForNewOrders = keep.Units }),
            AcceptCounting accept => await AcceptAsync(accept.StockItemId, Decide(DecisionKind.CountingAccepted) with { AcceptsCounting = true }),
            CloseLines close => await CloseAsync(close.LineIds, Decide(DecisionKind.LineClosed)),
            MoveLines move => await MoveAsync(move, Decide(DecisionKind.LineMoved)),
            ReopenOrder reopen => await ReopenAsync(reopen.OrderId, Decide(DecisionKind.OrderReopened)),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Nobody knows how to decide this."),
        };
    }

    private async Task<StockItem?> FindAsync(int stockItemId)
    {
        return (await _lineQueryService.GetStockItemsAsync([stockItemId])).GetValueOrDefault(stockItemId);
    }

    private async Task<DecisionDraft> OfItemAsync(int stockItemId, bool frozen, PersonDecision decision)
    {
        if (await FindAsync(stockItemId) is not { } item)
            return DecisionDraft.Refused(DecisionRefusal.NotFound, stockItemId);

        return item.Frozen == frozen
            ? DecisionDraft.Of(item, decision)
            : DecisionDraft.Refused(frozen ? DecisionRefusal.NotFrozen : DecisionRefusal.Frozen, stockItemId);
    }

    private async Task<DecisionDraft> ChargeAsync(ChargeNewest charge, PersonDecision decision)
    {
        var draft = await OfItemAsync(charge.StockItemId, frozen: false, decision);
        if (draft.Parts.Count == 0)
            return draft;

        var item = draft.Parts[0].Item;
        if (item.Unexplained == 0)
            return DecisionDraft.Refused(DecisionRefusal.NothingUnexplained, item.Id);

        var found = await _unshippedOrderItems.FindAsync(item);
        var charges = charge.OrderItemIds is { } chosen ? [.. found.Where(one => chosen.Contains(one.OrderItemId))] : found;
        return charges.Count == 0
            ? DecisionDraft.Refused(DecisionRefusal.NobodyToCharge, item.Id)
            : DecisionDraft.Of(item, decision with { Charges = charges });
    }

    private async Task<DecisionDraft> SettleAsync(SettleCorrection settle, PersonDecision decision)
    {
        var rows = await _correctionRepository.Table.Where(row => row.Id == settle.CorrectionId).ToListAsync();
        if (rows.Count == 0)
            return DecisionDraft.Refused(DecisionRefusal.NotFound, settle.CorrectionId);

        var units = rows[0].Quantity - rows[0].Settled;
        if (units == 0)
            return DecisionDraft.Refused(DecisionRefusal.NothingToSettle, settle.CorrectionId);

        if (settle.Settlement == Settlement.TheyAreBack && (rows[0].Reason != CorrectionReason.SentThenClosed || units > 0))
            return DecisionDraft.Refused(DecisionRefusal.NotSent, settle.CorrectionId);

        if (await _correctionIntents.IsOnTheWayAsync(settle.CorrectionId))
            return DecisionDraft.Refused(DecisionRefusal.OnTheWay, settle.CorrectionId);

        return await OfItemAsync(rows[0].StockItemId, frozen: false, decision with
        {
            SettledCorrectionId = settle.CorrectionId,
            SettledOrderItemId = rows[0].OrderItemId,
            SettledUnits = units,
            Settlement = settle.Settlement,
        });
    }

    private async Task<DecisionDraft> AcceptAsync(int stockItemId, PersonDecision decision)
    {
        var draft = await OfItemAsync(stockItemId, frozen: true, decision);
        if (draft.Parts.Count == 0)
            return draft;

        var item = draft.Parts[0].Item;
        return await _stockItemBeginner.BeginAsync(new StockKey(item.ProductId, item.CombinationId))
            ? draft
            : DecisionDraft.Refused(DecisionRefusal.NotCounted, stockItemId);
    }

    private async Task<DecisionDraft> CloseAsync(IReadOnlyList<int> lineIds, PersonDecision decision)
    {
        var lines = await _lineQueryService.GetByIdsAsync(lineIds);
        var items = await _lineQueryService.GetStockItemsAsync([.. lines.Select(line => line.StockItemId)]);
        var refusals = lineIds.Except(lines.Select(line => line.Id)).Select(id => new RefusedDecision(DecisionRefusal.NotFound, id))
            .Concat(lines.Where(line => !items[line.StockItemId].Frozen).Select(line => new RefusedDecision(DecisionRefusal.NotFrozen, line.Id)))
            .ToList();
        if (refusals.Count > 0)
            return new DecisionDraft([], refusals);

        var parts = lines.GroupBy(line => line.StockItemId)
            .Select(group => (items[group.Key], decision with { ClosedLineIds = [.. group.Select(line => line.Id)] }))
            .OrderBy(part => part.Item1.ProductId).ThenBy(part => part.Item1.CombinationId)
            .ToList();
        return new DecisionDraft(parts, []);
    }

    /// <summary>
    /// First the target, which is corrected by the units it does not know and charges them, then the old lines: what a crash
    /// leaves in between is seen twice, and lost nowhere.
    /// </summary>
    private async Task<DecisionDraft> MoveAsync(MoveLines move, PersonDecision decision)
    {
        var closing = await CloseAsync(move.LineIds, decision);
        if (closing.Refusals.Count > 0)
            return closing;

        if (!await _stockItemBeginner.BeginAsync(move.Target) || await _stockItemMap.FindAsync(move.Target) is not { } target)
            return DecisionDraft.Refused(DecisionRefusal.NotCounted, move.Target.ProductId);

        if (target.Frozen)
            return DecisionDraft.Refused(DecisionRefusal.Frozen, target.Id);

        var lines = (await _lineQueryService.GetByIdsAsync(move.LineIds)).Where(line => line.Waiting + line.Ready + line.Released > 0).ToList();
        var arrival = decision with
        {
            MovedLineIds = [.. lines.Select(line => line.Id)],
            Charges = [.. lines.Select(line => new ChargedOrderItem(line.OrderItemId, Math.Max(1, line.UnitsPerItem), line.Waiting + line.Ready + line.Released))],
            Corrections = [.. lines.Select(line => new PlannedCorrection(line.OrderItemId, line.OrderId, CorrectionReason.MovedHere, -(line.Waiting + line.Ready + line.Released)))],
        };

        return new DecisionDraft([(target, arrival), .. closing.Parts], []);
    }

    private async Task<DecisionDraft> ReopenAsync(int orderId, PersonDecision decision)
    {
        var reopened = await _orderReopener.ReadAsync(orderId);
        var parts = new List<(StockItem Item, PersonDecision Decision)>();
        foreach (var group in reopened.Units.GroupBy(unit => unit.Key).OrderBy(group => group.Key.ProductId).ThenBy(group => group.Key.CombinationId))
        {
            if (!await _stockItemBeginner.BeginAsync(group.Key) || await _stockItemMap.FindAsync(group.Key) is not { } item)
                continue;

            parts.Add((item, decision with
            {
                Reopens = (orderId, reopened.NoteId),
                Charges = [.. group.Select(unit => new ChargedOrderItem(unit.Correction.OrderItemId, unit.PerItem, -unit.Correction.Quantity))],
                Corrections = [.. group.Select(unit => unit.Correction)],
            }));
        }

        return parts.Count > 0 ? new DecisionDraft(parts, []) : DecisionDraft.Refused(DecisionRefusal.NotReopened, orderId);
    }
}
