using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <inheritdoc />
public class DecisionService : IDecisionService
{
    private readonly IDecisionMaker _decisionMaker;
    private readonly ILogger _logger;
    private readonly IOrderReopener _orderReopener;
    private readonly IReconciler _reconciler;

    public DecisionService(IDecisionMaker decisionMaker, ILogger logger, IOrderReopener orderReopener, IReconciler reconciler)
    {
        _decisionMaker = decisionMaker;
        _logger = logger;
        _orderReopener = orderReopener;
        _reconciler = reconciler;
    }

    public virtual async Task<DecisionResult> PreviewAsync(DecisionOrder order)
    {
        return await DecideAsync(order, actorId: 0, (_, request) => _reconciler.PreviewAsync(request));
    }

    public virtual async Task<DecisionResult> ApplyAsync(DecisionOrder order, int actorId)
    {
        var reopens = order as ReopenOrder;

        return await DecideAsync(order, actorId, async (isFirst, request) =>
        {
            if (isFirst && reopens is not null)
                await _orderReopener.OpenAsync(reopens.OrderId, actorId);

            return await _reconciler.ReconcileAsync(request);
        });
    }

    private async Task<DecisionResult> DecideAsync(DecisionOrder order, int actorId, Func<bool, ReconcileRequest, Task<ReconcileResult>> decide)
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
                var request = new ReconcileRequest(new StockKey(item.ProductId, item.CombinationId), ReconcileOccasion.Person, Decision: decision);
                var result = await decide(decided.Count == 0, request);
                decided.Add(new DecidedItem(item.Id, result.Plan));
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
