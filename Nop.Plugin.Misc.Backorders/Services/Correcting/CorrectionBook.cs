using LinqToDB;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <inheritdoc />
public class CorrectionBook : ICorrectionBook
{
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly TimeProvider _timeProvider;

    public CorrectionBook(IRepository<Correction> correctionRepository, IRepository<Line> lineRepository, IRepository<Order> orderRepository, TimeProvider timeProvider)
    {
        _correctionRepository = correctionRepository;
        _lineRepository = lineRepository;
        _orderRepository = orderRepository;
        _timeProvider = timeProvider;
    }

    private DateTime Now => _timeProvider.GetUtcNow().UtcDateTime;

    public virtual async Task<int> DecideAsync(StockItem item, IReadOnlyList<PlannedCorrection> facts)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(facts);
        var rows = await ReadAsync(item.Id);
        var wanted = facts.ToDictionary(fact => (fact.OrderItemId, fact.Reason));
        foreach (var row in rows.Where(row => row.Reason is not (CorrectionReason.OrderReopened or CorrectionReason.MovedHere)))
        {
            var (quantity, back) = CorrectionRule.WithoutBack(wanted.Remove((row.OrderItemId, row.Reason), out var fact) ? fact.Quantity : 0, row.Quantity, row.Back);
            await ChangeAsync(row, quantity, row.Settled, back);
        }

        foreach (var fact in wanted.Values)
            rows.Add(await InsertAsync(item, fact, actorId: 0));

        foreach (var row in rows.Where(row => row.Reason == CorrectionReason.MovedHere))
            await ChangeAsync(row, Math.Max(row.Quantity, -await StillHereAsync(item, row)), row.Settled, row.Back);

        return SumOf(rows);
    }

    public virtual async Task<bool> IsOpenAsync(int correctionId, int units)
    {
        var rows = await _correctionRepository.Table.Where(row => row.Id == correctionId).ToListAsync();

        return rows.Count > 0 && rows[0].Quantity - rows[0].Settled == units;
    }

    public virtual async Task<int> SettleAsync(StockItem item, int correctionId, int units, Settlement settlement, int actorId)
    {
        ArgumentNullException.ThrowIfNull(item);
        var rows = await ReadAsync(item.Id);
        if (rows.Find(row => row.Id == correctionId) is not { } settled)
            return SumOf(rows);

        if (settlement == Settlement.TheyAreBack)
            await ChangeAsync(settled, settled.Quantity - units, settled.Settled, settled.Back - units);
        else
            await ChangeAsync(settled, settled.Quantity, settled.Settled + units, settled.Back);

        await _correctionRepository.Table
            .Where(row => row.Id == correctionId)
            .Set(row => row.SettlementId, (int)settlement)
            .Set(row => row.ActorId, actorId)
            .UpdateAsync();

        return SumOf(rows);
    }

    public virtual async Task<int> AddAsync(StockItem item, PlannedCorrection correction, int actorId)
    {
        ArgumentNullException.ThrowIfNull(item);
        var rows = await ReadAsync(item.Id);
        if (Find(rows, correction.OrderItemId, correction.Reason) is { } there)
            await ChangeAsync(there, there.Quantity + correction.Quantity, there.Settled, there.Back);
        else
            rows.Add(await InsertAsync(item, correction, actorId));

        if (correction.Reason == CorrectionReason.OrderReopened && Find(rows, correction.OrderItemId, CorrectionReason.SentThenClosed) is { } sent)
            await CarryAsync(sent, Find(rows, correction.OrderItemId, correction.Reason)!);

        return SumOf(rows);
    }

    private static Correction? Find(List<Correction> rows, int orderItemId, CorrectionReason reason)
    {
        return rows.Find(row => row.OrderItemId == orderItemId && row.Reason == reason);
    }

    /// <summary>
    /// The cancellation returned sent units as well, and an order that is open again has them: what was put right of them, and
    /// what came back, is so of what is open again. Worked: 5 ordered, 2 sent, cancelled, put right (-2), opened again: the
    /// platform has 3, 3 are wanted: -5, of which -2 is settled.
    /// </summary>
    private async Task CarryAsync(Correction sent, Correction reopened)
    {
        await ChangeAsync(reopened, reopened.Quantity + sent.Back, reopened.Settled + sent.Settled, reopened.Back);
        await ChangeAsync(sent, 0, 0, 0);
    }

    private static int SumOf(List<Correction> rows)
    {
        return (int)Math.Clamp(rows.Sum(row => (long)row.Quantity - row.Settled), int.MinValue / 4, int.MaxValue / 4);
    }

    private async Task<List<Correction>> ReadAsync(int stockItemId)
    {
        return await _correctionRepository.Table.Where(row => row.StockItemId == stockItemId).OrderBy(row => row.Id).ToListAsync();
    }

    /// <summary>All of the order item's units while its order is open; then those that were sent from here, which this number never knew.</summary>
    private async Task<int> StillHereAsync(StockItem item, Correction row)
    {
        if (await _orderRepository.Table.AnyAsync(order => order.Id == row.OrderId && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled))
            return -row.Quantity;

        return await _lineRepository.Table.Where(line => line.StockItemId == item.Id && line.OrderItemId == row.OrderItemId).MaxAsync(line => (int?)line.Shipped) ?? 0;
    }

    private async Task<Correction> InsertAsync(StockItem item, PlannedCorrection planned, int actorId)
    {
        var row = new Correction
        {
            StockItemId = item.Id,
            OrderItemId = planned.OrderItemId,
            OrderId = planned.OrderId,
            Reason = planned.Reason,
            Quantity = planned.Quantity,
            ActorId = actorId,
            CreatedOnUtc = Now,
            UpdatedOnUtc = Now,
        };
        await _correctionRepository.InsertAsync(row, publishEvent: false);

        return row;
    }

    private async Task ChangeAsync(Correction row, int quantity, int settled, int back)
    {
        if (row.Quantity == quantity && row.Settled == settled && row.Back == back)
            return;

        (row.Quantity, row.Settled, row.Back) = (quantity, settled, back);
        await _correctionRepository.Table
            .Where(changed => changed.Id == row.Id)
            .Set(changed => changed.Quantity, quantity)
            .Set(changed => changed.Settled, settled)
            .Set(changed => changed.Back, back)
            .Set(changed => changed.UpdatedOnUtc, Now)
            .UpdateAsync();
    }
}
