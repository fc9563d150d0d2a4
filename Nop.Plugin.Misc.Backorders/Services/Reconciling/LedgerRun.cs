using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>One look at one stock item.</summary>
/// <param name="Facts">What the item's corrections should be; null where nobody looked.</param>
/// <param name="RunId">Written with the version, and looked for after the commit.</param>
public sealed record LedgerRunContext(ReconcileRequest Request, Guid RunId, Claims Claims, TimeSpan SettleTime, IReadOnlyList<PlannedCorrection>? Facts);

/// <summary>
/// What happens inside the transaction of one stock item, and nothing else may: lock, read, plan, write. No event, log,
/// mail, platform service or catch, since any of them can lose the whole without a word.
/// </summary>
public class LedgerRun
{
    private readonly IDecisionWriter _decisionWriter;
    private readonly IRepository<DirtyMark> _dirtyMarkRepository;
    private readonly ILineWriter _lineWriter;
    private readonly IOrderItemReader _orderItemReader;
    private readonly IReleaseGranter _releaseGranter;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IStockReader _stockReader;
    private readonly TimeProvider _timeProvider;

    public LedgerRun(IDecisionWriter decisionWriter,
        IRepository<DirtyMark> dirtyMarkRepository,
        ILineWriter lineWriter,
        IOrderItemReader orderItemReader,
        IReleaseGranter releaseGranter,
        IRepository<StockItem> stockItemRepository,
        IStockReader stockReader,
        TimeProvider timeProvider)
    {
        _decisionWriter = decisionWriter;
        _dirtyMarkRepository = dirtyMarkRepository;
        _lineWriter = lineWriter;
        _orderItemReader = orderItemReader;
        _releaseGranter = releaseGranter;
        _stockItemRepository = stockItemRepository;
        _stockReader = stockReader;
        _timeProvider = timeProvider;
    }

    /// <exception cref="LedgerException">The row is gone, or somebody wrote past the lock.</exception>
    public virtual async Task<ReconcileResult> ExecuteAsync(int stockItemId, LedgerRunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var item = await LockAsync(stockItemId, context.RunId);
        var marked = await ReadHighestMarkAsync(context.Request.Key);
        var reading = await _stockReader.ReadAsync(context.Request.Key);
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var decision = context.Request.Decision is { } made && await _decisionWriter.ApplyAsync(item, reading, made) ? made : null;

        item.Frozen = reading.HowCounted != item.HowCounted;
        item.LastSweptOnUtc = now;
        if (context.Request.Occasion == ReconcileOccasion.Event)
            item.LastEventOnUtc = now;

        ReconcilePlan? plan = null;
        var grants = Grants.None;
        if (!item.Frozen)
        {
            var confirms = context.Request.Occasion == ReconcileOccasion.Sweep && item.LastEventOnUtc + context.SettleTime <= now;
            if (confirms && context.Facts is { } facts)
                await _decisionWriter.CorrectAsync(item, facts);

            plan = await PlanAndWriteAsync(item, reading, context, decision, confirms);
            grants = await _releaseGranter.GrantAsync(item, reading, plan, context.Request.Releases ?? []);
            Summarize(item, reading, plan, grants.Fresh, reading.NeedsShipping);
            var moved = plan.Lines.Any(line => line.Moves.Count > 0) || grants.Fresh > 0;
            item.HasWork |= !confirms;
            item.ConfirmedOnUtc = moved ? null : confirms ? now : item.ConfirmedOnUtc;
            if (context.Request.HighestOrderItemId is { } highest)
                item.ClaimsAboveOrderItemId = Math.Max(item.ClaimsAboveOrderItemId, highest);
        }

        await SaveAsync(item);
        await DeleteMarksAsync(context.Request.Key, marked);
        return new ReconcileResult(item.Frozen ? ReconcileOutcome.Frozen : ReconcileOutcome.Done, plan, grants.Units);
    }

    /// <summary>Unconditional, so it waits for whoever is before us and cannot lose against him.</summary>
    private async Task<StockItem> LockAsync(int stockItemId, Guid runId)
    {
        var locked = await _stockItemRepository.Table
            .Where(item => item.Id == stockItemId)
            .Set(item => item.Version, item => unchecked(item.Version + 1))
            .Set(item => item.RunId, runId)
            .UpdateAsync();
        if (locked != 1)
            throw new LedgerException($"The stock item {stockItemId} is gone.");

        return await _stockItemRepository.Table.FirstOrDefaultAsync(item => item.Id == stockItemId);
    }

