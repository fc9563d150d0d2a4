using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <inheritdoc />
public class DecisionService : IDecisionService
{
    private readonly IDecisionMaker _decisionMaker;
    private readonly ILineQueryService _lineQueryService;
    private readonly ILogger _logger;
    private readonly IReconciler _reconciler;

    public DecisionService(IDecisionMaker decisionMaker, ILineQueryService lineQueryService, ILogger logger, IReconciler reconciler)
    {
        _decisionMaker = decisionMaker;
        _lineQueryService = lineQueryService;
        _logger = logger;
        _reconciler = reconciler;
    }

    public virtual async Task<DecisionResult> PreviewAsync(DecisionOrder order)
    {
        return await DecideAsync(order, actorId: 0, _reconciler.PreviewAsync, null)
            ?? DecisionResult.Refused(new RefusedDecision(DecisionRefusal.OnTheWay, 0));
    }

    public virtual async Task<DecisionResult> ApplyAsync(DecisionOrder order, int actorId, string? shownAs = null)
    {
        DecidedItem? first = null;
        if (shownAs is not null)
        {
            var now = await PreviewAsync(order);
            if (now.IsRefused || !string.Equals(now.ShownAs, shownAs, StringComparison.Ordinal))
                return now with { IsChanged = true };

            first = now.Items[0];
        }

        return await DecideAsync(order, actorId, _reconciler.ReconcileAsync, first)
            ?? await PreviewAsync(order) with { IsChanged = true };
    }

    /// <returns>Null where the first item is no longer as it was shown, or what is decided about is another by now, and nothing was done.</returns>
    private async Task<DecisionResult?> DecideAsync(DecisionOrder order, int actorId, Func<ReconcileRequest, Task<ReconcileResult>> decide, DecidedItem? shown)
    {
        ArgumentNullException.ThrowIfNull(order);
        var draft = await _decisionMaker.DraftAsync(order, actorId);
        if (draft.Refusals.Count > 0)
            return DecisionResult.Refused(draft.Refusals);

        var decided = new List<DecidedItem>();
        foreach (var (item, decision) in draft.Parts)
        {
            try
            {
                var next = new DecidedItem(item, decision, null, [.. await _lineQueryService.GetByIdsAsync(decision.ClosedLineIds)]);
                var isAsShown = shown is null || decided.Count > 0
                    ? (Predicate<ReconcileResult>?)null
                    : result => string.Equals((next with { Plan = result.Plan }).Seen, shown.Seen, StringComparison.Ordinal);
                var result = await decide(new ReconcileRequest(new StockKey(item.ProductId, item.CombinationId), ReconcileOccasion.Person, Decision: decision, IsAsShown: isAsShown));
                if (result.Outcome == ReconcileOutcome.Changed)
                    return null;

                decided.Add(next with { Plan = result.Plan });
            }
            catch (LedgerException exception)
            {
                await _logger.ErrorAsync("Backorders: a decision could not be written.", exception);
                return new DecisionResult(decided, [new RefusedDecision(DecisionRefusal.Failed, item.Id)]);
            }
        }

        return new DecisionResult(decided, []);
    }
}
