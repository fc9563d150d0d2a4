using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>One look at one stock item.</summary>
/// <param name="Facts">What the item's corrections should be; null where nobody looked.</param>
/// <param name="RunId">Written with the version, and looked for after the commit.</param>
/// <param name="Terms">What the item's dates are made with.</param>
public sealed record LedgerRunContext(ReconcileRequest Request, Guid RunId, Claims Claims, TimeSpan SettleTime, IReadOnlyList<PlannedCorrection>? Facts, ItemTerms Terms);

/// <summary>
/// What happens inside the transaction of one stock item, and nothing else may: lock, read, plan, write. No event, log,
/// mail, platform service or catch, since any of them can lose the whole without a word.
/// </summary>
public class LedgerRun
{
    private readonly IDecisionWriter _decisionWriter;
    private readonly ILineWriter _lineWriter;
    private readonly IOrderItemReader _orderItemReader;
    private readonly IPromiseLedger _promiseLedger;
    private readonly IReleaseGranter _releaseGranter;
    private readonly IStockItemLock _stockItemLock;
    private readonly IStockReader _stockReader;
    private readonly TimeProvider _timeProvider;

    public LedgerRun(IDecisionWriter decisionWriter,
        ILineWriter lineWriter,
        IOrderItemReader orderItemReader,
        IPromiseLedger promiseLedger,
        IReleaseGranter releaseGranter,
        IStockItemLock stockItemLock,
        IStockReader stockReader,
        TimeProvider timeProvider)
    {
        _decisionWriter = decisionWriter;
        _lineWriter = lineWriter;
        _orderItemReader = orderItemReader;
        _promiseLedger = promiseLedger;
        _releaseGranter = releaseGranter;
        _stockItemLock = stockItemLock;
        _stockReader = stockReader;
        _timeProvider = timeProvider;
    }

    /// <exception cref="LedgerException">The row is gone, or somebody wrote past the lock.</exception>
    public virtual async Task<ReconcileResult> ExecuteAsync(int stockItemId, LedgerRunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var item = await _stockItemLock.TakeAsync(stockItemId, context.RunId);
        var marks = await _stockItemLock.ReadMarksAsync(context.Request.Key);
        var reading = await _stockReader.ReadAsync(context.Request.Key);
        if (context.Request.AssumedUnits != 0)
            reading = reading with { Stock = reading.Stock + context.Request.AssumedUnits };

        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var before = Seen.Of(item);
        var decision = context.Request.Decision;
        var writing = decision is null ? DecisionWriting.Before : await _decisionWriter.ApplyAsync(item, reading, decision);
        if (writing == DecisionWriting.Changed)
            return new ReconcileResult(ReconcileOutcome.Changed, null, Grants.None.Units);

        if (writing == DecisionWriting.Before)
            decision = null;

        if (reading.IsCounted && HasNothingToKeep(item))
            item.HowCounted = reading.HowCounted;

        item.Frozen = reading.HowCounted != item.HowCounted;
        item.LastSweptOnUtc = now;
        if (context.Request.Occasion == ReconcileOccasion.Event)
            item.LastEventOnUtc = now;

        var moved = false;
        ReconcilePlan? plan = null;
        var grants = Grants.None;
        if (!item.Frozen)
        {
            var confirms = context.Request.Occasion == ReconcileOccasion.Sweep && item.LastEventOnUtc + context.SettleTime <= now;
            if (confirms && context.Facts is { } facts)
                await _decisionWriter.CorrectAsync(item, facts);

            plan = await PlanAndWriteAsync(item, reading, context, decision, confirms);
            grants = await _releaseGranter.GrantAsync(item, reading, plan, context.Request.Releases ?? []);
            Summarize(item, reading, plan, grants);
            moved = plan.Lines.Any(line => line.Moves.Count > 0) || grants.Fresh > 0;
            item.HasWork |= !confirms;
            item.ConfirmedOnUtc = moved ? null : confirms ? now : item.ConfirmedOnUtc;
            if (confirms && context.Facts is not null && context.Request.HighestOrderItemId is { } highest)
                item.ClaimsAboveOrderItemId = Math.Max(item.ClaimsAboveOrderItemId, highest);
        }

        await _promiseLedger.WriteAsync(item, context.Terms, context.Request.Cause ?? marks.Cause ?? CauseOf(context, decision, item, plan, before));
        item.HasWork |= item.Coming > 0;
        await _stockItemLock.SaveAsync(item);
        await _stockItemLock.DeleteMarksAsync(context.Request.Key, marks.Highest);
        var isBoardOutdated = before with { Unexplained = item.Unexplained } != Seen.Of(item);
        var result = new ReconcileResult(item.Frozen ? ReconcileOutcome.Frozen : ReconcileOutcome.Done, plan, grants.Units, isBoardOutdated);
        var isBefore = context.Request.Decision is not null && decision is null;
        return !isBefore && context.Request.IsAsShown?.Invoke(result) == false ? result with { Outcome = ReconcileOutcome.Changed } : result;
    }

    /// <summary>
    /// What is counted in another way is frozen for the sake of its lines, and of numbers that a person has to carry over. An
    /// item that has neither would only hide what goes short from here on.
    /// </summary>
    private static bool HasNothingToKeep(StockItem item)
    {
        return item is { Waiting: 0, Ready: 0, Released: 0, Unexplained: 0, Correction: 0 };
    }

    private static PromiseCause CauseOf(LedgerRunContext context, PersonDecision? decision, StockItem item, ReconcilePlan? plan, Seen before)
    {
        if (decision?.Kind == DecisionKind.BackFilled)
            return PromiseCause.BackFilled;

        var today = context.Terms.Promise.Today;

        return UnnamedCause.Of(new LookedAt(plan, before.Frozen, before.Unexplained, item.PlannedOn < StoredDay.Of(today), AvailabilityCode.Read(before.Available)?.HoldsUntil < today));
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
        if (decision is { MovedLineIds.Count: > 0 })
            await _decisionWriter.CarryPromisesAsync(item, decision);

        return plan;
    }

    private static LineSnapshot SnapshotOf(Line line, IReadOnlyDictionary<int, OrderItemFacts> facts)
    {
        var place = new QueuePlace(line.QueuedOnUtc, line.OrderId, line.OrderItemId);
        var quantities = new Quantities(line.Waiting, line.Ready, line.Released, line.Shipped, line.Cancelled);
        var units = facts.TryGetValue(line.OrderItemId, out var fact) ? fact.Units : OrderItemUnits.Gone;

        return new LineSnapshot(line.Id, place, quantities, line.QuantityNoted, units);
    }

    private static void Summarize(StockItem item, StockReading reading, ReconcilePlan plan, Grants grants)
    {
        item.Stock = reading.Stock;
        item.Waiting = checked((int)plan.Waiting);
        item.Ready = checked((int)plan.Ready - grants.Fresh);
        item.Released = checked((int)plan.Released + grants.Fresh - grants.HandedOver);
        item.Withheld = plan.Stock.Withheld;
        item.Unexplained = (int)Math.Min(plan.Unexplained, int.MaxValue);
        item.HasWork = item.Waiting > 0 || item.Ready > 0 || item.Released > 0 || item.Unexplained > 0 || item.Correction != 0;
    }

    /// <summary>What the board shows of a stock item, and what of it is unexplained.</summary>
    private sealed record Seen(string? Available, int Waiting, bool Frozen, int Stock, int Correction, int Unexplained)
    {
        public static Seen Of(StockItem item) => new(item.Available, item.Waiting, item.Frozen, item.Stock, item.Correction, item.Unexplained);
    }
}