    private async Task<ReconcilePlan> PlanAndWriteAsync(StockItem item, StockReading reading, LedgerRunContext context, PersonDecision? decision, bool confirms)
    {
        var scope = OrderItemScope.Of(item, context.Claims);
        var lines = await _orderItemReader.LinesOf(scope).ToListAsync();
        var facts = await _orderItemReader.ReadAsync(scope, lines);
        var touched = context.Claims.Touched.ToHashSet();
        var charged = (decision?.Charges ?? []).ToDictionary(charge => charge.OrderItemId, charge => (int?)charge.Units);
        var plan = ReconcilePlanner.FirstComeFirstServed.Plan(new StockItemSnapshot(
            new StockNumbers(reading.Stock, item.Correction, item.Withheld),
            [.. lines.Select(line => SnapshotOf(line, facts))],
            [.. facts.Values.Where(fact => fact.Claims).Select(fact => new Claimant(fact.Place, fact.Units, touched.Contains(fact.Place.OrderItemId), charged.GetValueOrDefault(fact.Place.OrderItemId)))],
            confirms,
            ReadyHasSettled: item.ConfirmedOnUtc.HasValue,
            new Withholding(item.OnHold, item.KeptForNewOrders)));

        await _lineWriter.WriteAsync(item, reading, plan, lines, decision?.ActorId ?? 0);
        return plan;
    }

    private static LineSnapshot SnapshotOf(Line line, IReadOnlyDictionary<int, OrderItemFacts> facts)
    {
        var place = new QueuePlace(line.QueuedOnUtc, line.OrderId, line.OrderItemId);
        var quantities = new Quantities(line.Waiting, line.Ready, line.Released, line.Shipped, line.Cancelled);
        var units = facts.TryGetValue(line.OrderItemId, out var fact) ? fact.Units : OrderItemUnits.Gone;

        return new LineSnapshot(line.Id, place, quantities, line.QuantityNoted, units);
    }

    private static void Summarize(StockItem item, StockReading reading, ReconcilePlan plan, int granted, bool needsShipping)
    {
        item.Stock = reading.Stock;
        item.Waiting = checked((int)plan.Waiting);
        item.Ready = checked((int)plan.Ready - granted);
        item.Released = checked((int)plan.Released + (needsShipping ? granted : 0));
        item.Withheld = plan.Stock.Withheld;
        item.Unexplained = (int)Math.Min(plan.Unexplained, int.MaxValue);
        item.HasWork = item.Waiting > 0 || item.Ready > 0 || item.Released > 0 || item.Unexplained > 0 || item.Correction != 0;
    }

    private Task<int> SaveAsync(StockItem saved)
    {
        return _stockItemRepository.Table
            .Where(item => item.Id == saved.Id)
            .Set(item => item.Frozen, saved.Frozen)
            .Set(item => item.HowCountedId, saved.HowCountedId)
            .Set(item => item.OnHold, saved.OnHold)
            .Set(item => item.KeptForNewOrders, saved.KeptForNewOrders)
            .Set(item => item.Correction, saved.Correction)
            .Set(item => item.Withheld, saved.Withheld)
            .Set(item => item.Stock, saved.Stock)
            .Set(item => item.Waiting, saved.Waiting)
            .Set(item => item.Ready, saved.Ready)
            .Set(item => item.Released, saved.Released)
            .Set(item => item.Unexplained, saved.Unexplained)
            .Set(item => item.HasWork, saved.HasWork)
            .Set(item => item.ClaimsAboveOrderItemId, saved.ClaimsAboveOrderItemId)
            .Set(item => item.LastEventOnUtc, saved.LastEventOnUtc)
            .Set(item => item.ConfirmedOnUtc, saved.ConfirmedOnUtc)
            .Set(item => item.LastSweptOnUtc, saved.LastSweptOnUtc)
            .Set(item => item.FailingSinceUtc, (DateTime?)null)
            .UpdateAsync();
    }

    private async Task<int> ReadHighestMarkAsync(StockKey key)
    {
        var highest = await _dirtyMarkRepository.Table
            .Where(mark => mark.ProductId == key.ProductId && mark.CombinationId == key.CombinationId)
            .MaxAsync(mark => (int?)mark.Id);

        return highest ?? 0;
    }

    private async Task DeleteMarksAsync(StockKey key, int highest)
    {
        if (highest == 0)
            return;

        await _dirtyMarkRepository.Table
            .Where(mark => mark.ProductId == key.ProductId && mark.CombinationId == key.CombinationId && mark.Id <= highest)
            .DeleteAsync();
    }
}
